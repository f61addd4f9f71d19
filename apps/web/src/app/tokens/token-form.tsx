import type { TokenScope } from '@taktboard/protocol';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { inputClass, TextField } from '../../kit/text-field.tsx';
import { useStore } from '../../kit/use-store.ts';
import { session } from '../../session/session.ts';
import { BoardChoice } from './board-choice.tsx';
import { TOKEN_ENDS, tokenDraftFaults, type TokenDraft } from './token-draft.ts';
import { tokenMessages } from './text/messages.ts';
import styles from './tokens.module.css';

interface Props {
  draft: TokenDraft;
  busy: boolean;
  onChange: (draft: TokenDraft) => void;
  onSubmit: () => void;
}

/** What a new token is for, what it may, until when and where. */
export function TokenForm({ draft, busy, onChange, onSubmit }: Props) {
  const m = useMessages(tokenMessages);
  const current = useStore(session);
  const administrates = current.kind === 'signed-in' && current.me.workspaceRole === 'administrator';
  const scopes: readonly TokenScope[] = administrates ? ['read', 'write', 'all'] : ['read', 'write'];
  const faults = tokenDraftFaults(draft, Date.now());
  const set = (change: Partial<TokenDraft>) => onChange({ ...draft, ...change });
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0) onSubmit();
      }}
    >
      <TextField
        data-autofocus
        label={m.name}
        placeholder={m.example}
        maxLength={100}
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className={styles.pair}>
        <label className={styles.field}>
          <span className={styles.label}>{m.scope}</span>
          <select
            className={inputClass}
            value={draft.scope}
            onChange={(event) =>
              set({ scope: scopes.find((scope) => scope === event.target.value) ?? 'read' })
            }
          >
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {m.scopes[scope]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span className={styles.label}>{m.ends}</span>
          <select
            className={inputClass}
            value={draft.ends}
            onChange={(event) => set({ ends: TOKEN_ENDS.find((end) => end === event.target.value) ?? '90' })}
          >
            {TOKEN_ENDS.map((end) => (
              <option key={end} value={end}>
                {end === 'never' ? m.never : end === 'day' ? m.until : m.days(Number(end))}
              </option>
            ))}
          </select>
        </label>
      </div>
      {draft.ends === 'day' && (
        <TextField
          className={styles.day}
          type="date"
          label={m.lastDay}
          value={draft.lastDay}
          fault={draft.lastDay !== '' && faults.includes('day') ? m.dayOver : undefined}
          onChange={(event) => set({ lastDay: event.target.value })}
        />
      )}
      <BoardChoice value={draft.boards} onChange={(boards) => set({ boards })} />
      <div>
        <Button type="submit" look="primary" disabled={busy || faults.length > 0}>
          {m.create}
        </Button>
      </div>
    </form>
  );
}
