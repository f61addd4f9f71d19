import type { PersonFiguresMode } from '@taktboard/protocol';
import { useState } from 'react';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useStore } from '../../kit/use-store.ts';
import { people } from '../../session/people.ts';
import { session } from '../../session/session.ts';
import { reportMessages } from './messages.ts';
import styles from './report-page.module.css';
import type { PersonFiguresState } from './use-person-figures.ts';

const MODES = ['off', 'own', 'leads'] as const;

/** Whom reports tell what about persons, and since when: everyone whom it concerns reads it, administrators change it. */
export function PersonFiguresNote({ figures, choose }: PersonFiguresState) {
  const m = useMessages(reportMessages);
  const language = useLanguage();
  const names = useStore(people);
  const current = useStore(session);
  const [asking, setAsking] = useState(false);
  if (figures === null) return null;
  const [last] = figures.changes;
  const administrates = current.kind === 'signed-in' && current.me.workspaceRole === 'administrator';
  return (
    <aside className={styles.footer} aria-label={m.figures.title}>
      <p>
        {m.figures.now[figures.mode]}
        {last &&
          ` ${m.figures.changed(names.get(last.by)?.name ?? m.figures.someone, sayInstant(last.at, language))}`}
      </p>
      {administrates && (
        <Button className={styles.change} onClick={() => setAsking(true)}>
          {m.figures.change}
        </Button>
      )}
      {asking && (
        <ChooseFigures
          mode={figures.mode}
          onChoose={(mode) => void choose(mode)}
          onClose={() => setAsking(false)}
        />
      )}
    </aside>
  );
}

interface ChooseFiguresProps {
  mode: PersonFiguresMode;
  onChoose: (mode: PersonFiguresMode) => void;
  onClose: () => void;
}

/** Each change is recorded for everyone to read, so none is made by walking through the choices. */
function ChooseFigures({ mode: before, onChoose, onClose }: ChooseFiguresProps) {
  const m = useMessages(reportMessages);
  const [mode, setMode] = useState(before);
  return (
    <Dialog
      title={m.figures.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{m.figures.cancel}</Button>
          <Button
            look="primary"
            disabled={mode === before}
            onClick={() => {
              onChoose(mode);
              onClose();
            }}
          >
            {m.figures.save}
          </Button>
        </>
      }
    >
      <p>{m.figures.about}</p>
      <div role="radiogroup" aria-label={m.figures.title} className={styles.modes}>
        {MODES.map((one) => (
          <label key={one} className={styles.mode}>
            <input type="radio" name="person-figures" checked={mode === one} onChange={() => setMode(one)} />
            {m.figures.choice[one]}
          </label>
        ))}
      </div>
    </Dialog>
  );
}
