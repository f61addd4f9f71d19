import type { Id } from '@taktboard/board';
import type { Merged, MergedSide } from '@taktboard/protocol';
import { sayDay } from '../../i18n/day.ts';
import { isItem, sayValue, type Saying } from './say-value.ts';
import { isSameValue, isSetKind, sideValue, valueNow } from './value-now.ts';

/** What merged, as its reader is told. */
export interface SaidMerge {
  /** What it is about: "Due", "Labels: Red". */
  field: string;
  sentence: string;
  /** A value to bring back; left out where it stands already, or cannot be. */
  take: { label: string; value: unknown } | undefined;
}

interface Teller extends Saying {
  own: Id | null;
  now: number;
}

export function sayMerged(merged: Merged, teller: Teller): SaidMerge {
  const { lost, kept } = merged;
  const { text, own, projection } = teller;
  const current = valueNow(projection, merged);
  const field = fieldOf(merged, teller);
  if (merged.edited) return sayPutAway(merged, teller, current === true);
  const other = lost.by === own ? lost : kept;
  const [first, second] = other === lost ? [lost, kept] : [kept, lost];
  // the reader's own deed comes second where the other one's is the news
  const deeds = own === kept.by && own !== lost.by ? [second, first] : [first, second];
  const [one, two] = deeds.map((side) => sayDeed(side, merged, teller));
  const both = text.both(one ?? '', two ?? '');
  const isKept = isSameValue(current, sideValue(merged, kept.value));
  const isLost = isSameValue(current, sideValue(merged, lost.value));
  const outcome = isKept ? sayKept(kept, lost, teller) : sayNow(current, merged, teller);
  return {
    field,
    sentence: [both, lost.by === kept.by ? text.twoDevices : '', outcome].filter(Boolean).join(' '),
    take: isLost ? undefined : { label: takeLabel(merged, teller), value: lost.value },
  };
}

function sayKept(kept: MergedSide, lost: MergedSide, { text, own, personName }: Teller): string {
  if (kept.by !== own) return text.keptTheirs(personName(kept.by));
  return lost.by === own ? '' : text.keptYours;
}

function sayNow(current: unknown, merged: Merged, teller: Teller): string {
  const { text } = teller;
  if (current === undefined && !isFlag(merged)) return text.nowNone;
  return text.nowIs(sayPart(merged, current, teller));
}

function takeLabel(merged: Merged, teller: Teller): string {
  const { text, own } = teller;
  const { lost, kept } = merged;
  if (lost.by !== own) return text.takeTheirs(teller.personName(lost.by));
  return kept.by === own ? text.takeOther(sayPart(merged, lost.value, teller)) : text.takeMine;
}

/** Nothing lost: what one put away the other had edited, and it comes back by one press. */
function sayPutAway(merged: Merged, teller: Teller, isAway: boolean): SaidMerge {
  const { text, own, projection } = teller;
  const { lost, kept, card, column } = merged;
  const words = text.putAway[whatOf(merged)];
  const sentence =
    kept.by === own
      ? words.byYou(teller.personName(lost.by), sayWhen(lost, teller), kept.late === true)
      : words.byOther(teller.personName(kept.by), sayWhen(kept, teller), lost.late === true);
  const isGone = column !== undefined && projection.card(card ?? '')?.columnId !== column;
  return {
    field: fieldOf(merged, teller),
    sentence,
    take: isAway && !isGone ? { label: words.bringBack, value: undefined } : undefined,
  };
}

export function whatOf({ column, part }: Pick<Merged, 'column' | 'part'>): 'task' | 'column' | 'item' {
  if (column !== undefined) return 'column';
  return part === undefined ? 'task' : 'item';
}

/** "Ben offline set “Mon 30 Nov”". */
function sayDeed(side: MergedSide, merged: Merged, teller: Teller): string {
  const { text, own } = teller;
  const who = side.by === own ? text.you : teller.personName(side.by);
  return text.did(who, side.late ? text.offline : sayWhen(side, teller), sayAct(merged, side.value, teller));
}

function sayAct(merged: Merged, value: unknown, teller: Teller): string {
  const { text } = teller;
  const { kind, partField } = merged;
  if (kind === 'card.moved') return text.movedTo(sayValue(kind, value, teller));
  if (kind.endsWith('.archived') || partField === 'archived') {
    if (value !== true) return text.broughtBack;
    return partField === 'archived' ? text.removed : text.archived;
  }
  if (isSetKind(kind)) return value === true ? text.put : text.took;
  if (partField === 'done') return value === true ? text.ticked : text.unticked;
  return value === undefined ? text.cleared : text.set(sayPart(merged, value, teller));
}

/** Values of which there being none is one too. */
const isFlag = ({ kind, partField }: Merged): boolean =>
  isSetKind(kind) || kind.endsWith('.archived') || partField === 'archived' || kind === 'card.milestone';

function sayPart(merged: Merged, value: unknown, teller: Teller): string {
  const { text } = teller;
  if (isSetKind(merged.kind)) return value === true ? text.yes : text.no;
  if (merged.partField === 'owner') return sayValue('card.owner', value, teller);
  if (merged.partField === 'due') return sayValue('card.due', value, teller);
  return sayValue(merged.kind, value, teller);
}

function fieldOf(merged: Merged, teller: Teller): string {
  const { text, projection } = teller;
  const { kind, card, column, label, part } = merged;
  const names: Readonly<Record<string, string>> = text.fields;
  const name = names[kind] ?? kind;
  const of = nameOf();
  return of === undefined || of === '' ? name : `${name} (${of})`;

  function nameOf(): string | undefined {
    if (column !== undefined) return projection.column(column)?.name;
    if (label !== undefined) return projection.labels().get(label)?.name;
    if (part === undefined || card === undefined) return undefined;
    if (isSetKind(kind)) return sayValue(kind, part, teller);
    const item = projection.card(card)?.checklist.find(({ id }) => id === part);
    // one that was removed is not on the board: what it says came along
    const said = merged.edited ? merged.lost.value : undefined;
    return isItem(item) ? item.text : typeof said === 'string' ? said : undefined;
  }
}

/** "yesterday 17:40", as what was seen last; of the reader's own clock. */
export function saySince(at: string, { day }: Pick<Teller, 'day'>): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const local = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return sayDay(`${local}T${two(date.getHours())}:${two(date.getMinutes())}`, day);
}

/** "at 14:02" today, "on 24 Nov at 14:02" else; of the reader's own clock. */
export function sayWhen({ at }: { at: string }, { text, day, now }: Teller): string {
  const locale = day.language === 'de' ? 'de-DE' : 'en-GB';
  const date = new Date(at);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(date);
  if (date.toDateString() === new Date(now).toDateString()) return text.atTime(time);
  const form =
    day.language === 'de'
      ? ({ day: 'numeric', month: 'numeric' } as const)
      : ({ day: 'numeric', month: 'short' } as const);
  return text.onDay(new Intl.DateTimeFormat(locale, form).format(date), time);
}
