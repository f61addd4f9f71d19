import { expect, it } from 'vitest';
import { pastedLines } from './pasted-lines.ts';

it('[BOARD-22] takes pasted lines as tasks, without the marks of a list', () => {
  expect(pastedLines('- One\r\n* Two\n  3. Three\n\n[ ] Four\n- [x] Five\n• Six')?.lines).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
    'Six',
  ]);
  expect(pastedLines('2.5 % more\n- 5')?.lines).toEqual(['2.5 % more', '5']);
});

it('[BOARD-22] takes one line as it is, and no more at once than one can look through', () => {
  expect(pastedLines('One line')).toBeNull();
  expect(pastedLines('\nOne line\n')).toBeNull();
  const many = pastedLines(Array.from({ length: 230 }, (_, n) => `Task ${n}`).join('\n'));
  expect([many?.lines.length, many?.left]).toEqual([200, 30]);
});
