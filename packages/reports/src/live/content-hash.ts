/** FNV-1a over UTF-16 units, in base 36: tells whether two texts differ, and keeps no secret. */
export function contentHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
