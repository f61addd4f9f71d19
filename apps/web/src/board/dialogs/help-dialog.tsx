import { BOARD_KEYS } from '../../app/keys-help/help-keys.ts';
import { KeysDialog } from '../../app/keys-help/keys-dialog.tsx';

/** The keys of a board. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return <KeysDialog keys={BOARD_KEYS} onClose={onClose} />;
}
