import { createHash } from 'node:crypto';

/** How a feed is answered to a program that asks again and again, and whether that program has it already. */
export function feedTag(asked: Headers, text: string): { headers: Record<string, string>; isKnown: boolean } {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  // weakly, because a proxy that compresses says so of the tag (RFC 9110, 13.1.2)
  const known = (asked.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return {
    headers: { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow' },
    isKnown: known.includes(etag) || known.includes('*'),
  };
}
