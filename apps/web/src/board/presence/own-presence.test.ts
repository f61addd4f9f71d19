import { expect, it } from 'vitest';
import { ownPresence } from './own-presence.ts';

it('tells what is open and what is held, leaves out what is not, and repeats nothing', () => {
  const sent: object[] = [];
  const own = ownPresence((presence) => sent.push(presence));
  own.set({ reads: 'a' });
  own.set({ reads: 'a' });
  own.set({ holds: 'b' });
  own.set({ holds: undefined });
  own.set({ reads: undefined });
  expect(sent).toEqual([{ reads: 'a' }, { reads: 'a', holds: 'b' }, { reads: 'a' }, {}]);
});
