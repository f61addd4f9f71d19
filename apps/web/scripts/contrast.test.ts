import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseOklch, type Oklch } from '../src/kit/testing/color-science.ts';

const css = readFileSync(new URL('../src/kit/tokens.css', import.meta.url), 'utf8');

/** '--text: light-dark(oklch(…), oklch(…));' → its colour in light and in dark */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((oklch\([\d. ]+\)), (oklch\([\d. ]+\))\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: parseOklch(light), dark: parseOklch(dark) }],
  ),
);

function color(name: string, theme: 'light' | 'dark'): Oklch {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no opaque colour --${name}`);
  return token[theme];
}

const GROUNDS = ['ground', 'ground-sunken', 'surface', 'surface-raised'];
const STATUSES = ['late', 'today', 'soon', 'done', 'blocked'];
const THEMES = ['light', 'dark'] as const;

/** [text, ground, contrast that is promised] */
const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['text', ground, 7],
    ['text-soft', ground, 4.5],
    ['text-faint', ground, 4.5],
    ['accent', ground, 4.5],
    // a control's border and the focus outline are seen, not read
    ['line-control', ground, 3],
    ...STATUSES.map((status): [string, string, number] => [status, ground, 4.5]),
  ]),
  ...STATUSES.flatMap((status): [string, string, number][] => [
    [status, `${status}-soft`, 4.5],
    ['text', `${status}-soft`, 4.5],
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-accent-soft', 'accent-soft', 4.5],
];

describe.each(THEMES)('[UI-18] text can be read in %s', (theme) => {
  it.each(PAIRS)('%s on %s at %f to 1', (text, ground, least) => {
    expect(contrast(color(text, theme), color(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

it('would be seen to fail: faint text on a pressed control’s border', () => {
  expect(contrast(color('text-faint', 'light'), color('line-control', 'light'))).toBeLessThan(4.5);
});
