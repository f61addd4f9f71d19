import type { LabelColor } from '@taktboard/board';

const COLORS: ReadonlyMap<string, LabelColor> = new Map([
  ['red', 'red'],
  ['orange', 'orange'],
  ['yellow', 'amber'],
  ['lime', 'lime'],
  ['green', 'green'],
  ['green_dark', 'teal'],
  ['sky', 'cyan'],
  ['sky_dark', 'teal'],
  ['blue', 'blue'],
  ['blue_dark', 'indigo'],
  ['purple', 'violet'],
  ['pink', 'pink'],
  ['black', 'grey'],
]);

/**
 * Trello has ten colours in three shades; we have twelve. A shade of its own is kept where one of ours is near;
 * labels without colour, and colours that Trello may add, are grey.
 */
export function labelColor(color: string | null): LabelColor {
  if (color === null) return 'grey';
  return COLORS.get(color) ?? COLORS.get(color.replace(/_(dark|light)$/, '')) ?? 'grey';
}
