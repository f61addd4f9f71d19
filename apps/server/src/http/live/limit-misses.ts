import type { Context, Next } from 'hono';
import { networkKey } from '../../auth/network-key.ts';
import type { LiveDoor } from './open-share.ts';

/** Links that lead nowhere, from one network: what is there is shown, however often others missed. */
export async function limitMisses(
  context: Context,
  { door, next }: { door: Pick<LiveDoor, 'misses' | 'addressOf'>; next: Next },
): Promise<void> {
  await next();
  if (context.res.status !== 404) return;
  const wait = door.misses.take(networkKey(door.addressOf(context)));
  if (wait === 0) return;
  const headers = { 'retry-after': String(Math.ceil(wait / 1000)), 'cache-control': 'no-store' };
  context.res = new Response(null, { status: 429, headers });
}
