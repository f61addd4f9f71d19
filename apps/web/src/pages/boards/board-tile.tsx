import { CircleAlert, CircleCheck, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Link, navigate } from '../../app/navigation.tsx';
import { boardApi } from '../../api/board-calls.ts';
import { sayFault } from '../../api/late-fault.ts';
import { href } from '../../app/route.ts';
import { sayAgo, sayInstant } from '../../i18n/day.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Badge } from '../../kit/badge.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/late-menu.tsx';
import type { MenuEntry } from '../../kit/menu.tsx';
import { showToast } from '../../kit/toast.ts';
import { refreshBoards, type BoardSummary } from '../../session/board-list.ts';
import styles from './boards-page.module.css';
import { boardsMessages } from './messages.ts';

export function BoardTile({ board, now }: { board: BoardSummary; now: number }) {
  const m = useMessages(boardsMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const setTrashed = async (trashed: boolean): Promise<boolean> => {
    const answer = await boardApi.setTrashed(board.id, trashed);
    if (!answer.ok) sayFault(answer.reason);
    await refreshBoards();
    return answer.ok;
  };
  const trash = async () => {
    if (!(await setTrashed(true))) return;
    const restore = async () => {
      if (await setTrashed(false)) showToast({ text: m.restored(board.title) });
    };
    showToast({ text: m.trashed(board.title), action: { label: m.undo, run: () => void restore() } });
  };
  const entries: MenuEntry[] = [
    { label: m.digest, onSelect: () => navigate(href.digest(board.id)) },
    { label: m.overdueTasks, onSelect: () => navigate(href.overdue(board.id)) },
    { label: m.exportJson, onSelect: () => location.assign(`/api/boards/${board.id}/export?format=json`) },
  ];
  if (board.role === 'manager') {
    entries.push('line', { label: m.trash, danger: true, onSelect: () => void trash() });
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
    </li>
  );
}
