import type { NewShare, Share } from '@taktboard/protocol';
import { useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { showToast } from '../../kit/toast.ts';
import { useBoard } from '../state/board-context.ts';
import { shareApi } from './share-calls.ts';
import { draftOf, fieldsOf, isWhole, newDraft, type ShareDraft } from './share-draft.ts';
import { ShareForm } from './share-form.tsx';
import { SharePreview } from './share-preview.tsx';
import styles from './share.module.css';
import { useShareText } from './text/share-messages.ts';

interface Props {
  /** Null: a new one. */
  share: Share | null;
  onBack: () => void;
  onClose: () => void;
  onMade: (made: NewShare) => void;
}

const FORM = 'share';

/** What a live board shows, with what its viewers will see beside it. */
export function ShareEditor({ share, onBack, onClose, onMade }: Props) {
  const text = useShareText();
  const sayFault = useSayFault();
  const language = useLanguage();
  const { boardId, projection } = useBoard().connection;
  const [draft, setDraft] = useState<ShareDraft>(() =>
    share ? draftOf(share) : newDraft(projection.meta().title, language),
  );
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const fields = fieldsOf(draft, Date.now());
    if (share) {
      const answer = await shareApi.change(boardId, share.id, fields);
      setFault(answer.ok ? null : answer.reason);
      if (answer.ok) {
        showToast({ text: text.saved(answer.value.title) });
        onBack();
      }
    } else {
      const answer = await shareApi.make(boardId, { expiresAt: null, ...fields });
      setFault(answer.ok ? null : answer.reason);
      if (answer.ok) onMade(answer.value);
    }
    setBusy(false);
  };
  const { columns, labels, hides } = draft;
  return (
    <Dialog
      key="edit"
      wide
      title={share ? text.changeTitle : text.make}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onBack}>
            {text.back}
          </Button>
          <Button look="primary" type="submit" form={FORM} disabled={busy || !isWhole(draft)}>
            {share ? text.save : text.makeIt}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole(draft)) void send();
        }}
      >
        <ShareForm
          draft={draft}
          kept={share}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
      </form>
      <SharePreview boardId={boardId} rules={{ columns, labels, hides }} />
    </Dialog>
  );
}
