import { LabelColor } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { AVATAR_COLORS, avatarColor, initialsOf } from './avatar-color.ts';
import { LABEL_COLOR_NAMES, LABEL_COLORS } from './label-colors.ts';
import { contrast, parseOklch, seenDistance, VISIONS } from './testing/color-science.ts';

const grounds = LABEL_COLOR_NAMES.map((name) => ({ name, color: parseOklch(LABEL_COLORS[name].ground) }));

describe('[UI-17] label colours', () => {
  it('are the twelve that a board knows', () => {
    expect(LABEL_COLOR_NAMES.toSorted()).toEqual([...LabelColor.options].toSorted());
  });

  it.each(Object.keys(VISIONS))('can be told apart with %s', (name) => {
    const vision = VISIONS[name];
    if (!vision) throw new Error(`no vision is called ${name}`);
    const near = grounds.flatMap((a, index) =>
      grounds
        .slice(index + 1)
        .map((b) => ({ pair: `${a.name} and ${b.name}`, distance: seenDistance(a.color, b.color, vision) }))
        .filter(({ distance }) => distance < 0.09),
    );
    expect(near).toEqual([]);
  });

  it.each(LABEL_COLOR_NAMES)('%s carries the more readable of light and dark text', (name) => {
    const { ground, text } = LABEL_COLORS[name];
    const others = LABEL_COLOR_NAMES.map((each) => LABEL_COLORS[each].text);
    const own = contrast(parseOklch(text), parseOklch(ground));
    const best = Math.max(...others.map((other) => contrast(parseOklch(other), parseOklch(ground))));
    expect(own).toBe(best);
    expect(own).toBeGreaterThanOrEqual(4.5);
  });
});

describe('[UI-17] avatars', () => {
  it.each(AVATAR_COLORS)('carry white text on %f %f %f', (...color) => {
    expect(contrast(color, [1, 0, 0])).toBeGreaterThanOrEqual(4.5);
  });

  it('have the colour of the id, always the same and spread over all of them', () => {
    const ids = Array.from({ length: 400 }, (_, index) => `person-${index}`);
    expect(new Set(ids.map(avatarColor)).size).toBe(AVATAR_COLORS.length);
    expect(ids.map(avatarColor)).toEqual(ids.map(avatarColor));
  });

  it.each([
    ['Jörg Lehmann', 'JL'],
    ['anna', 'AN'],
    ['Maria del Carmen Ruiz', 'MR'],
    ['  ', '?'],
    ['李', '李'],
    ['😀 smile', '😀S'],
  ])('of %s say %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
