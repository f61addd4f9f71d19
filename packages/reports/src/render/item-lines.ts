import type { Id } from '@taktboard/board';
import type { Digest, GuestDecision, Item, LookAlike, Slip, ToldItem } from '../digest/digest.ts';
import type { Dates } from './dates.ts';
import type { ReportLine } from './document.ts';
import { plainLine } from './plain-line.ts';
import type { RenderContext } from './render-context.ts';
import type { Words } from './words.ts';

/** Turns items into lines: task, owner, how late, why it is here. */
export class ItemLines {
  readonly #context: RenderContext;
  readonly #words: Words;
  readonly #dates: Dates;

  constructor(context: RenderContext, words: Words, dates: Dates) {
    this.#context = context;
    this.#words = words;
    this.#dates = dates;
  }

  overdue(item: Item): ReportLine {
    const due = item.due === null ? [] : [this.#words.wasDue(this.#dates.due(item.due, item.dueAt))];
    return this.#line(item, [this.#words.late(item.lateDays), ...due]);
  }

  dueToday(item: Item): ReportLine {
    return this.#line(item, [
      this.#words.dueToday(item.dueAt === undefined ? null : this.#dates.clock(item.dueAt)),
    ]);
  }

  dueNext(item: Item): ReportLine {
    return this.#line(item, this.#due(item));
  }

  blocked(item: Item & { reason: string; since: string | null }): ReportLine {
    const since = item.since === null ? null : this.#dates.dayOf(item.since);
    return this.#line(item, [...this.#openDue(item), this.#words.blocked(since, plainLine(item.reason))]);
  }

  approval(item: Item & GuestDecision): ReportLine {
    const when = this.#dates.dayOf(item.at);
    return this.#line(item, [this.#words.approval(item.state, when, item.guests), ...this.#due(item)]);
  }

  slipped(item: Item & Slip): ReportLine {
    const parts = [this.#slip(item)];
    if (item.times > 1) {
      const first = item.original === null ? null : this.#dates.due(item.original, item.originalAt);
      parts.push(this.#words.deadlineChanges(item.times, first));
    }
    return this.#line(item, parts);
  }

  stale(item: Item & { idle: number }): ReportLine {
    const where = this.#words.inColumn(this.column(item.columnId));
    return this.#line(item, [...this.#openDue(item), this.#words.idle(item.idle), where]);
  }

  pastSle(item: Item & { age: number; sle: number }): ReportLine {
    return this.#line(item, [
      this.#words.pastSle(item.age, item.sle),
      this.#words.inColumn(this.column(item.columnId)),
    ]);
  }

  lookAlike({ a, b, aTitle = a, bTitle = b, why }: LookAlike): ReportLine {
    const other = plainLine(bTitle);
    return {
      title: plainLine(aTitle),
      url: this.#address(a),
      other: { title: other, url: this.#address(b) },
      parts: [this.#words.lookAlike(other), this.#words.lookAlikeReason(why)],
    };
  }

  told({ kind, asks, reminds, by, guest, id, title, text, more }: ToldItem): ReportLine {
    const who = by === null ? this.#words.unknownPerson : this.owner(by);
    return {
      title: plainLine(title),
      url: this.#address(id),
      parts: [
        guest === undefined
          ? this.#words.told({ kind, asks: asks === true, reminds: reminds === true }, who)
          : this.#words.guest[guest],
        ...(more === undefined ? [] : [this.#words.withMore(more)]),
        ...(text === undefined ? [] : [plainLine(text)]),
      ],
    };
  }

  load({ id, ...figures }: Digest['owners'][number]): ReportLine {
    return { title: this.owner(id), url: null, parts: this.#words.load(figures) };
  }

  /** The section's heading says that nobody owns it. */
  unassigned(item: Item): ReportLine {
    const parts = [...this.#openDue(item), this.#words.inColumn(this.column(item.columnId))];
    return { ...this.#line(item, []), parts };
  }

  /** A line whose reason is the column that the task has come to. */
  arrived(item: Item, why: (column: string) => string): ReportLine {
    return this.#line(item, [...this.#due(item), why(this.column(item.columnId))]);
  }

  moved(item: Item & { from: Id; to: Id }): ReportLine {
    return this.#line(item, [
      ...this.#due(item),
      this.#words.movedBetween(this.column(item.from), this.column(item.to)),
    ]);
  }

  wip({ columnId, count, limit }: Digest['wip'][number]): ReportLine {
    return { title: this.column(columnId), url: null, parts: [this.#words.overLimit(count, limit)] };
  }

  column(id: Id): string {
    return plainLine(this.#context.columns.get(id) ?? id);
  }

  owner(id: Id | null): string {
    if (id === null) return this.#words.noOwner;
    return plainLine(this.#context.people.get(id) ?? '') || this.#words.unknownPerson;
  }

  #line(item: Item, parts: string[]): ReportLine {
    return {
      title: plainLine(item.title),
      url: this.#address(item.id),
      parts: [this.owner(item.owner), ...parts],
    };
  }

  #address(cardId: Id): string | null {
    const { boardUrl } = this.#context;
    return boardUrl === null ? null : `${boardUrl}/t/${cardId}`;
  }

  /** Of open work; what was due on the weekend is over on the Sunday, and late by no working day. */
  #openDue(item: Item): string[] {
    return this.#dates.isOver(item) ? [this.#words.late(item.lateDays)] : this.#due(item);
  }

  #due(item: Item): string[] {
    if (item.due === null) return [];
    return item.lateDays > 0
      ? [this.#words.late(item.lateDays)]
      : [this.#words.dueOn(this.#dates.due(item.due, item.dueAt))];
  }

  #slip({ old, oldAt, new: next, newAt, delta }: Slip): string {
    const from = old === null ? null : this.#dates.due(old, oldAt);
    if (next === null) return this.#words.deadlineRemoved(from ?? '');
    const to = this.#dates.due(next, newAt);
    return from === null ? this.#words.deadlineBack(to) : this.#words.postponed(from, to, delta);
  }
}
