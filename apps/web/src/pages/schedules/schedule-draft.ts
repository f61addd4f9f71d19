import type { DigestScope, NewSchedule, Schedule } from '@taktboard/protocol';
import type { ScheduleTexts } from './messages.en.ts';

/** What the form holds; the channel's parts are kept apart, so that another kind can be tried. */
export interface ScheduleDraft {
  time: string;
  zone: string;
  weekdays: readonly number[];
  language: 'de' | 'en';
  scope: DigestScope;
  skipHolidays: boolean;
  kind: NewSchedule['channel']['kind'];
  addresses: string;
  url: string;
}

interface Fresh {
  zone: string;
  workdays: readonly number[];
  language: 'de' | 'en';
  personal: boolean;
}

export function freshDraft({ zone, workdays, language, personal }: Fresh): ScheduleDraft {
  return {
    time: '08:00',
    zone,
    weekdays: workdays,
    language,
    scope: { kind: personal ? 'mine' : 'board' },
    skipHolidays: true,
    kind: 'mail',
    addresses: '',
    url: '',
  };
}

type Drafted = Pick<
  Schedule,
  'time' | 'zone' | 'weekdays' | 'language' | 'scope' | 'skipHolidays' | 'channel'
>;

export function draftOf(schedule: Drafted): ScheduleDraft {
  const { time, zone, weekdays, language, scope, skipHolidays, channel } = schedule;
  return {
    time,
    zone,
    weekdays,
    language,
    scope,
    skipHolidays,
    kind: channel.kind,
    addresses: channel.kind === 'mail' ? channel.to.join('\n') : '',
    url: '',
  };
}

export interface DraftFaults {
  days?: string;
  addresses?: string;
  url?: string;
}

const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}$/u;

function addressesIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

/** What is not right yet, in sentences beside the fields. */
export function faultsOf(
  draft: ScheduleDraft,
  before: Pick<Schedule, 'channel'> | null,
  m: ScheduleTexts,
): DraftFaults {
  const addresses = addressesIn(draft.addresses);
  const bad = addresses.find((address) => !ADDRESS.test(address));
  const keeps = before !== null && before.channel.kind === draft.kind;
  const isMail = draft.kind === 'mail';
  return {
    ...(draft.weekdays.length === 0 ? { days: m.noDays } : {}),
    ...(isMail && addresses.length === 0 ? { addresses: m.noAddress } : {}),
    ...(isMail && bad !== undefined ? { addresses: m.badAddress(bad) } : {}),
    ...(!isMail && !/^https?:\/\/\S+$/i.test(draft.url.trim()) && !(keeps && draft.url.trim() === '')
      ? { url: m.noUrl }
      : {}),
  };
}

export function scheduleOf(draft: ScheduleDraft): NewSchedule {
  const { time, zone, weekdays, language, scope, skipHolidays, kind } = draft;
  const url = draft.url.trim();
  return {
    time,
    zone,
    weekdays: [...weekdays],
    language,
    scope,
    skipHolidays,
    channel:
      kind === 'mail' ? { kind, to: addressesIn(draft.addresses) } : { kind, ...(url === '' ? {} : { url }) },
  };
}

/** A scope as the value of a choice, and back. */
export function scopeKey(scope: DigestScope): string {
  return scope.kind === 'label' ? `label:${scope.labelId}` : scope.kind;
}

export function scopeFrom(key: string): DigestScope {
  if (key.startsWith('label:')) return { kind: 'label', labelId: key.slice('label:'.length) };
  return { kind: key === 'mine' ? 'mine' : 'board' };
}
