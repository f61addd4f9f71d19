import type { ColumnKind, ColumnView } from '@taktboard/board';
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleQuestionMark,
  Ellipsis,
  TriangleAlert,
} from 'lucide-react';
import { memo, useState, type Dispatch, type SetStateAction } from 'react';
import { IconButton } from '../../kit/icon-button.tsx';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { useText } from '../text/board-messages.ts';
import styles from './column-header.module.css';

const ColumnMenu = lazyPart(async () => (await import('./column-menu.tsx')).ColumnMenu);

export const KIND_ICONS = {
  backlog: CircleDashed,
  active: CircleDot,
  review: CircleQuestionMark,
  done: CircleCheck,
} satisfies Record<ColumnKind, unknown>;

interface ColumnHeaderProps {
  column: ColumnView;
  /** How many the search leaves. */
  shown: number;
  writable: boolean;
}

export function ColumnHeader({ column, shown, writable }: ColumnHeaderProps) {
  const text = useText();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const count = column.cardIds.length;
  const over = column.wipLimit !== undefined && count > column.wipLimit;
  const spoken =
    column.wipLimit === undefined ? text.column.count(count) : text.column.countOf(count, column.wipLimit);
  return (
    <header className={styles.header}>
      <KindIcon kind={column.kind} />
      <h2 className={styles.name} title={column.name}>
        {column.name}
      </h2>
      <span className={styles.count} data-over={over || undefined} title={spoken}>
        <span aria-hidden="true">
          {shown === count ? count : `${shown}/${count}`}
          {column.wipLimit !== undefined && ` / ${column.wipLimit}`}
        </span>
        <span className="visually-hidden">{spoken}</span>
      </span>
      {over && (
        <span className={styles.over} title={text.column.overLimit(column.wipLimit ?? 0)}>
          <TriangleAlert size={14} aria-hidden="true" />
          {text.column.overLimitShort}
        </span>
      )}
      {writable && <MenuButton name={column.name} open={menu !== null} setMenu={setMenu} />}
      {menu && (
        <PartBoundary onFailed={() => setMenu(null)}>
          <ColumnMenu column={column} anchor={menu} onClose={() => setMenu(null)} />
        </PartBoundary>
      )}
    </header>
  );
}

// apart, because a card that comes or goes changes the number alone

const KindIcon = memo(function KindIcon({ kind }: { kind: ColumnKind }) {
  const text = useText();
  const Icon = KIND_ICONS[kind];
  return (
    <span className={styles.kind} data-kind={kind} title={text.column.kinds[kind]}>
      <Icon size={16} role="img" aria-label={text.column.kinds[kind]} />
    </span>
  );
});

interface MenuButtonProps {
  name: string;
  open: boolean;
  setMenu: Dispatch<SetStateAction<HTMLElement | null>>;
}

const MenuButton = memo(function MenuButton({ name, open, setMenu }: MenuButtonProps) {
  const text = useText();
  return (
    <span className={styles.menu}>
      <IconButton
        label={text.column.menu(name)}
        icon={<Ellipsis size={16} />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={(event) => {
          const anchor = event.currentTarget;
          setMenu((now) => (now ? null : anchor));
        }}
      />
    </span>
  );
});
