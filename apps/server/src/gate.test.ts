import { expect, it } from 'vitest';
import { Gate } from './gate.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('[SYNC-81] lets so many through at once, and the others in the order of coming, whatever becomes of those inside', async () => {
  const gate = new Gate(2);
  const inside: number[] = [];
  const leaves = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  const passing = Array.from({ length: 5 }, (_, n) =>
    gate
      .pass(() => {
        inside.push(n);
        return new Promise<void>((resolve, reject) => leaves.set(n, { resolve, reject }));
      })
      .catch(() => undefined),
  );
  await turn();
  expect(inside).toEqual([0, 1]);
  leaves.get(1)!.reject(new Error('failed'));
  await turn();
  expect(inside).toEqual([0, 1, 2]);
  leaves.get(0)!.resolve();
  leaves.get(2)!.resolve();
  await turn();
  expect(inside).toEqual([0, 1, 2, 3, 4]);
  for (const n of [3, 4]) leaves.get(n)!.resolve();
  await Promise.all(passing);
  await gate.pass(async () => void inside.push(5));
  expect(inside.at(-1)).toBe(5);
});
