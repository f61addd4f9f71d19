import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrived, draftOf, settled, typed, written, type TextDraft } from './text-draft.ts';

const kept = (draft: TextDraft) => written(draft, draft.value);

describe('[UI-65] what two people write in one field at once', () => {
  it('is merged in a description, whatever they wrote and wherever', () => {
    const draft = typed(draftOf('the plan'), 'T1 the plan');
    const next = arrived(draft, 'the plan is good', 'merges');
    expect(next).toMatchObject({ value: 'T1 the plan is good', other: null });
    expect(arrived(typed(draftOf('Plan'), 'Plan A'), 'Plan B', 'merges').value).toBe('Plan B A');
  });

  it('is merged in a title too, where they changed other words, though the board kept only one', () => {
    const mine = kept(typed(draftOf('Book stand'), 'Book the stand'));
    const next = arrived(mine, 'Book stand in Köln', 'last');
    expect(next).toMatchObject({ value: 'Book the stand in Köln', board: 'Book stand in Köln', other: null });
  });

  it('leaves one’s own words in a title where both changed the same, and tells the other version', () => {
    const mine = kept(typed(draftOf('Plan'), 'Plan A'));
    const next = arrived(mine, 'Plan B', 'last');
    expect(next).toMatchObject({ value: 'Plan A', board: 'Plan B', other: 'Plan B' });
    const pending = arrived(typed(draftOf('Plan'), 'Plan A'), 'Plan B', 'last');
    expect(pending).toMatchObject({ value: 'Plan A', other: 'Plan B' });
  });

  it('takes what someone wrote on top of one’s own words', () => {
    const mine = kept(typed(draftOf('Plan'), 'Plan A'));
    expect(arrived(mine, 'Our Plan A', 'last')).toMatchObject({ value: 'Our Plan A', other: null });
    const more = typed(mine, 'Plan A!');
    expect(arrived(more, 'Our Plan A', 'last')).toMatchObject({ value: 'Our Plan A!', other: null });
  });

  it('shows what is on the board once it was left', () => {
    const mine = arrived(typed(draftOf('Plan'), 'Plan A'), 'Plan B', 'last');
    expect(settled(written(mine, 'Plan A'))).toMatchObject({ value: 'Plan A', other: 'Plan B' });
  });

  it('never drops what is being typed in a title: it is in the field, or the other version is told', () => {
    const anyTitle = fc.constantFrom(
      '',
      'Plan',
      'Plan M',
      'M Plan',
      'Plan T',
      'T Plan',
      'T',
      'M',
      'Plan T M',
    );
    const holds = () =>
      fc.assert(
        fc.property(
          fc.tuple(anyTitle, anyTitle, anyTitle),
          fc.boolean(),
          ([begin, mine, theirs], isWritten) => {
            const draft = typed(draftOf(begin), mine);
            const next = arrived(isWritten ? kept(draft) : draft, theirs, 'last');
            const isNew = (text: string, letter: string) => text.includes(letter) && !begin.includes(letter);
            const heard = theirs === mine || next.value.includes('T') || next.other === theirs;
            return (!isNew(mine, 'M') || next.value.includes('M')) && (!isNew(theirs, 'T') || heard);
          },
        ),
        { numRuns: 800 },
      );
    expect(holds).not.toThrow();
  });
});
