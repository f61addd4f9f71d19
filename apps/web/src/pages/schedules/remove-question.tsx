import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { scheduleMessages } from './messages.ts';

/** What was sent goes along with it, so it is asked. */
export function RemoveQuestion({ onRemove, onClose }: { onRemove: () => void; onClose: () => void }) {
  const m = useMessages(scheduleMessages);
  return (
    <Dialog
      title={m.removeTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" data-autofocus onClick={onClose}>
            {m.cancel}
          </Button>
          <Button look="danger" onClick={onRemove}>
            {m.remove}
          </Button>
        </>
      }
    >
      <p>{m.removeText}</p>
    </Dialog>
  );
}
