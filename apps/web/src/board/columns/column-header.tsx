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
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './column-header.module.css';

const ColumnMenu = lazyPart(async () => (await import('./column-menu.tsx')).ColumnMenu);
const ColumnNameField = lazyPart(async () => (await import('./column-name-field.tsx')).ColumnNameField);
const Unfold = lazyPart(async () => (await import('./unfold-button.tsx')).UnfoldButton);

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
  folded?: boolean;
  /** Where it heads several lists: it cannot be taken by the hand. */
  fixed?: boolean;
  /** How many are held over it that would be new in it. */
  coming?: number;
}

export function ColumnHeader({
  column,
  shown,
  writable,
  folded = false,
  fixed = false,
  coming = 0,
}: ColumnHeaderProps) {
  const text = useText();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const count = column.cardIds.length;
  const limit = column.wipLimit;
  const over = limit !== undefined && count + coming > limit;
  const isPart = shown !== count;
  const tasks = text.column.count(count);
  const spoken =
    (isPart ? text.column.shownOf(shown, tasks) : tasks) +
    (limit === undefined ? '' : `, ${text.column.wipLimit(limit)}`);
  const close = () => setMenu(null);
  return (
    <header
      className={styles.header}
      data-folded={folded || undefined}
      data-column-grip={(writable && !fixed) || undefined}
    >
      <KindIcon kind={column.kind} />
      <Name column={column} writable={writable && !folded} />
      <span className={styles.count} data-over={over || undefined} title={spoken}>
        <span aria-hidden="true">
          {isPart ? text.column.countOf(shown, count) : count}
          {limit !== undefined && !isPart && ` / ${limit}`}
          {limit !== undefined && isPart && !over && ` · ${text.column.limitOf(limit)}`}
        </span>
        <span className="visually-hidden">{spoken}</span>
      </span>
      {over && (
        <span className={styles.over} title={text.column.overLimit(limit ?? 0)}>
          <TriangleAlert size={14} aria-hidden="true" />
          {isPart ? text.column.limitOf(limit) : text.column.overLimitShort}
        </span>
      )}
      {folded ? (
        <PartBoundary onFailed={close}>
          <Unfold column={column} />
        </PartBoundary>
      ) : (
        <MenuButton name={column.name} open={menu !== null} setMenu={setMenu} />
      )}
      {menu && (
        <PartBoundary onFailed={close}>
          <ColumnMenu column={column} anchor={menu} onClose={close} />
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

/** The name: a press renames it where it stands, and a drag by it carries the column. */
function Name({ column: { id, name }, writable }: { column: ColumnView; writable: boolean }) {
  const model = useBoard();
  const renaming = useSelected(
    model.asking,
    (asking) => asking?.kind === 'rename-column' && asking.columnId === id,
  );
  const heading = (
    <h2 className={styles.name} title={name}>
      {writable ? (
        <button
          type="button"
          className={styles.rename}
          data-column-name
          aria-describedby="column-name-hint"
          onClick={() => model.asking.set({ kind: 'rename-column', columnId: id })}
        >
          {name}
        </button>
      ) : (
        name
      )}
    </h2>
  );
  if (!renaming) return heading;
  return (
    <PartBoundary onFailed={() => model.asking.set(null)} until={heading}>
      <ColumnNameField id={id} name={name} />
    </PartBoundary>
  );
}

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
