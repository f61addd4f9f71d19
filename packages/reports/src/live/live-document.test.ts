import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLive, type LiveChange, type LiveDocument } from './live-document.ts';

const item = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  html: fc.constantFrom('<p>1</p>', '<p>2</p>'),
});
const someGroup = fc.record({
  key: fc.constantFrom('x', 'y', 'z'),
  look: fc.constantFrom('wide', 'column'),
  head: fc.constantFrom('<h2>1</h2>', '<h2>2</h2>'),
  items: fc.uniqueArray(item, { selector: ({ key }) => key }),
});
const someDocument: fc.Arbitrary<LiveDocument> = fc.record({
  groups: fc.uniqueArray(someGroup, { selector: ({ key }) => key }),
});

/** As a page does it. */
function applied(before: LiveDocument, { order, groups = {} }: LiveChange): LiveDocument {
  const known = new Map(before.groups.map((one) => [one.key, one]));
  for (const [key, change] of Object.entries(groups)) {
    const old = known.get(key) ?? { key, look: '', head: '', items: [] };
    const items = new Map(old.items.map((one) => [one.key, one.html]));
    for (const [name, html] of Object.entries(change.items ?? {})) items.set(name, html);
    const names = change.order ?? old.items.map((one) => one.key);
    known.set(key, {
      key,
      look: change.look ?? old.look,
      head: change.head ?? old.head,
      items: names.map((name) => ({ key: name, html: items.get(name) ?? 'missing' })),
    });
  }
  const keys = order ?? before.groups.map(({ key }) => key);
  return { groups: keys.flatMap((key) => known.get(key) ?? []) };
}

describe('a change of a live page', () => {
  it('[LIVE-4] turns what a page has into what it should have, from nothing too', () => {
    fc.assert(
      fc.property(someDocument, someDocument, (before, after) => {
        expect(applied(before, diffLive(before, after) ?? {})).toEqual(after);
        expect(applied({ groups: [] }, diffLive(null, after) ?? {})).toEqual(after);
        // a line that was gone is given the whole, on top of whatever it has
        expect(applied(before, diffLive(null, after) ?? {})).toEqual(after);
      }),
    );
  });

  it('[LIVE-4] is nothing where nothing is new, and names only the task that is', () => {
    const before: LiveDocument = {
      groups: [
        {
          key: 'x',
          look: 'column',
          head: 'h',
          items: [
            { key: 'a', html: '1' },
            { key: 'b', html: '1' },
          ],
        },
      ],
    };
    expect(diffLive(before, structuredClone(before))).toBeUndefined();
    const group = before.groups[0]!;
    const after = { groups: [{ ...group, items: [group.items[0]!, { key: 'b', html: '2' }] }] };
    expect(diffLive(before, after)).toEqual({ groups: { x: { items: { b: '2' } } } });
  });
});
