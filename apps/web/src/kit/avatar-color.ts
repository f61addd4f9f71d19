/**
 * The colour that stands for a person everywhere: avatar, ring on a card, caret. They differ in lightness as well as in
 * hue, and white text has a contrast of at least 4.5 on every one of them (avatar-color.test.ts).
 */
export const AVATAR_COLORS: readonly (readonly [light: number, chroma: number, hue: number])[] = [
  [0.52, 0.19, 27],
  [0.5, 0.12, 50],
  [0.53, 0.11, 85],
  [0.43, 0.1, 130],
  [0.53, 0.13, 150],
  [0.42, 0.07, 185],
  [0.54, 0.1, 215],
  [0.42, 0.1, 245],
  [0.53, 0.18, 262],
  [0.4, 0.17, 285],
  [0.54, 0.19, 305],
  [0.44, 0.15, 330],
  [0.55, 0.19, 355],
  [0.45, 0.02, 255],
];

/** What people chose for themselves. */
interface Look {
  id: string;
  color?: number | undefined;
  initials?: string | undefined;
}

const looks = new Map<string, Look>();

/** From now on these people look as they chose, wherever only their id is known. */
export function noteLooks(people: Iterable<Look>): void {
  for (const look of people) looks.set(look.id, look);
}

export function avatarColor(id: string): string {
  return avatarColorAt(looks.get(id)?.color ?? hashOf(id));
}

export function avatarColorAt(place: number): string {
  const [light, chroma, hue] = AVATAR_COLORS[place % AVATAR_COLORS.length] ?? [0.45, 0, 0];
  return `oklch(${light} ${chroma} ${hue})`;
}

export function avatarInitials({ id, name }: { id: string; name: string }): string {
  return looks.get(id)?.initials ?? initialsOf(name);
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
