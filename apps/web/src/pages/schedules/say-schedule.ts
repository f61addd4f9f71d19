import type { DeliveryFault, DigestRun, Schedule } from '@taktboard/protocol';
import type { BoardNames } from '../../api/report-calls.ts';
import { weekdayName } from '../../i18n/day.ts';
import { sayInstant } from '../../i18n/instant.ts';
import type { Language } from '../../i18n/language.ts';
import type { ScheduleTexts } from './messages.en.ts';

interface Saying {
  m: ScheduleTexts;
  language: Language;
}

const WEEK = 7;

/** 'Mo–Fr um 08:00 (Europe/Berlin)' */
export function sayWhen(
  { weekdays, time, zone }: Pick<Schedule, 'weekdays' | 'time' | 'zone'>,
  { m, language }: Saying,
): string {
  return m.at(sayDays(weekdays, { m, language }), time, zone);
}

function sayDays(weekdays: readonly number[], { m, language }: Saying): string {
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b);
  if (days.length === WEEK) return m.everyDay;
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const name = (day: number): string => weekdayName(day, language);
  const isRow = days.length > 2 && last - first === days.length - 1;
  return isRow ? `${name(first)}–${name(last)}` : days.map(name).join(', ');
}

export function sayChannel({ channel }: Pick<Schedule, 'channel'>, { m }: Saying): string {
  return channel.kind === 'mail'
    ? m.byMail(channel.to.join(', '))
    : m.byHook(m.kinds[channel.kind], channel.host);
}

interface Names {
  board: BoardNames;
  nameOf: (personId: string) => string | undefined;
}

export function sayScope({ scope, personal, personId }: Schedule, m: ScheduleTexts, names: Names): string {
  switch (scope.kind) {
    case 'board':
      return m.scopes.board;
    case 'mine':
      return personal ? m.scopes.mine : m.ofMaker(names.nameOf(personId) ?? m.gone);
    case 'owner':
      return m.scopes.owner(names.nameOf(scope.personId) ?? m.gone);
    case 'label':
      return m.scopes.label(names.board.labels.find(({ id }) => id === scope.labelId)?.name ?? m.gone);
  }
}

export function sayFaultOf({ code, status }: DeliveryFault, m: ScheduleTexts): string {
  return status === undefined ? m.fault[code] : `${m.fault[code]} ${m.status(status)}`;
}

/** 'an 2 Adressen geschickt, 1 wartet' */
export function sayOutcome({ outcome, deliveries }: DigestRun, { outcome: words }: ScheduleTexts): string {
  if (outcome !== 'queued') return words[outcome];
  const count = (...states: string[]): number =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  const sent = count('sent');
  const waiting = count('waiting', 'sending');
  const failed = count('failed', 'unclear', 'replaced');
  return [
    ...(sent > 0 ? [words.sent(sent)] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(failed > 0 ? [words.failed(failed)] : []),
  ].join(', ');
}

/** On the clock that it is sent by, as its time of day is. */
export function sayLast({ last, zone }: Pick<Schedule, 'last' | 'zone'>, { m, language }: Saying): string {
  return last === null ? m.neverYet : m.last(sayInstant(last.at, language, zone), sayOutcome(last, m));
}
