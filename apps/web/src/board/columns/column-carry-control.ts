import type { Id } from '@taktboard/board';
import { announce, showToast } from '../../kit/toast.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import type { BoardModel } from '../state/board-model.ts';
import { perform } from '../state/perform.ts';
import { carryColumn, slotAt, type CarriedColumn, type ColumnEvent } from './column-order.ts';

/** Carries out what the machine of a carried column says. Gives back whether the event changed anything. */
export function columnEvent(model: BoardModel, event: ColumnEvent): boolean {
  const before = model.columnCarry.get();
  const { state, effect } = carryColumn(before, event);
  if (state === before) return false;
  // what is put down stands there before the others stop standing aside
  if (effect === 'put' && before.kind === 'carried') put(model, before);
  model.columnCarry.set(state);
  const carried = state.kind === 'carried' ? state : before;
  if (effect === null || effect === 'put' || carried.kind !== 'carried') return true;
  const text = gesturesNow().column;
  const name = nameOf(model, carried.columnId);
  const [position, count] = [carried.index + 1, model.columnIds().length];
  if (effect === 'lifted') announce(text.lifted(name, position, count));
  else if (effect === 'passing') announce(text.over(position, count));
  else if (effect === 'returned') announce(text.returned(name));
  else showToast({ text: text.lost(name), tone: 'fault' });
  return true;
}

/** Takes a column into the hand. */
export function liftColumn(model: BoardModel, columnId: Id, by: CarriedColumn['by']): boolean {
  const index = model.columnIds().indexOf(columnId);
  if (index < 0 || !model.connection.writable.get() || model.carry.get().kind === 'carried') return false;
  if (!columnEvent(model, { type: 'lift', by, columnId, index })) return false;
  watch(model, columnId);
  return true;
}

/** Puts a column at a place among the others, and says where it is now. */
export function moveColumn(model: BoardModel, columnId: Id, index: number): void {
  put(model, { columnId, index });
}

function put(model: BoardModel, { columnId, index }: Pick<CarriedColumn, 'columnId' | 'index'>): void {
  const slot = slotAt(model.columnIds(), columnId, index);
  const text = gesturesNow().column;
  const name = nameOf(model, columnId);
  if (slot === null) return announce(text.returned(name));
  if (!perform(model, { type: 'column.move', id: columnId, ...slot })) return undefined;
  const order = model.columnIds();
  return announce(text.put(name, order.indexOf(columnId) + 1, order.length));
}

function watch(model: BoardModel, columnId: Id): void {
  const { projection, writable } = model.connection;
  const look = () => {
    if (!model.columnIds().includes(columnId)) columnEvent(model, { type: 'vanished' });
    else if (!writable.get()) columnEvent(model, { type: 'cancel' });
  };
  const ends = [
    projection.subscribe('columns', look),
    writable.subscribe(look),
    model.columnCarry.subscribe(() => {
      if (model.columnCarry.get().kind === 'idle') ends.forEach((end) => end());
    }),
  ];
}

function nameOf(model: BoardModel, columnId: Id): string {
  return model.connection.projection.column(columnId)?.name ?? '';
}
