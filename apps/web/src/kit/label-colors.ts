/**
 * The twelve label colours. They differ in lightness as well as in hue, so that people with protanopia, deuteranopia
 * or tritanopia can tell any two apart, and each carries the text colour that is easier to read on it; both are
 * measured by label-colors.test.ts.
 */
const GROUNDS = {
  red: [0.508, 0.192, 31.7],
  orange: [0.68, 0.179, 50.1],
  amber: [0.785, 0.164, 76.3],
  lime: [0.9, 0.159, 113.8],
  green: [0.658, 0.123, 152.2],
  teal: [0.465, 0.073, 177.4],
  cyan: [0.867, 0.082, 217.4],
  blue: [0.53, 0.195, 258.1],
  indigo: [0.361, 0.206, 273.7],
  violet: [0.671, 0.173, 295.3],
  pink: [0.633, 0.143, 336.9],
  grey: [0.771, 0.008, 255],
} as const;

export type LabelColorName = keyof typeof GROUNDS;

interface LabelColor {
  ground: string;
  text: string;
}

const DARK_TEXT = 'oklch(0.2 0.02 255)';
const LIGHT_TEXT = 'oklch(1 0 0)';
/** Above this lightness dark text has the higher contrast. */
const TURN = 0.6;

export const LABEL_COLOR_NAMES = Object.keys(GROUNDS) as LabelColorName[];

export const LABEL_COLORS = Object.fromEntries(
  LABEL_COLOR_NAMES.map((name): [LabelColorName, LabelColor] => {
    const [light, chroma, hue] = GROUNDS[name];
    return [
      name,
      { ground: `oklch(${light} ${chroma} ${hue})`, text: light > TURN ? DARK_TEXT : LIGHT_TEXT },
    ];
  }),
) as Record<LabelColorName, LabelColor>;
