import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical, shownHash } from './shown-hash.ts';

describe('[GUEST-7] the hash of what was shown', () => {
  it('is SHA-256 of canonical JSON, whatever the order of the keys', () => {
    const task = { title: 'Flyer „Messe“', description: 'Ä\n2', checklist: [{ text: 'Logo', done: true }] };
    const text =
      '{"schema":1,"task":{"checklist":[{"done":true,"text":"Logo"}],"description":"Ä\\n2","title":"Flyer „Messe“"}}';
    expect(canonical({ task, schema: 1, left: undefined })).toBe(text);
    expect(shownHash(task)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it.each([
    ['a title', { title: 'Flyers' }],
    ['a description', { description: 'Print ' }],
    ['a deadline', { due: '2026-11-28' }],
    ['a step that is done', { checklist: [{ text: 'Logo', done: true }] }],
    [
      'an order of steps',
      {
        checklist: [
          { text: 'b', done: false },
          { text: 'a', done: false },
        ],
      },
    ],
    ['what is shown at all', { due: undefined }],
  ])('is another one with %s', (_what, change) => {
    const task = {
      title: 'Flyer',
      description: 'Print',
      due: '2026-11-27',
      checklist: [
        { text: 'a', done: false },
        { text: 'b', done: false },
      ],
    };
    expect(shownHash({ ...task, ...change })).not.toBe(shownHash(task));
  });
});
