import { describe, expect, it } from 'vitest';
import { isOvertaken, keepDraft } from './keep-draft.ts';

const written = { draft: 'mine', base: 'old', value: 'old', careful: false };

describe('[UI-64] a field of a task is kept when one leaves it', () => {
  it('writes what was changed, and nothing when nothing was', () => {
    expect(keepDraft(written)).toEqual({ commit: 'mine', stays: false });
    expect(keepDraft({ ...written, draft: 'old' })).toEqual({ commit: null, stays: false });
    expect(keepDraft({ ...written, draft: null })).toEqual({ commit: null, stays: false });
  });

  it('does not bring back an old value when someone else changed what was only looked at', () => {
    expect(keepDraft({ ...written, draft: 'old', value: 'theirs' })).toEqual({ commit: null, stays: false });
  });

  it('writes nothing when someone else wrote the same', () => {
    expect(keepDraft({ ...written, value: 'mine' })).toEqual({ commit: null, stays: false });
  });
});

describe('[UI-65] a description that someone else changed meanwhile', () => {
  const careful = { ...written, value: 'theirs', careful: true };

  it('is not written over: the draft stays until the person decides', () => {
    expect(isOvertaken(careful)).toBe(true);
    expect(keepDraft(careful)).toEqual({ commit: null, stays: true });
  });

  it('is taken as it is by whoever has not written', () => {
    expect(keepDraft({ ...careful, draft: 'old' })).toEqual({ commit: null, stays: false });
    expect(isOvertaken({ ...careful, draft: 'old' })).toBe(false);
  });

  it('is no conflict when both wrote the same', () => {
    expect(keepDraft({ ...careful, draft: 'theirs' })).toEqual({ commit: null, stays: false });
  });
});
