import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight, Columns3, ListTodo, RefreshCw } from 'lucide-react';
import type { Id } from '@taktboard/board';
import { useEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { navigate, useSearch } from '../../../app/navigation.tsx';
import { Button } from '../../../kit/button.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { Menu } from '../../../kit/menu.tsx';
import { paper } from '../../../kit/paper.ts';
import { useStore } from '../../../kit/use-store.ts';
import { focusCard } from '../../keys/focus-card.ts';
import { useGesturesText } from '../../gestures/text/gestures-messages.ts';
import { extendSelection } from '../../selection/select.ts';
import { useBoard } from '../../state/board-context.ts';
import { useViewText } from '../text/view-messages.ts';
import { ViewGestures } from '../view-gestures.tsx';
import { withPart } from '../view-of.ts';
import { AddRow } from './add-row.tsx';
import { keepShown, LIST_COLUMNS, loadShown, type ListColumn } from './list-columns.ts';
import { ListRow } from './list-row.tsx';
import styles from './list-view.module.css';
import { usePageSelection } from './list-selection.ts';
import { nextSort, readSort, writeSort, type ListSort } from './sort-rows.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { useListRows } from './use-list-rows.ts';

const ROWS = 50;
/** A browser lays a table of ten thousand rows out on paper for minutes, and gives up. */
const PAPER_ROWS = 1_000;

/** All tasks as a table: sorted by any column, every value changed in its cell, page by page. */
export function ListView() {
  const model = useBoard();
  const text = useViewText();
  const search = useSearch();
  const writable = useStore(model.connection.writable);
  const params = new URLSearchParams(search);
  const sortedBy = params.get('sort');
  const sort = useMemo(() => readSort(sortedBy), [sortedBy]);
  const { ids, outOfOrder, sortAnew } = useListRows(sort);
  const pages = Math.max(1, Math.ceil(ids.length / ROWS));
  const page = Math.min(Math.max(1, Number(params.get('page')) || 1), pages);
  const onPaper = useStore(paper);
  const isFiltered = useStore(model.filter).passes !== null;
  const from = onPaper ? 0 : (page - 1) * ROWS;
  const shownIds = ids.slice(from, from + (onPaper ? PAPER_ROWS : ROWS));
  const [columns, setColumns] = useState(loadShown);
  const table = useRef<HTMLTableElement>(null);
  const press = useCellKeys(table, (start, to) => {
    if (writable) extendSelection(model, { start, to });
  });
  // the keys of the board announce what they do
  useGesturesText();
  useEffect(() => {
    model.rows.set(ids);
    return () => model.rows.set(null);
  }, [model, ids]);
  const remember = ({ target }: FocusEvent) => {
    const cardId = target.closest<HTMLElement>('[data-card]')?.dataset['card'];
    const columnId = cardId && model.connection.projection.card(cardId)?.columnId;
    if (columnId) model.spot.set({ columnId, cardId });
  };
  const go = (part: string, value: string | null) => {
    const next = withPart(
      part === 'sort' ? withPart(location.search, 'page', null) : location.search,
      part,
      value,
    );
    navigate(location.pathname + next, { replace: true });
  };
  useEffect(() => {
    table.current?.parentElement?.scrollTo({ top: 0 });
  }, [page, sortedBy]);
  // a task that was just added stands on whatever page its place is on, once the list has it
  const [goOnFrom, setGoOnFrom] = useState<Id | null>(null);
  useEffect(() => {
    const row = goOnFrom === null ? -1 : ids.indexOf(goOnFrom);
    if (goOnFrom === null || row < 0) return;
    const itsPage = Math.floor(row / ROWS) + 1;
    if (itsPage !== page) return go('page', itsPage === 1 ? null : `${itsPage}`);
    setGoOnFrom(null);
    focusCard(model, goOnFrom);
  }, [model, ids, page, goOnFrom]);
  const choose = (next: readonly ListColumn[]) => {
    setColumns(next);
    keepShown(next);
  };
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        {outOfOrder && (
          <Button look="plain" icon={<RefreshCw size={14} />} title={text.list.outOfOrder} onClick={sortAnew}>
            {text.list.sortAnew}
          </Button>
        )}
        <Pages
          page={page}
          pages={pages}
          all={ids.length}
          onPage={(next) => go('page', next === 1 ? null : `${next}`)}
        />
        <ColumnChoice columns={columns} onChoose={choose} />
      </div>
      <p id="list-help" className="visually-hidden">
        {text.list.help}
      </p>
      {onPaper && ids.length > PAPER_ROWS && <p>{text.list.onPaper(PAPER_ROWS, ids.length)}</p>}
      <div className={styles.scroll}>
        {ids.length === 0 ? (
          <EmptyState icon={<ListTodo size={32} />} title={text.list.emptyTitle}>
            {isFiltered ? text.list.filteredText : text.list.emptyText}
          </EmptyState>
        ) : (
          <table
            ref={table}
            role="grid"
            data-rows
            className={styles.table}
            aria-label={text.list.table}
            aria-describedby="list-help"
            aria-rowcount={ids.length + 1}
            aria-multiselectable
            onKeyDown={press}
            onFocus={remember}
          >
            <thead>
              <tr aria-rowindex={1}>
                {writable && <SelectPage ids={shownIds} />}
                {columns.map((column) => (
                  <SortHead
                    key={column}
                    column={column}
                    sort={sort}
                    onSort={() => go('sort', writeSort(nextSort(sort, column)))}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {shownIds.map((id, row) => (
                <ListRow key={id} id={id} index={from + row + 2} columns={columns} writable={writable} />
              ))}
            </tbody>
          </table>
        )}
        {writable && page === pages && (
          <AddRow onEscape={(added) => setGoOnFrom(added ?? model.spot.get()?.cardId ?? null)} />
        )}
      </div>
      <ViewGestures />
    </div>
  );
}

function SelectPage({ ids }: { ids: readonly string[] }) {
  const text = useViewText();
  const { state, toggle } = usePageSelection(ids);
  return (
    <th scope="col" className={styles.check}>
      <input
        type="checkbox"
        tabIndex={-1}
        data-cell
        aria-label={text.list.selectPage}
        checked={state === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        onChange={toggle}
      />
    </th>
  );
}

function SortHead(props: { column: ListColumn; sort: ListSort | null; onSort: () => void }) {
  const { column, sort, onSort } = props;
  const text = useViewText();
  const own = sort?.by === column ? sort : null;
  const name = text.list.column[column];
  return (
    <th
      scope="col"
      className={styles[column]}
      aria-sort={own ? (own.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        tabIndex={-1}
        data-cell
        className={styles.sort}
        title={text.list.sortBy(name)}
        onClick={onSort}
      >
        {name}
        {own &&
          (own.down ? <ArrowDown size={14} aria-hidden="true" /> : <ArrowUp size={14} aria-hidden="true" />)}
      </button>
    </th>
  );
}

interface PagesProps {
  page: number;
  pages: number;
  all: number;
  onPage: (page: number) => void;
}

function Pages({ page, pages, all, onPage }: PagesProps) {
  const text = useViewText();
  if (all === 0) return <span className={styles.pages} />;
  const from = (page - 1) * ROWS + 1;
  return (
    <nav className={styles.pages} aria-label={text.list.page(page, pages)}>
      <span role="status">{text.list.rows(from, Math.min(all, from + ROWS - 1), all)}</span>
      {pages > 1 && (
        <>
          <IconButton
            label={text.list.previous}
            icon={<ChevronLeft size={16} />}
            disabled={page === 1}
            onClick={() => onPage(page - 1)}
          />
          <span className={styles.pageOf}>{text.list.page(page, pages)}</span>
          <IconButton
            label={text.list.next}
            icon={<ChevronRight size={16} />}
            disabled={page === pages}
            onClick={() => onPage(page + 1)}
          />
        </>
      )}
    </nav>
  );
}

interface ColumnChoiceProps {
  columns: readonly ListColumn[];
  onChoose: (columns: readonly ListColumn[]) => void;
}

function ColumnChoice({ columns, onChoose }: ColumnChoiceProps) {
  const text = useViewText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        label={text.list.columns}
        icon={<Columns3 size={16} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      />
      {anchor && (
        <Menu
          anchor={anchor}
          label={text.list.columns}
          align="end"
          onClose={() => setAnchor(null)}
          entries={LIST_COLUMNS.filter((column) => column !== 'title').map((column) => ({
            label: text.list.column[column],
            checked: columns.includes(column),
            onSelect: () =>
              onChoose(LIST_COLUMNS.filter((each) => (each === column) !== columns.includes(each))),
          }))}
        />
      )}
    </>
  );
}
