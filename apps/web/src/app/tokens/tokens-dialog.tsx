import { useMessages } from '../../i18n/messages.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { tokenMessages } from './text/messages.ts';
import { TokensPanel } from './tokens-panel.tsx';

export function TokensDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(tokenMessages);
  return (
    <Dialog title={m.title} onClose={onClose}>
      <TokensPanel />
    </Dialog>
  );
}
