import type { Context } from 'hono';
import { isLoopback } from './own-addresses.ts';

/**
 * Who asks, for counting attempts. What a proxy says is believed only when it runs on this machine, and of a chain only
 * its own last word: the rest can be written by anyone.
 */
export function peerAddress(context: Context): string {
  const bindings = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const peer = bindings?.incoming?.socket?.remoteAddress ?? 'unknown';
  const forwarded = context.req.header('x-forwarded-for');
  if (!isLoopback(peer) || forwarded === undefined) return peer;
  return forwarded.split(',').at(-1)?.trim() || peer;
}
