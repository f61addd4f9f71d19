import { useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import type { BoardSummary } from '../../session/board-list.ts';
import { openedBoards } from '../../session/opened-boards.ts';
import { BoardTile } from './board-tile.tsx';
import styles from './boards-page.module.css';
import { boardsMessages } from './messages.ts';
import { sortBoards } from './sort-boards.ts';

interface SortedBoardsProps {
  boards: readonly BoardSummary[];
  search: string;
  onSearch: (search: string) => void;
}

/** The boards in their groups, and a search where there are many. */
export function SortedBoards({ boards, search, onSearch }: SortedBoardsProps) {
  const m = useMessages(boardsMessages);
  const [opened] = useState(openedBoards);
  const { starred, recent, others, searchable } = sortBoards(boards, { search, opened });
  const searching = search.trim() !== '';
  const grouped = starred.length + recent.length > 0;
  return (
    <>
      {searchable && (
        <search className={styles.search}>
          <input
            type="search"
            aria-label={m.search}
            placeholder={m.search}
            className={inputClass}
            value={search}
            onChange={({ target }) => onSearch(target.value)}
          />
          <p role="status" className={styles.found}>
            {searching && (others.length === 0 ? m.noneFound : m.found(others.length))}
          </p>
          {searching && others.length === 0 && <Button onClick={() => onSearch('')}>{m.clear}</Button>}
        </search>
      )}
      <Group name={m.starred} boards={starred} />
      <Group name={m.recent} boards={recent} />
      <Group name={grouped ? m.others : undefined} boards={others} />
    </>
  );
}

function Group({ name, boards }: { name?: string | undefined; boards: readonly BoardSummary[] }) {
  if (boards.length === 0) return null;
  const now = Date.now();
  return (
    <section className={styles.group} aria-label={name}>
      {name && (
        <p className={styles.groupName} aria-hidden="true">
          {name}
        </p>
      )}
      <ul className={styles.grid}>
        {boards.map((board) => (
          <BoardTile key={board.id} board={board} now={now} />
        ))}
      </ul>
    </section>
  );
}
