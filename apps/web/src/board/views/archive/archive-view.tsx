import type { Card, ColumnView, Id } from '@taktboard/board';
import { Archive, ArchiveRestore, Columns3 } from 'lucide-react';
import { memo, useEffect, useMemo, useReducer, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { paper } from '../../../kit/paper.ts';
import { showToast } from '../../../kit/toast.ts';
import { useStore } from '../../../kit/use-store.ts';
import { archivedCards } from '../../filter/archived-cards.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { step } from '../../state/step.ts';
import { useViewText } from '../text/view-messages.ts';
import styles from './archive-view.module.css';
import { planRestore } from './restore-plan.ts';

/** As many as one scrolls through; the search finds the rest. */
const ROWS = 100;

/** What was put away: found by the same search and filters as the board, and brought back one by one or many at once. */
export function ArchiveView() {
  const model = useBoard();
  const text = useViewText().archive;
  const { projection } = model.connection;
  const writable = useStore(model.connection.writable);
  const { passes } = useStore(model.filter);
  const [version, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => projection.subscribe('any', again), [projection]);
  const { all, columns } = useMemo(
    () => ({
      all: [...archivedCards(projection)],
      columns: projection.columns().filter(({ archived }) => archived),
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version stands for everything on the board
    [projection, version],
  );
  const shown = passes ? all.filter(passes) : all;
  const [most, setMost] = useState(ROWS);
  const onPaper = useStore(paper);
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set());
  const chosen = shown.filter(({ id }) => selected.has(id));
  const pick = (id: Id) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const restore = (cards: readonly Card[]) => {
    const plans = cards.flatMap((card) => planRestore(projection, card) ?? []);
    const [first] = plans;
    if (!first || !perform(model, ...plans.flatMap(({ commands }) => commands))) return;
    const [card] = cards;
    const said =
      plans.length > 1
        ? text.restoredMany(plans.length)
        : text.restored(card?.title ?? '', projection.column(first.columnId)?.name ?? '');
    showToast({
      about: 'history',
      text: said,
      action: { label: text.undo, run: () => step(model, 'undo') },
    });
    setSelected(new Set());
    // the board begins with what came back, and here one goes on with the next
    if (card) model.spot.set({ columnId: first.columnId, cardId: card.id });
    const at = card ? shown.indexOf(card) : 0;
    const left = shown.filter((each) => !cards.includes(each));
    const next = left[Math.min(at, left.length - 1)]?.id;
    requestAnimationFrame(() => focusRow(next));
  };

  if (all.length === 0 && columns.length === 0) {
    return (
      <EmptyState icon={<Archive size={32} />} title={text.emptyTitle}>
        {text.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className={styles.view}>
      {columns.length > 0 && !passes && (
        <section aria-labelledby="archived-columns" className={styles.part}>
          <h2 id="archived-columns" className={styles.heading}>
            {text.columns}
          </h2>
          <ul className={styles.list}>
            {columns.map((column) => (
              <ArchivedColumn key={column.id} column={column} writable={writable} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="archived-tasks" className={styles.part}>
        <div className={styles.head}>
          <h2 id="archived-tasks" className={styles.heading}>
            {text.tasks} <span className={styles.count}>{text.shown(shown.length, all.length)}</span>
          </h2>
          {writable && chosen.length > 0 && (
            <Button look="primary" icon={<ArchiveRestore size={16} />} onClick={() => restore(chosen)}>
              {text.restoreMany(chosen.length)}
            </Button>
          )}
        </div>
        {shown.length === 0 && all.length > 0 && (
          <EmptyState icon={<Archive size={32} />} title={text.noneTitle}>
            {text.noneText}
          </EmptyState>
        )}
        {shown.length > 0 && (
          <ul className={styles.list}>
            {writable && shown.length > 1 && (
              <li className={styles.all}>
                <label className={styles.pick}>
                  <input
                    type="checkbox"
                    checked={chosen.length === shown.length}
                    ref={(box) => {
                      if (box) box.indeterminate = chosen.length > 0 && chosen.length < shown.length;
                    }}
                    onChange={() =>
                      setSelected(new Set(chosen.length === shown.length ? [] : shown.map(({ id }) => id)))
                    }
                  />
                  {text.selectAll}
                </label>
              </li>
            )}
            {shown.slice(0, onPaper ? shown.length : most).map((card) => (
              <ArchivedTask
                key={card.id}
                card={card}
                writable={writable}
                selected={selected.has(card.id)}
                onPick={pick}
                onRestore={restore}
              />
            ))}
          </ul>
        )}
        {shown.length > most && (
          <Button look="plain" onClick={() => setMost(most + ROWS)}>
            {text.more(Math.min(ROWS, shown.length - most))}
          </Button>
        )}
      </section>
    </div>
  );
}

/** Without a row the focus is on the page itself, and not lost. */
function focusRow(cardId: Id | undefined): void {
  const row =
    cardId === undefined ? null : document.querySelector(`[data-archived="${CSS.escape(cardId)}"] button`);
  const target = row ?? document.getElementById('content');
  if (target instanceof HTMLElement) target.focus();
}

interface ArchivedTaskProps {
  card: Card;
  writable: boolean;
  selected: boolean;
  onPick: (id: Id) => void;
  onRestore: (cards: readonly Card[]) => void;
}

const ArchivedTask = memo(function ArchivedTask(props: ArchivedTaskProps) {
  const { card, writable, selected, onPick, onRestore } = props;
  const model = useBoard();
  const text = useViewText();
  const { projection } = model.connection;
  const title = card.title || text.untitled;
  const plan = planRestore(projection, card);
  const target = plan ? (projection.column(plan.columnId)?.name ?? '') : '';
  const where = plan?.oldName
    ? card.archived
      ? text.archive.goesElsewhere(plan.oldName, target)
      : text.archive.inColumn(plan.oldName)
    : text.archive.goesTo(target);
  return (
    <li className={styles.row} data-archived={card.id} data-selected={selected || undefined}>
      {writable && (
        <input
          type="checkbox"
          aria-label={text.archive.select(title)}
          checked={selected}
          onChange={() => onPick(card.id)}
        />
      )}
      <span className={styles.what}>
        <a
          href={model.hrefOf(card.id)}
          className={styles.title}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            model.open(card.id);
          }}
        >
          {title}
        </a>
        <span className={styles.where}>{where}</span>
      </span>
      {writable && plan && (
        <Button
          look="plain"
          icon={<ArchiveRestore size={16} />}
          aria-label={text.archive.restoreTask(title)}
          onClick={() => onRestore([card])}
        >
          <span className={styles.wide}>{text.archive.restore}</span>
        </Button>
      )}
    </li>
  );
});

function ArchivedColumn({ column, writable }: { column: ColumnView; writable: boolean }) {
  const model = useBoard();
  const text = useViewText().archive;
  const restore = () => {
    if (!perform(model, { type: 'column.restore', id: column.id })) return;
    showToast({
      about: 'history',
      text: text.columnRestored(column.name),
      action: {
        label: text.undo,
        run: () => perform(model, { type: 'column.archive', id: column.id }),
      },
    });
  };
  return (
    <li className={styles.row}>
      <Columns3 size={16} aria-hidden="true" />
      <span className={styles.what}>
        <span className={styles.title}>{column.name}</span>
        <span className={styles.where}>{text.columnHolds(column.cardIds.length)}</span>
      </span>
      {writable && (
        <Button
          look="plain"
          icon={<ArchiveRestore size={16} />}
          aria-label={text.restoreTask(column.name)}
          onClick={restore}
        >
          <span className={styles.wide}>{text.restore}</span>
        </Button>
      )}
    </li>
  );
}
