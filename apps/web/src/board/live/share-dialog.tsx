import type { NewShare, Share, Shares } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { LocalNote } from '../../app/dialog-local-note.tsx';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { Button } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { showToast } from '../../kit/toast.ts';
import { useBoard } from '../state/board-context.ts';
import { shareApi } from './share-calls.ts';
import { ShareEditor } from './share-editor.tsx';
import { ShareEntry } from './share-entry.tsx';
import styles from './share.module.css';
import { useShareText } from './text/share-messages.ts';

type Step =
  | { kind: 'list' }
  | { kind: 'edit'; share: Share | null }
  | { kind: 'made'; made: NewShare }
  | { kind: 'ask'; what: 'new-link' | 'revoke'; share: Share };

/** The live boards of a board: what is shared, with which link, and how often it was opened. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const text = useShareText();
  const sayFault = useSayFault();
  const { boardId } = useBoard().connection;
  const [list, setList] = useState<Shares | null>(null);
  const [now] = useState(() => Date.now());
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    const answer = await shareApi.list(boardId);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setList(answer.value);
  }, [boardId]);
  useEffect(() => void load(), [load]);
  const backToList = () => {
    setStep({ kind: 'list' });
    void load();
  };
  const carryOut = async (what: 'new-link' | 'revoke', share: Share) => {
    setBusy(true);
    if (what === 'revoke') {
      const answer = await shareApi.revoke(boardId, share.id);
      setFault(answer.ok ? null : answer.reason);
      if (answer.ok) showToast({ text: text.revoked(share.title) });
      if (answer.ok) backToList();
    } else {
      const answer = await shareApi.newLink(boardId, share.id);
      setFault(answer.ok ? null : answer.reason);
      if (answer.ok) setStep({ kind: 'made', made: answer.value });
    }
    setBusy(false);
  };
  const trouble = fault && (
    <p role="alert" className={styles.fault}>
      {sayFault(fault)}
    </p>
  );

  if (step.kind === 'edit') {
    return (
      <ShareEditor
        share={step.share}
        onBack={backToList}
        onClose={onClose}
        onMade={(made) => setStep({ kind: 'made', made })}
      />
    );
  }
  if (step.kind === 'made') {
    const { share, url, reach } = step.made;
    return (
      <Dialog
        key="made"
        title={text.madeTitle}
        onClose={onClose}
        foot={<Button onClick={backToList}>{text.done}</Button>}
      >
        <div className={styles.form}>
          {share.feeds === true ? (
            <>
              <div className={styles.group}>
                <h3>{text.link}</h3>
                <CopyField label={text.link} value={url} />
              </div>
              <div className={styles.group}>
                <h3>{text.calendar}</h3>
                <CopyField label={text.calendar} value={`${url}/calendar.ics`} />
              </div>
            </>
          ) : (
            <CopyField label={text.link} value={url} />
          )}
          <p className={styles.soft}>{text.once}</p>
          <QrCode address={url} label={text.code} />
          <p className={styles.links}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {text.open}
            </a>
            <a href={`${url}?wall`} target="_blank" rel="noopener noreferrer">
              {text.wall}
            </a>
          </p>
          {reach === 'local' && <LocalNote />}
        </div>
      </Dialog>
    );
  }
  if (step.kind === 'ask') {
    const { what, share } = step;
    const isRevoke = what === 'revoke';
    return (
      <Dialog
        key="ask"
        title={isRevoke ? text.revokeTitle(share.title) : text.newLinkTitle(share.title)}
        onClose={() => setStep({ kind: 'list' })}
        foot={
          <>
            <Button look="plain" onClick={() => setStep({ kind: 'list' })}>
              {text.cancel}
            </Button>
            <Button
              look={isRevoke ? 'danger' : 'primary'}
              data-autofocus
              disabled={busy}
              onClick={() => void carryOut(what, share)}
            >
              {isRevoke ? text.revoke : text.newLink}
            </Button>
          </>
        }
      >
        <p>{isRevoke ? text.revokeText : text.newLinkText}</p>
        {trouble}
      </Dialog>
    );
  }
  return (
    <Dialog
      key="list"
      wide
      title={text.title}
      onClose={onClose}
      foot={
        <Button look="primary" data-autofocus onClick={() => setStep({ kind: 'edit', share: null })}>
          {text.make}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{text.about}</p>
        {trouble}
        {!list && !fault && <p role="status">{text.loading}</p>}
        {list?.shares.length === 0 && <p>{text.none}</p>}
        {list && list.shares.length > 0 && (
          <ul className={styles.list}>
            {list.shares.map((share) => (
              <ShareEntry
                key={share.id}
                share={share}
                now={now}
                onChange={() => setStep({ kind: 'edit', share })}
                onNewLink={() => setStep({ kind: 'ask', what: 'new-link', share })}
                onRevoke={() => setStep({ kind: 'ask', what: 'revoke', share })}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
