import { useEffect, useRef, useState, type FocusEvent, type MouseEvent } from 'react';
import { Plus } from 'lucide-react';
import { lazyPart, PartBoundary, unaskedPart } from '../kit/part.tsx';
import { useStore } from '../kit/use-store.ts';
import styles from './board-surface.module.css';
import { Column } from './columns/column.tsx';
import { createGrip, letGo, press, type Press } from './drag/grip.ts';
import { useGestures } from './gestures/use-gestures.ts';
import { useBoard } from './state/board-context.ts';
import { useColumnIds, useSelected } from './state/use-topic.ts';
import { useText } from './text/board-messages.ts';
import { PhoneBar } from './top-bar/phone-bar.tsx';

const EmptyHint = unaskedPart(async () => (await import('./menu/empty-hint.tsx')).EmptyHint);
const SwimlaneBoard = lazyPart(async () => (await import('./swimlanes/swimlane-board.tsx')).SwimlaneBoard);
const EmptyBoard = lazyPart(async () => (await import('./columns/empty-board.tsx')).EmptyBoard);

/** The columns, side by side; on a phone one a screen, with a peek of the next. */
export function BoardSurface() {
  const model = useBoard();
  const text = useText();
  const columnIds = useColumnIds();
  const by = useSelected(model.look, (look) => look.by);
  const writable = useStore(model.connection.writable);
  const carriedBy = useSelected(model.carry, (carry) => (carry.kind === 'carried' ? carry.by : null));
  const scroller = useRef<HTMLDivElement>(null);
  const [grip] = useState(createGrip);
  const { Layer: Gestures, load, wait } = useGestures();
  useEffect(() => {
    const [first] = model.columnIds();
    if (model.spot.get() === null && first !== undefined) {
      model.spot.set({ columnId: first, cardId: model.visible(first)[0] ?? null });
    }
  }, [model, columnIds]);

  const hold = (event: Press) => {
    if (press(grip, event)) return;
    load();
    for (const ended of ['pointerup', 'pointercancel'])
      addEventListener(ended, () => letGo(grip), { capture: true, once: true });
  };
  const follow = (event: MouseEvent) => {
    const selects = event.ctrlKey || event.metaKey || event.shiftKey;
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest(selects ? '[data-card]' : 'a[data-open], [data-about]');
    const cardId = link?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (cardId === undefined || event.button !== 0 || event.defaultPrevented) return;
    if (selects && (Gestures || !writable || target?.closest('[data-no-lift]'))) return;
    event.preventDefault();
    if (selects) wait(event.nativeEvent);
    else model.open(cardId);
  };
  const ask = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (Gestures || !target?.closest('[data-card]') || target.closest('input, textarea')) return;
    event.preventDefault();
    wait(event.nativeEvent);
  };
  const remember = (event: FocusEvent) => {
    const list = event.target.closest<HTMLElement>('[data-column]')?.dataset;
    const [columnId, lane] = [list?.['column'], list?.['swimlane']];
    const cardId = event.target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
    const spot = model.spot.get();
    if (columnId === undefined) return;
    if (spot?.cardId === cardId && spot.columnId === columnId && spot.lane === lane) return;
    if (cardId !== null || event.target.matches('[data-empty]')) model.spot.set({ columnId, lane, cardId });
  };
  if (columnIds.length === 0) {
    return (
      <PartBoundary>
        <EmptyBoard />
      </PartBoundary>
    );
  }
  return (
    <div
      className={styles.surface}
      onMouseDown={hold}
      onTouchStart={hold}
      onClick={follow}
      onContextMenu={ask}
      onFocus={remember}
    >
      {by === null ? (
        <div
          ref={scroller}
          className={styles.columns}
          data-columns
          data-carrying={carriedBy !== null || undefined}
          data-dragging={(carriedBy !== null && carriedBy !== 'keys') || undefined}
          role="group"
          aria-label={text.phone.columns}
        >
          {columnIds.map((id) => (
            <Column key={id} id={id} />
          ))}
          {writable && (
            <button
              type="button"
              className={styles.add}
              onClick={() => model.asking.set({ kind: 'add-column' })}
            >
              <Plus size={16} aria-hidden="true" />
              {text.bar.addColumn}
            </button>
          )}
        </div>
      ) : (
        <PartBoundary onFailed={() => model.look.set({ ...model.look.get(), by: null })}>
          <SwimlaneBoard
            key={by}
            by={by}
            scroller={scroller}
            dragging={carriedBy !== null && carriedBy !== 'keys'}
          />
        </PartBoundary>
      )}
      <PartBoundary>{writable && <EmptyHint />}</PartBoundary>
      {Gestures && <Gestures grip={grip} />}
      <PhoneBar columnIds={columnIds} scroller={scroller} />
    </div>
  );
}
