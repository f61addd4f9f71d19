import type { DeadlineFeed, DeadlineFeeds, NewDeadlineFeed } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { feedApi } from '../../api/feed-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { boardList } from '../../session/board-list.ts';
import styles from '../dialogs.module.css';
import { FeedList } from './feed-list.tsx';
import { MadeFeed } from './made-feed.tsx';
import { useFeedText } from './text/feed-messages.ts';

interface FeedsDialogProps {
  /** Whose deadlines are offered beside one's own; null: none. */
  board: { id: string; title: string } | null;
  onClose: () => void;
}

type Step = { kind: 'list' } | { kind: 'made'; made: NewDeadlineFeed } | { kind: 'ask'; feed: DeadlineFeed };

/** Secret addresses at which calendars and feed readers find deadlines. */
export function FeedsDialog({ board, onClose }: FeedsDialogProps) {
  const text = useFeedText();
  const language = useLanguage();
  const sayFault = useSayFault();
  const { boards } = useStore(boardList);
  const [list, setList] = useState<DeadlineFeeds | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const [of, setOf] = useState<string | null>(board?.id ?? null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    const answer = await feedApi.list();
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setList(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  const backToList = () => {
    setStep({ kind: 'list' });
    void load();
  };
  const nameOf = (boardId: string | null): string => {
    if (boardId === null) return text.mine;
    const title = board?.id === boardId ? board.title : boards?.find(({ id }) => id === boardId)?.title;
    return title === undefined ? text.goneBoard : text.board(title);
  };
  const make = async () => {
    setBusy(true);
    const answer = await feedApi.make({ boardId: of, language });
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setStep({ kind: 'made', made: answer.value });
  };
  const revoke = async (feed: DeadlineFeed) => {
    setBusy(true);
    const answer = await feedApi.revoke(feed.id);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    showToast({ text: text.revoked });
    backToList();
  };
  const trouble = fault && (
    <p role="alert" className={styles.fault}>
      {sayFault(fault)}
    </p>
  );

  if (step.kind === 'made') return <MadeFeed made={step.made} onDone={backToList} onClose={onClose} />;
  if (step.kind === 'ask') {
    const { feed } = step;
    return (
      <Dialog
        key="ask"
        title={text.revokeTitle}
        onClose={() => setStep({ kind: 'list' })}
        foot={
          <>
            <Button look="plain" data-autofocus onClick={() => setStep({ kind: 'list' })}>
              {text.cancel}
            </Button>
            <Button look="danger" disabled={busy} onClick={() => void revoke(feed)}>
              {text.revoke}
            </Button>
          </>
        }
      >
        <div className={styles.stack}>
          <p>{nameOf(feed.boardId)}</p>
          <p className={styles.soft}>{text.revokeText}</p>
          {trouble}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      key="list"
      title={text.title}
      onClose={onClose}
      foot={
        <Button look="primary" data-autofocus disabled={busy} onClick={() => void make()}>
          {text.make}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{text.about}</p>
        {board && (
          <fieldset className={styles.radios}>
            <legend>{text.what}</legend>
            {[board.id, null].map((choice) => (
              <label key={choice ?? ''} className={styles.radio}>
                <input type="radio" name="of" checked={of === choice} onChange={() => setOf(choice)} />
                {nameOf(choice)}
              </label>
            ))}
          </fieldset>
        )}
        {trouble}
        <FeedList
          list={list}
          failed={fault !== null}
          nameOf={nameOf}
          onRevoke={(feed) => setStep({ kind: 'ask', feed })}
        />
      </div>
    </Dialog>
  );
}
