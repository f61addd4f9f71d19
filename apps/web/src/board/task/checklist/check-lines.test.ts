import { expect, it } from 'vitest';
import { checkLines } from './check-lines.ts';

it('[TASK-10] takes one item a line, without what a list begins its lines with', () => {
  expect(
    checkLines('Call\r\n\n- write\n* [x] print\n  3) send\n☑ paid\n• look\n   \n2026 plan\n-5 degrees'),
  ).toEqual([
    { text: 'Call', done: false },
    { text: 'write', done: false },
    { text: 'print', done: true },
    { text: 'send', done: false },
    { text: 'paid', done: true },
    { text: 'look', done: false },
    { text: '2026 plan', done: false },
    { text: '-5 degrees', done: false },
  ]);
});

it('cuts what is longer than an item may be', () => {
  expect(checkLines('x'.repeat(600))[0]?.text).toHaveLength(500);
});
