import type { Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { endedPage, livePage, lockedPage, contentHash } from '@taktboard/reports';
import { LIMITS } from '@taktboard/protocol';
import type { OpenShare } from '../../shares/shares.ts';
import { unlockValue } from '../../shares/unlock.ts';
import { readBody } from '../read-body.ts';
import { followEvents } from './follow-events.ts';
import { limitMisses } from './limit-misses.ts';
import { livePolicy } from './live-policy.ts';
import { cookieName, guess, mayEnter, openShare, type LiveDoor } from './open-share.ts';
import { addShareFeeds } from './share-feeds.ts';

/** Words of ours for what stands in place of the board. */
type Ended = Parameters<typeof endedPage>[1];

const STATUS: Readonly<Record<Ended, 404 | 410 | 503>> = {
  unknown: 404,
  over: 410,
  unreadable: 503,
  busy: 503,
};

/** `/s/{token}` and what belongs to it. No account, no application: pages that are complete as they come. */
export function addLivePages(app: Hono, door: LiveDoor): void {
  app.use('/s/*', (context: Context, next) => limitMisses(context, { door, next }));
  app.get('/s/:token', (context) => page(context, door));
  app.post('/s/:token', (context) => unlock(context, door));
  app.get('/s/:token/events', (context) => events(context, door));
  addShareFeeds(app, door);
}

async function page(context: Context, door: LiveDoor): Promise<Response> {
  const opened = await openShare(context, door);
  if ('ended' in opened) return ended(context, opened.ended);
  const { share, look } = opened;
  if (!mayEnter(context, share, door)) return html(context, lockedPage(look.language), { share });
  const shown = await door.feeds.show(share, look);
  if (!shown.ok) return ended(context, shown.reason === 'no-such-board' ? 'over' : 'unreadable');
  if (context.req.method === 'GET') door.views.add(share.id);
  const key = contentHash(share.salt);
  const { title } = share;
  const address = `${door.publicUrl}/s/${context.req.param('token') ?? ''}`;
  const feeds = share.feeds ? feedAddresses(address) : null;
  const { version } = door;
  return html(context, livePage({ title, ...look, ...shown.value, version, key, address, feeds }), { share });
}

/** As programs that read them are given them: the calendar's asks for a subscription, and not for one copy. */
function feedAddresses(address: string): { calendar: string; atom: string } {
  return { calendar: `${address.replace(/^https?/, 'webcal')}/calendar.ics`, atom: `${address}/feed.atom` };
}

async function unlock(context: Context, door: LiveDoor): Promise<Response> {
  const opened = await openShare(context, door);
  if ('ended' in opened) return ended(context, opened.ended);
  const { share, look } = opened;
  const { passwordHash } = share;
  if (passwordHash !== null) {
    const given = await passwordIn(context.req.raw);
    const guessed = await guess(context, { id: share.id, passwordHash }, { door, given });
    if (guessed !== 'right') {
      const status = guessed === 'tooMany' ? 429 : 403;
      return html(context, lockedPage(look.language, guessed), { share, status });
    }
    const { value, maxAge } = unlockValue({ id: share.id, passwordHash }, door.now());
    const isFramed = door.secure && share.embedOrigins.length > 0;
    setCookie(context, cookieName(share), value, {
      path: new URL(context.req.url).pathname,
      httpOnly: true,
      maxAge,
      secure: door.secure,
      ...(isFramed ? { sameSite: 'None', partitioned: true } : { sameSite: 'Lax' }),
    });
  }
  // the form's own address: a reload asks for the page, and not for the password once more
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(pathname + search, 303);
}

async function events(context: Context, door: LiveDoor): Promise<Response> {
  const opened = await openShare(context, door);
  // a page that follows cannot read a status; it is told by an event
  if ('ended' in opened) return followEvents(context, { say: 'over' });
  const { share, look } = opened;
  if (!mayEnter(context, share, door)) return followEvents(context, { say: 'reload' });
  const since = context.req.header('last-event-id') ?? context.req.query('since');
  return followEvents(context, {
    version: door.version,
    follow: (viewer) => door.feeds.follow({ share, look, since, viewer }),
  });
}

async function passwordIn(request: Request): Promise<string | undefined> {
  const bytes = await readBody(request, LIMITS.lineChars * 4);
  if (!bytes.ok) return undefined;
  return new URLSearchParams(new TextDecoder().decode(bytes.value)).get('password') ?? undefined;
}

/** In the language that the browser asks for: whose share it was is not known, or not to be told. */
function ended(context: Context, why: Ended): Response {
  const language = /^\s*de\b/i.test(context.req.header('accept-language') ?? '') ? 'de' : 'en';
  return html(context, endedPage(language, why), { status: STATUS[why] });
}

function html(
  context: Context,
  body: string,
  { share, status = 200 }: { share?: OpenShare; status?: 200 | 403 | 404 | 410 | 429 | 503 },
): Response {
  return context.html(body, status, {
    'content-security-policy': livePolicy(share?.embedOrigins ?? []),
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'cache-control': 'private, no-store',
  });
}
