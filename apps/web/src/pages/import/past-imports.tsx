import type { ImportList } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { importApi } from '../../api/import-calls.ts';
import { sayFault } from '../../api/late-fault.ts';
import { href } from '../../app/route.ts';
import { sayAgo, sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { refreshBoards } from '../../session/board-list.ts';
import { people } from '../../session/people.ts';
import styles from './import-page.module.css';
import { importMessages } from './messages.ts';

type Past = ImportList['imports'][number];

interface PastImportsProps {
  /** Another one asks anew. */
  shown: number;
  /** Ids of those that the page shows already. */
  without: readonly string[];
}

/** What came in before, and a way to take each of it back. */
export function PastImports({ shown, without }: PastImportsProps) {
  const m = useMessages(importMessages);
  const [imports, setImports] = useState<readonly Past[]>([]);
  const load = async () => {
    const answer = await importApi.list();
    if (answer.ok) setImports(answer.value.imports);
  };
  useEffect(() => void load(), [shown]);
  const undo = async (past: Past) => {
    const undone = await importApi.undo(past.id);
    if (!undone.ok) sayFault(undone.reason);
    else
      showToast({
        text: undone.value.trashed
          ? m.undoneTrashed(past.boardTitle)
          : m.undoneArchived(undone.value.archived),
      });
    await Promise.all([load(), refreshBoards()]);
  };
  const before = imports.filter(({ id }) => !without.includes(id));
  if (before.length === 0) return null;
  return (
    <section className={styles.past}>
      <h2 className={styles.heading}>{m.pastTitle}</h2>
      <ul>
        {before.map((past) => (
          <PastImport key={past.id} past={past} onUndo={() => void undo(past)} />
        ))}
      </ul>
    </section>
  );
}

function PastImport({ past, onUndo }: { past: Past; onUndo: () => void }) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const who = useStore(people);
  const gone = past.undoneAt !== undefined;
  const by = past.by === null ? '' : (who.get(past.by)?.name ?? '');
  return (
    <li className={styles.pastItem}>
      <div>
        {gone ? (
          <span className={styles.soft}>{past.boardTitle}</span>
        ) : (
          <Link href={href.board(past.boardId)}>{past.boardTitle}</Link>
        )}
        <p className={styles.soft} title={sayInstant(past.at, language)}>
          {[past.fileName, m.cards(past.tasks), sayAgo(past.at, Date.now(), language), by]
            .filter(Boolean)
            .join(' · ')}
          {gone && ` · ${m.wasUndone}`}
        </p>
      </div>
      {past.mayUndo && (
        <Button aria-label={m.undoOf(past.boardTitle)} onClick={onUndo}>
          {m.undo}
        </Button>
      )}
    </li>
  );
}
