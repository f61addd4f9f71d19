import type { BoardProjection, ChecklistItem, Id, Link, Priority } from '@taktboard/board';
import type { HistoryKind } from '@taktboard/protocol';
import { sayDay, type DayContext } from '../../i18n/day.ts';
import type { ToldText } from './text/en.ts';

/** What values are said with. */
export interface Saying {
  text: ToldText;
  day: Pick<DayContext, 'language' | 'today'>;
  projection: BoardProjection;
  personName(id: Id): string;
}

/** A value as people say it; undefined is no value. */
export function sayValue(kind: HistoryKind, value: unknown, saying: Saying): string {
  const { text, day, projection } = saying;
  switch (kind) {
    case 'card.start':
    case 'card.due':
      return typeof value === 'string' ? sayDay(value, day) : text.noDate;
    case 'card.owner':
      return typeof value === 'string' ? saying.personName(value) : text.nobody;
    case 'card.priority':
      return isPriority(value) ? text.priority[value] : text.normal;
    case 'card.milestone':
      return value === true ? text.yes : text.no;
    case 'card.blocked':
      return isReason(value) ? value.reason || text.yes : text.no;
    case 'card.moved':
      return sayColumn(value, saying);
    case 'column.kind':
      return isColumnKind(value, text) ? text.columnKinds[value] : text.none;
    case 'card.dependencies':
      return typeof value === 'string' ? (projection.card(value)?.title ?? text.gone) : text.none;
    case 'card.labels':
      return typeof value === 'string' ? (projection.labels().get(value)?.name ?? text.gone) : text.none;
    case 'card.contributors':
      return typeof value === 'string' ? saying.personName(value) : text.none;
    default:
      return sayPlain(value, text);
  }
}

/** As an id, or as a place with its rank. */
function sayColumn(value: unknown, { projection, text }: Saying): string {
  const id: unknown = Array.isArray(value) ? value[0] : value;
  return typeof id === 'string' ? (projection.column(id)?.name ?? text.unknownColumn) : text.unknownColumn;
}

function sayPlain(value: unknown, text: ToldText): string {
  if (value === undefined || value === null || value === '') return text.none;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (isLink(value)) return value.title;
  if (isItem(value)) return value.text;
  return Array.isArray(value) ? value.map((part) => sayPlain(part, text)).join(', ') : JSON.stringify(value);
}

const isPriority = (value: unknown): value is Priority =>
  value === 'low' || value === 'high' || value === 'urgent';
const isReason = (value: unknown): value is { reason: string } =>
  typeof value === 'object' && value !== null && 'reason' in value && typeof value.reason === 'string';
const isColumnKind = (value: unknown, text: ToldText): value is keyof ToldText['columnKinds'] =>
  typeof value === 'string' && Object.hasOwn(text.columnKinds, value);
const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'url' in value && 'title' in value;
export const isItem = (value: unknown): value is ChecklistItem =>
  typeof value === 'object' && value !== null && 'text' in value && 'done' in value;
