import * as Y from 'yjs';
import type { Thing } from './board-doc.ts';

/**
 * Which write a value is the work of, exact to the one operation: undo compares these, never values, because another
 * person may have written the same value since. Empty: never written.
 */
export type EntryState = string;

/** The state of one key: the id of its last item, marked when that is deleted. */
export function entryState(map: Thing, key: string): EntryState {
  const item = map._map.get(key);
  if (!item) return '';
  const { client, clock } = item.lastId;
  return `${client}.${clock}${item.deleted ? 'x' : ''}`;
}

/** The state of everything inside a fragment: the ids of all its living items in order, joined where they are contiguous. */
export function contentState(fragment: Y.XmlFragment): EntryState {
  const ranges: { client: number; from: number; to: number }[] = [];
  const waiting: (Y.Item | null)[] = [fragment._start];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!item) continue;
    waiting.push(item.right);
    if (item.deleted) continue;
    const { client, clock } = item.id;
    const last = ranges.at(-1);
    if (last?.client === client && last.to === clock) last.to = clock + item.length;
    else ranges.push({ client, from: clock, to: clock + item.length });
    if (item.content instanceof Y.ContentType) {
      const type = item.content.type;
      waiting.push(type._start, ...livingAttributes(type));
    }
  }
  const own = fragment._item?.id;
  return [
    `${own?.client}.${own?.clock}:`,
    ...ranges.map((range) => `${range.client}.${range.from}-${range.to}`),
  ].join(' ');
}

/** Without their neighbours: the list of an attribute holds its former values to the left, nothing to the right. */
function livingAttributes(type: Y.AbstractType<unknown>): Y.Item[] {
  return [...type._map.values()].filter((item) => !item.deleted);
}

/** Whether a shared type still belongs to its document; false once it or anything above it was deleted. */
export function isLive(type: Thing | Y.XmlFragment): boolean {
  return type.doc !== null && !type._item?.deleted;
}
