import type { Label, LabelColor } from '@taktboard/board';

/** Neighbours in this order are easy to tell apart; grey comes last because it looks like no colour. */
const ORDER: readonly LabelColor[] = [
  'blue',
  'amber',
  'green',
  'pink',
  'cyan',
  'red',
  'violet',
  'lime',
  'indigo',
  'orange',
  'teal',
  'grey',
];

/** The colour that the fewest labels have. */
export function nextColor(labels: readonly Pick<Label, 'color'>[]): LabelColor {
  const uses = (color: LabelColor) => labels.filter((label) => label.color === color).length;
  return ORDER.reduce((best, color) => (uses(color) < uses(best) ? color : best));
}
