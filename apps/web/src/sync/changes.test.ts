import { describe, expect, it } from 'vitest';
import { Changes } from './changes.ts';

const OWN = 1001;

describe('[UI-121] what a person calls a change', () => {
  it('is all that is written in one place, however many edits that takes', () => {
    const changes = new Changes(OWN);
    const subjects = ['title', 'text', 'text', 'title', 'text', 'owner'];
    const firsts = subjects.map((subject, at) => changes.edited(subject, { n: at + 1, from: 1 }));
    expect(firsts).toEqual([1, 2, 2, 1, 2, 6]);
    expect(changes.count([{ clientId: OWN, from: 1, to: 6 }])).toBe(3);
  });

  it('is another one once the server has the first, and of one that it has in part the rest', () => {
    const changes = new Changes(OWN);
    for (const n of [1, 2, 3, 4]) changes.edited('text', { n, from: 1 });
    expect(changes.count([{ clientId: OWN, from: 3, to: 4 }])).toBe(1);
    expect(changes.count([])).toBe(0);
    expect(changes.joins()).toEqual([]);
    expect(changes.edited('text', { n: 5, from: 5 })).toBe(5);
    expect(changes.count([{ clientId: OWN, from: 5, to: 5 }])).toBe(1);
  });

  it('is counted for other tabs as they count', () => {
    const [one, two] = [new Changes(OWN), new Changes(2002)];
    for (const n of [1, 2, 3]) one.edited('text', { n, from: 1 });
    two.join(one.joins());
    const waiting = [
      { clientId: OWN, from: 1, to: 3 },
      { clientId: 2002, from: 1, to: 2 },
    ];
    expect(two.count(waiting)).toBe(3);
  });
});
