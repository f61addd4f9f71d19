/**
 * The colour that stands for a person everywhere: avatar, ring on a card, caret. White text on every one of them has
 * a contrast of at least 4.5, in light and dark alike.
 */
const HUES = [15, 45, 75, 110, 140, 165, 195, 225, 250, 275, 300, 325, 350];

export function avatarColor(id: string): string {
  const hash = hashOf(id);
  const hue = HUES[hash % HUES.length] ?? 0;
  const light = hash & 0x100 ? 0.5 : 0.42;
  return `oklch(${light} 0.11 ${hue})`;
}

/** FNV-1a, 32 bit: spreads ids that differ in one character. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** First letters of the first and the last word; of a single word its first two. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '?')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')].slice(0, 1) : first.slice(1, 2);
  return ((first[0] ?? '?') + (last[0] ?? '')).toLocaleUpperCase();
}
