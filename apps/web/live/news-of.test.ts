import { describe, expect, it } from 'vitest';
import { newsOf, type Seen } from './news-of.ts';

function seen(column: string, hash = '1'): Seen {
  return { column, done: column === 'done', hash, title: `Task in ${column}` };
}

describe('what changed since the last look', () => {
  it('[LIVE-13] names what is new, moved on, done, changed and gone, each once', () => {
    const before = new Map([
      ['moved', seen('todo')],
      ['done', seen('todo', '1')],
      ['changed', seen('todo', '1')],
      ['same', seen('todo')],
      ['gone', seen('todo')],
    ]);
    const now = new Map([
      ['new', seen('todo')],
      ['moved', seen('doing')],
      ['done', seen('done', '2')],
      ['changed', seen('todo', '2')],
      ['same', seen('todo')],
    ]);
    expect(newsOf(before, now).map(({ kind, key }) => [kind, key])).toEqual([
      ['new', 'new'],
      ['moved', 'moved'],
      ['done', 'done'],
      ['changed', 'changed'],
      ['gone', 'gone'],
    ]);
    expect(newsOf(now, now)).toEqual([]);
  });
});
