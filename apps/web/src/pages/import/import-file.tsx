import { X } from 'lucide-react';
import { Link } from '../../app/navigation.tsx';
import { useSayFault } from '../../api/say-fault.ts';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { showToast } from '../../kit/toast.ts';
import { refreshBoards } from '../../session/board-list.ts';
import { FirstTasks } from './first-tasks.tsx';
import styles from './import-page.module.css';
import { DroppedList, Taken } from './import-result.tsx';
import type { ImportedFile, Imports } from './imports.ts';
import { MappingTable } from './mapping-table.tsx';
import { importMessages } from './messages.ts';
import { sayImportFault } from './say-import-fault.ts';

/** One file: what it would become and how it is read, or what it became. */
export function ImportFile({ file, imports }: { file: ImportedFile; imports: Imports }) {
  const m = useMessages(importMessages);
  const { id, state, format } = file;
  return (
    <section className={styles.result} aria-label={file.file.name} aria-busy={state.kind === 'reading'}>
      <header className={styles.fileHead}>
        <p className={styles.soft}>
          {file.file.name} · {m.formats[format]}
        </p>
        {state.kind !== 'taking' && state.kind !== 'taken' && (
          <IconButton
            label={m.remove(file.file.name)}
            icon={<X size={16} />}
            onClick={() => imports.remove(id)}
          />
        )}
      </header>
      <Body file={file} imports={imports} />
    </section>
  );
}

function Body({ file, imports }: { file: ImportedFile; imports: Imports }) {
  const m = useMessages(importMessages);
  const sayFault = useSayFault();
  const { id, state } = file;
  switch (state.kind) {
    case 'too-large':
    case 'failed':
      return (
        <>
          <p role="alert" className={styles.fault}>
            {state.kind === 'too-large' ? m.tooLarge : sayImportFault(state.fault, sayFault)}
          </p>
          {file.mapping && (
            <div className={styles.actions}>
              <Button onClick={() => void imports.setMapping(id, null)}>{m.guessAgain}</Button>
            </div>
          )}
        </>
      );
    case 'taken':
    case 'undone':
      return <Outcome file={file} boardId={state.boardId} imports={imports} />;
    default:
      break;
  }
  const { report } = state;
  if (report === null) {
    return (
      <>
        <p role="status">{m.reading}</p>
        <Skeleton width="60%" height={20} />
        <Skeleton width="90%" height={20} />
      </>
    );
  }
  const before = report.alreadyImported;
  if (before !== undefined) {
    return (
      <>
        <h2 className={styles.title}>{m.became(report.title)}</h2>
        <p className={styles.note}>{m.already}</p>
        <div className={styles.actions}>
          <Link href={href.board(before)} className={buttonClass('primary')}>
            {m.openBoard}
          </Link>
        </div>
      </>
    );
  }
  const { table, first = [] } = report;
  return (
    <>
      <h2 className={styles.title}>{m.wouldBecome(report.title)}</h2>
      <Taken report={report} />
      {table && (
        <>
          <h3>{m.mappingTitle}</h3>
          <p className={styles.soft}>{table.remembered ? m.mappingRemembered : m.mappingText}</p>
          <MappingTable table={table} onChange={(mapping) => void imports.setMapping(id, mapping)} />
        </>
      )}
      {table && first.length > 0 && (
        <>
          <h3>{m.firstTitle}</h3>
          <FirstTasks tasks={first} />
        </>
      )}
      <DroppedList report={report} />
    </>
  );
}

interface OutcomeProps {
  file: ImportedFile;
  boardId: string;
  imports: Imports;
}

function Outcome({ file, boardId, imports }: OutcomeProps) {
  const m = useMessages(importMessages);
  const sayFault = useSayFault();
  const { state } = file;
  if (state.kind !== 'taken' && state.kind !== 'undone') return null;
  const { report } = state;
  if (state.kind === 'undone') {
    return <p className={styles.soft}>{m.undone(report.title)}</p>;
  }
  const undo = async () => {
    const fault = await imports.undo(file.id);
    if (fault) showToast({ text: sayFault(fault), tone: 'fault' });
    await refreshBoards();
  };
  return (
    <>
      <h2 className={styles.title}>{m.became(report.title)}</h2>
      <Taken report={report} />
      <div className={styles.actions}>
        <Link href={href.board(boardId)} className={buttonClass('primary')}>
          {m.openBoard}
        </Link>
        <Button onClick={() => void undo()}>{m.undo}</Button>
      </div>
      <DroppedList report={report} />
    </>
  );
}
