import { CircleAlert, CircleCheck, Ellipsis, Star } from 'lucide-react';
import { useState } from 'react';
import { Link, navigate } from '../../app/navigation.tsx';
import { boardApi } from '../../api/board-calls.ts';
import { sayFault } from '../../api/late-fault.ts';
import { href } from '../../app/route.ts';
import { sayAgo, sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Badge } from '../../kit/badge.tsx';
import { cx } from '../../kit/cx.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/late-menu.tsx';
import type { MenuEntry } from '../../kit/menu.tsx';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { refreshBoards, type BoardSummary } from '../../session/board-list.ts';
import styles from './boards-page.module.css';
import { boardsMessages } from './messages.ts';

const TrashQuestion = lazyPart(async () => (await import('./trash-question.tsx')).TrashQuestion);

export function BoardTile({ board, now }: { board: BoardSummary; now: number }) {
  const m = useMessages(boardsMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const [trashing, setTrashing] = useState(false);
  const star = async () => {
    const answer = await boardApi.setStarred(board.id, !board.starred);
    if (!answer.ok) sayFault(answer.reason);
    await refreshBoards();
  };
  const take = (format: 'json' | 'csv') => () =>
    location.assign(`/api/boards/${board.id}/export?format=${format}`);
  const entries: MenuEntry[] = [
    { label: m.digest, onSelect: () => navigate(href.digest(board.id)) },
    { label: m.overdueTasks, onSelect: () => navigate(href.overdue(board.id)) },
    { label: m.exportJson, onSelect: take('json') },
    { label: m.exportCsv, onSelect: take('csv') },
  ];
  if (board.role === 'manager') {
    entries.push('line', { label: m.trash, danger: true, onSelect: () => setTrashing(true) });
  }
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Link href={href.board(board.id)} className={styles.link}>
            {board.title}
          </Link>
        </h2>
        <div className={styles.menu}>
          <IconButton
            label={m.star(board.title)}
            icon={<Star size={16} fill={board.starred ? 'currentColor' : 'none'} />}
            aria-pressed={board.starred}
            className={cx(styles.star, board.starred && styles.starred)}
            onClick={() => void star()}
          />
          <IconButton
            label={m.actions(board.title)}
            icon={<Ellipsis size={18} />}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={(event) => {
              const { currentTarget } = event;
              setAnchor((open) => (open ? null : currentTarget));
            }}
          />
        </div>
      </div>
      <div className={styles.figures}>
        <span>{m.open(board.open)}</span>
        {board.overdue > 0 ? (
          <Badge tone="late" icon={<CircleAlert size={14} aria-hidden="true" />}>
            {m.overdue(board.overdue)}
          </Badge>
        ) : (
          board.open > 0 && (
            <Badge tone="plain" icon={<CircleCheck size={14} aria-hidden="true" />}>
              {m.noneOverdue}
            </Badge>
          )
        )}
      </div>
      <p className={styles.updated} title={sayInstant(board.updatedAt, language)}>
        {m.updated(sayAgo(board.updatedAt, now, language))}
      </p>
      {anchor && (
        <Menu
          anchor={anchor}
          align="end"
          label={m.actions(board.title)}
          entries={entries}
          onClose={() => setAnchor(null)}
        />
      )}
      {trashing && (
        <PartBoundary onFailed={() => setTrashing(false)}>
          <TrashQuestion board={board} onClose={() => setTrashing(false)} />
        </PartBoundary>
      )}
    </li>
  );
}
