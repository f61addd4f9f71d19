import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Attempts } from '../../auth/attempts.ts';
import type { Look } from '../../shares/live-feed.ts';
import type { LiveFeeds } from '../../shares/live-feeds.ts';
import { isPassword } from '../../shares/password-hash.ts';
import type { ShareSource } from '../../shares/share-source.ts';
import type { OpenShare, Shares } from '../../shares/shares.ts';
import { isUnlocked } from '../../shares/unlock.ts';
import type { Views } from '../../shares/views.ts';

/** What the pages of shares need; a share's link opens these, and nothing else of the server. */
export interface LiveDoor {
  shares: Pick<Shares, 'open'>;
  source: ShareSource;
  feeds: Pick<LiveFeeds, 'show' | 'follow'>;
  views: Pick<Views, 'add'>;
  /** Guesses at a password. */
  guesses: Attempts;
  /** Links that lead nowhere. */
  misses: Attempts;
  addressOf(context: Context): string;
  now(): number;
  version: string;
  secure: boolean;
  publicUrl: string;
}

export interface Opened {
  share: OpenShare;
  look: Look;
}

/** What a link leads to, or why to nothing. */
export async function openShare(
  context: Context,
  door: Pick<LiveDoor, 'shares'>,
): Promise<Opened | { ended: 'unknown' | 'over' }> {
  const found = await door.shares.open(context.req.param('token') ?? '');
  if (!found.ok) return { ended: found.reason };
  const share = found.value;
  const asked = context.req.query('lang');
  const language = asked === 'de' || asked === 'en' ? asked : share.language;
  return { share, look: { language, view: context.req.query('wall') === undefined ? 'page' : 'wall' } };
}

/** Whether a share has no password, or this browser has given it. */
export function mayEnter(context: Context, share: OpenShare, { now }: Pick<LiveDoor, 'now'>): boolean {
  const { id, passwordHash } = share;
  return (
    passwordHash === null || isUnlocked({ id, passwordHash }, getCookie(context, cookieName(share)), now())
  );
}

/** A guess at the password of a share; one that is wrong counts, whichever way it comes in. */
export async function guess(
  context: Context,
  { id, passwordHash }: { id: string; passwordHash: string },
  { door, given }: { door: Pick<LiveDoor, 'guesses' | 'addressOf'>; given: string | undefined },
): Promise<'right' | 'wrong' | 'tooMany'> {
  const key = `${id} ${door.addressOf(context)}`;
  if (door.guesses.take(key) > 0) return 'tooMany';
  if (given === undefined || !(await isPassword(given, passwordHash))) return 'wrong';
  door.guesses.forget(key);
  return 'right';
}

export function cookieName({ id }: OpenShare): string {
  return `taktboard_live_${id}`;
}
