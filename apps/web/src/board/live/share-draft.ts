import type { Share, ShareRequest } from '@taktboard/protocol';

/** A share as it stands in the form. */
export interface ShareDraft {
  title: string;
  language: 'de' | 'en';
  columns: string[] | null;
  labels: string[] | null;
  hides: ShareRequest['hides'];
  feeds: boolean;
  /** Days from now; `kept` leaves it as it is. */
  ends: number | 'never' | 'kept';
  password: string;
  noPassword: boolean;
  /** One a line. */
  origins: string;
}

/** What stays inside unless someone says so. */
export function newDraft(title: string, language: 'de' | 'en'): ShareDraft {
  return {
    title,
    language,
    columns: null,
    labels: null,
    hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
    feeds: false,
    ends: 'never',
    password: '',
    noPassword: false,
    origins: '',
  };
}

export function draftOf(share: Share): ShareDraft {
  const { title, language, columns, labels, hides, expiresAt, embedOrigins, feeds = false } = share;
  return {
    ...newDraft(title, language),
    columns,
    labels,
    hides,
    feeds,
    ends: expiresAt === null ? 'never' : 'kept',
    origins: embedOrigins.join('\n'),
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SHORTEST_PASSWORD = 6;
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i;

type ShareFields = Omit<ShareRequest, 'expiresAt'> & Partial<Pick<ShareRequest, 'expiresAt'>>;

/** What is sent; what is to stay as it is is left out. */
export function fieldsOf(draft: ShareDraft, now: number): ShareFields {
  const { title, language, columns, labels, hides, feeds, ends, password, noPassword } = draft;
  return {
    title: title.trim(),
    language,
    columns,
    labels,
    hides,
    feeds,
    embedOrigins: originsIn(draft.origins),
    ...(ends === 'kept'
      ? {}
      : { expiresAt: ends === 'never' ? null : new Date(now + ends * DAY_MS).toISOString() }),
    ...(password !== '' ? { password } : noPassword ? { password: null } : {}),
  };
}

/** Whether it can be sent. */
export function isWhole({ title, columns, labels, password, origins }: ShareDraft): boolean {
  return (
    title.trim() !== '' &&
    columns?.length !== 0 &&
    labels?.length !== 0 &&
    (password === '' || password.length >= SHORTEST_PASSWORD) &&
    originsIn(origins).every((origin) => ORIGIN.test(origin))
  );
}

function originsIn(text: string): string[] {
  const lines = text.split(/\s+/).filter((line) => line !== '');
  return [...new Set(lines.map((line) => line.replace(/\/$/, '')))];
}
