import type { WorkspaceScope } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { workspaceApi } from '../../api/workspace-calls.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Choice } from '../schedules/choice.tsx';
import { digestsMessages } from './text/digests-messages.ts';

interface ScopeChoiceProps {
  label: string;
  scope: WorkspaceScope;
  onChange: (scope: WorkspaceScope) => void;
}

const BY_LABEL = 'label:';

/** All tasks, one's own, or those of a label by its name. */
export function ScopeChoice({ label, scope, onChange }: ScopeChoiceProps) {
  const m = useMessages(digestsMessages);
  const [labels, setLabels] = useState<readonly string[]>([]);
  useEffect(() => {
    void workspaceApi.labels().then((answer) => {
      // without them one can still choose the rest
      if (answer.ok) setLabels(answer.value.labels);
    });
  }, []);
  const chosen = scope.kind === 'labelled' ? scope.name : null;
  // one that no board has any more stays chosen until another is
  const names = chosen === null || labels.includes(chosen) ? labels : [chosen, ...labels];
  return (
    <Choice
      label={label}
      value={chosen === null ? scope.kind : BY_LABEL + chosen}
      onChange={(key) => onChange(scopeOf(key))}
    >
      <option value="all">{m.all}</option>
      <option value="mine">{m.mine}</option>
      {names.length > 0 && (
        <optgroup label={m.byLabel}>
          {names.map((name) => (
            <option key={name} value={BY_LABEL + name}>
              {m.labelled(name)}
            </option>
          ))}
        </optgroup>
      )}
    </Choice>
  );
}

function scopeOf(key: string): WorkspaceScope {
  if (key.startsWith(BY_LABEL)) return { kind: 'labelled', name: key.slice(BY_LABEL.length) };
  return { kind: key === 'mine' ? 'mine' : 'all' };
}
