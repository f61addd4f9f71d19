import { Check, CloudOff, Eye, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import type { DeviceFault } from '../../device/device-fault.ts';
import type { DeviceState } from '../../device/device-state.ts';
import { useStore } from '../../kit/use-store.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
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
  const fault = useSelected(model.connection.device, (device) => lostWith(state, device));
  const text = useText();
  const look = fault ? 'not-saved' : state.kind;
  const Icon = ICONS[look];
  // on a phone there is room for a number beside the title, and for no more
  const waiting = look === 'offline' && state.kind === 'offline' ? state.waiting : 0;
  const words = fault ? text.save.notOnDevice(fault) : saveWords(state, text);
  return (
    <button
      type="button"
      className={styles.pill}
      data-state={look}
      title={words}
      onClick={() => model.asking.set({ kind: 'saving' })}
    >
      <Icon size={14} aria-hidden="true" />
      <span className={styles.words} role="status">
        {words}
      </span>
      {waiting > 0 && <span className={styles.count} data-count={waiting} aria-hidden="true" />}
    </button>
  );
}

/** Why what waits would be lost with this page: neither the server has it nor this device. */
export function lostWith(state: SaveState, device: DeviceState): DeviceFault | null {
  const away = state.kind === 'offline' || state.kind === 'loading';
  return away && state.waiting > 0 && device.kind === 'failing' ? device.reason : null;
}

export function saveWords(state: SaveState, text: BoardText): string {
  switch (state.kind) {
    case 'loading':
      return state.loaded ? text.save.connecting : text.save.loading;
    case 'saved':
      return text.save.saved;
    case 'saving':
      return text.save.saving;
    case 'offline':
      return text.save.offline(state.waiting, state.why);
    case 'read-only':
      return text.save.readOnly;
    case 'not-saved':
      return text.save.notSaved(state.reason);
    case 'refused':
      return text.save.refused;
  }
}
