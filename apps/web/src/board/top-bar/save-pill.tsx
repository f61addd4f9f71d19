import { Check, CloudOff, Eye, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import { useStore } from '../../kit/use-store.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useBoard } from '../state/board-context.ts';
import type { BoardText } from '../text/en.ts';
import { useText } from '../text/board-messages.ts';
import styles from './save-pill.module.css';

const ICONS = {
  loading: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  'read-only': Eye,
  'not-saved': TriangleAlert,
  refused: Lock,
} satisfies Record<SaveState['kind'], unknown>;

/** The truth about saving, in a word, beside the title. It never moves the page. */
export function SavePill() {
  const model = useBoard();
  const state = useStore(model.connection.state);
  const text = useText();
  const Icon = ICONS[state.kind];
  const words = saveWords(state, text);
  return (
    <button
      type="button"
      className={styles.pill}
      data-state={state.kind}
      title={words}
      onClick={() => model.asking.set({ kind: 'saving' })}
    >
      <Icon size={14} aria-hidden="true" />
      <span className={styles.words} role="status">
        {words}
      </span>
    </button>
  );
}

export function saveWords(state: SaveState, text: BoardText): string {
  switch (state.kind) {
    case 'loading':
      return text.save.loading;
    case 'saved':
      return text.save.saved;
    case 'saving':
      return text.save.saving;
    case 'offline':
      return text.save.offline(state.waiting);
    case 'read-only':
      return text.save.readOnly;
    case 'not-saved':
      return text.save.notSaved(state.reason);
    case 'refused':
      return text.save.refused;
  }
}
