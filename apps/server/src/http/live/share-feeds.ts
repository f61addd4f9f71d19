import { Buffer } from 'node:buffer';
import type { Context, Hono } from 'hono';
import { deadlineAtom, deadlineCalendar, shareDeadlines, type DeadlineFeed } from '@taktboard/reports';
import { feedTag } from '../feed-tag.ts';
import { guess, mayEnter, openShare, type LiveDoor, type Opened } from './open-share.ts';

interface File {
  name: string;
  type: string;
  render(feed: DeadlineFeed): string;
}

const FILES: readonly File[] = [
  { name: 'calendar.ics', type: 'text/calendar', render: deadlineCalendar },
  { name: 'feed.atom', type: 'application/atom+xml', render: deadlineAtom },
];

/** The deadlines of what a share shows, where its maker allowed it, as calendars and feed readers take them. */
export function addShareFeeds(app: Hono, door: LiveDoor): void {
  for (const file of FILES) app.get(`/s/:token/${file.name}`, (context) => answer(context, door, file));
}

async function answer(context: Context, door: LiveDoor, { type, render }: File): Promise<Response> {
  const opened = await openShare(context, door);
  if ('ended' in opened) return opened.ended === 'over' ? plain(410, 'gone') : plain(404, 'not found');
  const { share, look } = opened;
  // whether there is such a share is told to nobody who may not read it
  if (!share.feeds) return plain(404, 'not found');
  const refused = await refusal(context, opened, door);
  if (refused) return refused;
  const found = await door.source(share);
  if (!found.ok) return found.reason === 'no-such-board' ? plain(410, 'gone') : plain(503, 'try again later');
  const pageUrl = `${door.publicUrl}/s/${context.req.param('token') ?? ''}`;
  const feed = shareDeadlines(found.value, { id: share.id, title: share.title, pageUrl });
  const text = render({ ...feed, language: look.language, publicUrl: door.publicUrl, now: door.now() });
  const { headers, isKnown } = feedTag(context.req.raw.headers, text);
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
}

/** A password that the page has taken in this browser is good here too; a program gives it as RFC 7617 has it. */
async function refusal(context: Context, { share }: Opened, door: LiveDoor): Promise<Response | undefined> {
  const { id, passwordHash } = share;
  if (passwordHash === null || mayEnter(context, share, door)) return undefined;
  const given = basicPassword(context.req.header('authorization'));
  // being asked for it is no guess
  const guessed = given === undefined ? 'wrong' : await guess(context, { id, passwordHash }, { door, given });
  if (guessed === 'right') return undefined;
  return guessed === 'tooMany'
    ? plain(429, 'too many attempts')
    : plain(401, 'password needed', { 'www-authenticate': 'Basic realm="Taktboard", charset="UTF-8"' });
}

function basicPassword(header: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=]{1,4096})$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  // whatever is given as a name: there is none
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      ...headers,
    },
  });
}
