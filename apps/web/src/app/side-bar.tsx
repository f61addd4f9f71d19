import {
  ChartNoAxesColumn,
  CircleAlert,
  CircleCheck,
  Import,
  Inbox,
  LayoutGrid,
  PanelLeftClose,
  Search,
  SquareKanban,
} from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Link, usePath } from './navigation.tsx';
import { byName } from '../i18n/by-name.ts';
import { formatNumber } from '../i18n/plural.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { keyNames } from '../kit/key-names.ts';
import { useStore } from '../kit/use-store.ts';
import { boardList } from '../session/board-list.ts';
import { appMessages } from './messages.ts';
import { InboxBadge } from './inbox-badge.ts';
import { palette } from './palette-state.ts';
import { preferences } from './preferences.ts';
import { href } from './route.ts';
import styles from './side-bar.module.css';
import { sideOverlay, toggleSide, useNarrow } from './side-state.ts';

/** Boards and the open board's reports. Folds away; on a narrow page it lies over it and closes by itself. */
export function SideBar({ boardId }: { boardId?: string | undefined }) {
  const narrow = useNarrow();
  const { folded } = useStore(preferences);
  const over = useStore(sideOverlay);
  const path = usePath();
  useEffect(() => sideOverlay.set(false), [path, narrow]);
  if (narrow ? !over : folded) return null;
  if (!narrow) return <SideContent boardId={boardId} narrow={false} />;
  return (
    <>
      <div className={styles.veil} onPointerDown={() => sideOverlay.set(false)} />
      <SideContent boardId={boardId} narrow />
    </>
  );
}

function SideContent({ boardId, narrow }: { boardId: string | undefined; narrow: boolean }) {
  const m = useMessages(appMessages);
  const list = useStore(boardList);
  const language = useLanguage();
  // as one looks for them, and nothing that is done on a board moves it
  const boards = useMemo(
    () =>
      list.boards
        ?.map((board) => ({ ...board, name: board.title }))
        .toSorted((a, b) => Number(b.starred) - Number(a.starred) || byName(language)(a, b)),
    [list.boards, language],
  );
  const side = useRef<HTMLElement>(null);
  useEffect(() => {
    if (narrow) side.current?.querySelector('button')?.focus();
  }, [narrow]);
  return (
    <nav
      ref={side}
      aria-label={m.sideBar}
      className={cx(styles.side, narrow && styles.over)}
      onKeyDown={(event) => {
        if (narrow && event.key === 'Escape') sideOverlay.set(false);
      }}
    >
      <div className={styles.head}>
        <Link href={href.boards} className={styles.brand}>
          <img src="/icon.svg" alt="" width={20} height={20} />
          Taktboard
        </Link>
        <IconButton
          label={m.foldSide}
          icon={<PanelLeftClose size={18} />}
          onClick={() => toggleSide(narrow)}
        />
      </div>
      <div className={styles.scroll}>
        <button type="button" className={styles.link} onClick={() => palette.set(true)}>
          <Search size={16} />
          <span className={styles.name}>{m.goTo}</span>
          <kbd className={styles.key}>{keyNames('Ctrl K', language)}</kbd>
        </button>
        <SideLink to={href.my} icon={<CircleCheck size={16} />} name={m.myTasks} />
        <SideLink to={href.inbox} icon={<Inbox size={16} />} name={m.inbox} end={<InboxBadge />} />
        <SideLink to={href.boards} icon={<LayoutGrid size={16} />} name={m.boardList} />
        <SideLink to={href.import} icon={<Import size={16} />} name={m.importBoard} />
        <h2 className={styles.heading}>{m.boards}</h2>
        {boards?.map((board) => (
          <div key={board.id}>
            <SideLink
              to={href.board(board.id)}
              icon={<SquareKanban size={16} />}
              name={board.title}
              late={board.overdue > 0 ? formatNumber(language, board.overdue) : undefined}
              lateLabel={m.overdue}
            />
            {board.id === boardId && (
              <>
                <SideLink
                  sub
                  to={href.digest(board.id)}
                  icon={<ChartNoAxesColumn size={16} />}
                  name={m.digest}
                />
                <SideLink sub to={href.overdue(board.id)} icon={<CircleAlert size={16} />} name={m.overdue} />
              </>
            )}
          </div>
        ))}
      </div>
    </nav>
  );
}

interface SideLinkProps {
  to: string;
  icon: ReactNode;
  name: string;
  sub?: boolean;
  late?: string | undefined;
  lateLabel?: string;
  end?: ReactNode;
}

function SideLink({ to, icon, name, sub, late, lateLabel, end }: SideLinkProps) {
  const path = usePath();
  // what is opened from the board itself has no entry of its own
  const here = path.replace(/\/(flow|schedules)$/, '') === to || path.startsWith(`${to}/t/`);
  return (
    <Link href={to} aria-current={here ? 'page' : undefined} className={cx(styles.link, sub && styles.sub)}>
      {icon}
      <span className={styles.name} title={name}>
        {name}
      </span>
      {late && (
        <span className={styles.late} title={lateLabel}>
          <span className="visually-hidden">{lateLabel}: </span>
          {late}
        </span>
      )}
      {end}
    </Link>
  );
}
