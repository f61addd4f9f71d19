import { LIMITS } from '@taktboard/protocol';
import { useEffect, useRef, useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { importTrello } from '../../api/import-calls.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { href } from '../../app/route.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { announce } from '../../kit/toast.ts';
import { refreshBoards } from '../../session/board-list.ts';
import { FileDrop } from './file-drop.tsx';
import styles from './import-page.module.css';
import { DroppedList, Taken } from './import-result.tsx';
import type { ImportState } from './import-state.ts';
import { importMessages } from './messages.ts';

export default function ImportPage() {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const [state, setState] = useState<ImportState>({ kind: 'empty' });
  const latest = useRef<File | null>(null);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const tryFile = async (file: File) => {
    latest.current = file;
    if (file.size > LIMITS.importBytes) return setState({ kind: 'too-large' });
    setState({ kind: 'reading', file });
    const answer = await importTrello(file, { dryRun: true, language, zone });
    if (latest.current !== file) return; // another one was chosen meanwhile
    if (!answer.ok) return setState({ kind: 'failed', fault: answer.reason });
    setState({ kind: 'tried', file, report: answer.value });
  };
  const take = async () => {
    if (state.kind !== 'tried') return;
    const { file, report } = state;
    setState({ kind: 'taking', file, report });
    const answer = await importTrello(file, { dryRun: false, language, zone });
    if (!answer.ok) return setState({ kind: 'failed', fault: answer.reason });
    const boardId = answer.value.id ?? answer.value.alreadyImported;
    if (!boardId) throw new Error('an import that was taken names its board');
    setState({ kind: 'taken', report: answer.value, boardId });
    announce(m.became(answer.value.title));
    void refreshBoards();
  };

  // the report's sentences come from the server: in another language they are asked for anew
  const asked = useRef(language);
  useEffect(() => {
    if (asked.current === language) return;
    asked.current = language;
    if (state.kind === 'tried') void tryFile(state.file);
  });

  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        <p className={styles.intro}>{m.intro}</p>
        {state.kind !== 'taken' && (
          <FileDrop
            onFile={(file) => void tryFile(file)}
            label={state.kind === 'empty' ? undefined : m.another}
          />
        )}
        <Outcome state={state} onTake={() => void take()} onAnother={() => setState({ kind: 'empty' })} />
        {state.kind === 'empty' && (
          <section>
            <h2 className={styles.heading}>{m.howTitle}</h2>
            <ol className={styles.how}>
              {m.how.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </PageFrame>
  );
}

interface OutcomeProps {
  state: ImportState;
  onTake: () => void;
  onAnother: () => void;
}

function Outcome({ state, onTake, onAnother }: OutcomeProps) {
  const m = useMessages(importMessages);
  const sayFault = useSayFault();
  switch (state.kind) {
    case 'empty':
      return null;
    case 'reading':
      return (
        <div className={styles.result} aria-busy="true">
          <p role="status">{m.reading}</p>
          <Skeleton width="60%" height={20} />
          <Skeleton width="90%" height={20} />
        </div>
      );
    case 'too-large':
    case 'failed':
      return (
        <p role="alert" className={styles.fault}>
          {state.kind === 'too-large' ? m.tooLarge : sayFault(state.fault)}
        </p>
      );
    case 'tried':
    case 'taking': {
      const { report } = state;
      const before = report.alreadyImported;
      return (
        <section className={styles.result} aria-live="polite">
          <h2 className={styles.title}>{before ? m.became(report.title) : m.wouldBecome(report.title)}</h2>
          {before ? <p className={styles.note}>{m.already}</p> : <Taken report={report} />}
          <div className={styles.actions}>
            {before ? (
              <Link href={href.board(before)} className={buttonClass('primary')}>
                {m.openBoard}
              </Link>
            ) : (
              <Button look="primary" disabled={state.kind === 'taking'} onClick={onTake}>
                {state.kind === 'taking' ? m.importing : m.import}
              </Button>
            )}
          </div>
          {!before && <DroppedList report={report} />}
        </section>
      );
    }
    case 'taken':
      return (
        <section className={styles.result}>
          <h2 className={styles.title}>{m.became(state.report.title)}</h2>
          <Taken report={state.report} />
          <div className={styles.actions}>
            <Link href={href.board(state.boardId)} className={buttonClass('primary')}>
              {m.openBoard}
            </Link>
            <Button onClick={onAnother}>{m.another}</Button>
          </div>
          <DroppedList report={state.report} />
        </section>
      );
  }
}
