/** OKLCH to light, for measuring what the style sheet promises (Ottosson 2020; WCAG 2.2; Machado et al. 2009). */
export type Oklch = readonly [light: number, chroma: number, hue: number];
export type Rgb = readonly [red: number, green: number, blue: number];

type Matrix = readonly [Rgb, Rgb, Rgb];

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const apply = (matrix: Matrix, value: Rgb): Rgb => [
  dot(matrix[0], value),
  dot(matrix[1], value),
  dot(matrix[2], value),
];

const LAB_TO_LMS: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const LMS_TO_RGB: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const RGB_TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LMS_TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Linear sRGB; what lies outside of it is clipped, as a screen does. */
function linearRgb([light, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const lms = apply(LAB_TO_LMS, [light, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
  const [red, green, blue] = apply(LMS_TO_RGB, [lms[0] ** 3, lms[1] ** 3, lms[2] ** 3]);
  return [clamp(red), clamp(green), clamp(blue)];
}

function luminance(rgb: Rgb): number {
  return dot(rgb, [0.2126, 0.7152, 0.0722]);
}

/** WCAG's contrast, from 1 to 21. */
export function contrast(a: Oklch, b: Oklch): number {
  const [dark = 0, light = 0] = [luminance(linearRgb(a)), luminance(linearRgb(b))].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How linear sRGB looks to people without one kind of cone. */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The distance in OKLab as someone sees it; 0.02 is just noticeable side by side. */
export function seenDistance(a: Oklch, b: Oklch, vision: Matrix): number {
  const [first, second] = [seenLab(a, vision), seenLab(b, vision)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

function seenLab(color: Oklch, vision: Matrix): Rgb {
  const [red, green, blue] = apply(vision, linearRgb(color));
  const lms = apply(RGB_TO_LMS, [clamp(red), clamp(green), clamp(blue)]);
  return apply(LMS_TO_LAB, [Math.cbrt(lms[0]), Math.cbrt(lms[1]), Math.cbrt(lms[2])]);
}

/** 'oklch(0.5 0.19 272)' */
export function parseOklch(text: string): Oklch {
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text.trim());
  if (!found) throw new Error(`not an opaque oklch colour: ${text}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}
