import { describe, expect, it } from 'vitest';
import { fail, ok } from '@taktboard/protocol';
import { History } from './history.ts';

/** Takes back words: 'x' becomes 'not x' and the other way round; what others changed is in `spent`. */
function words(spent = new Set<string>(), left = 0) {
  const applied: string[] = [];
  const history = new History<string>((word) => {
    if (spent.has(word)) return fail('superseded');
    applied.push(word);
    return ok({ inverse: word.startsWith('not ') ? word.slice(4) : `not ${word}`, left });
  });
  return { history, applied };
}

describe('[UI-8] undo takes back one’s own actions, the last one first', () => {
  it('undoes and redoes in order', () => {
    const { history, applied } = words();
    history.did('a');
    history.did('b');
    history.undo();
    history.undo();
    history.redo();
    expect(applied).toEqual(['b', 'a', 'not a']);
    expect(history.available.get()).toEqual({ undo: true, redo: true });
  });

  it('says so when there is nothing to take back', () => {
    expect(words().history.undo()).toEqual(fail('nothing'));
  });

  it('spends an action that someone else has written over, and goes on with the one before', () => {
    const { history, applied } = words(new Set(['b']));
    history.did('a');
    history.did('b');
    expect(history.undo()).toEqual(fail('superseded'));
    expect(history.undo()).toEqual(ok({ left: 0 }));
    expect(applied).toEqual(['a']);
  });

  it('[DOC-10] tells how much of an action others have written over', () => {
    const { history } = words(new Set(), 2);
    history.did('a');
    expect(history.undo()).toEqual(ok({ left: 2 }));
    expect(history.redo()).toEqual(ok({ left: 2 }));
  });

  it('takes back a burst of typing as one, and only what was done in one go', () => {
    const { history, applied } = words();
    const burst = {};
    const join = (earlier: string, later: string) => `${earlier}+${later}`;
    history.didWithin(burst, 'a', join);
    history.didWithin(burst, 'b', join);
    history.did('c');
    history.didWithin(burst, 'd', join);
    for (let left = 3; left > 0; left -= 1) history.undo();
    expect(applied).toEqual(['d', 'c', 'a+b']);
    expect(history.undo()).toEqual(fail('nothing'));
  });

  it('forgets what could be brought back once something new is done', () => {
    const { history } = words();
    history.did('a');
    history.undo();
    history.did('b');
    expect(history.redo()).toEqual(fail('nothing'));
  });
});
