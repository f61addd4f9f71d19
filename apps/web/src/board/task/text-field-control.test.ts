import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextFieldControl } from './text-field-control.ts';
import type { Keeping } from './text-draft.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function fieldOf(board: string, keeping: Keeping = 'last') {
  const writes: string[] = [];
  const bursts = new Set<object>();
  const world = { drafts: 0, refuses: false };
  const field = new TextFieldControl(board, keeping, {
    stored: (text) => text.trim() || undefined,
    write(text, burst) {
      if (world.refuses) return false;
      bursts.add(burst);
      writes.push(text);
      return true;
    },
    drafting() {
      world.drafts += 1;
      return () => {
        world.drafts -= 1;
      };
    },
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  return { field, writes, bursts, world };
}

describe('[UI-64] a field of a task', () => {
  it('writes at every pause, and counts as not saved until it has', () => {
    const { field, writes, bursts, world } = fieldOf('Plan');
    field.entered();
    field.typed('Plan A');
    expect(world.drafts).toBe(1);
    vi.advanceTimersByTime(400);
    expect(writes).toEqual(['Plan A']);
    expect(world.drafts).toBe(0);
    field.typed('Plan AB');
    vi.advanceTimersByTime(400);
    expect(writes).toEqual(['Plan A', 'Plan AB']);
    expect(bursts.size).toBe(1);
  });

  it('writes every two seconds of typing without a pause', () => {
    const { field, writes } = fieldOf('');
    field.entered();
    for (let count = 1; count <= 25; count += 1) {
      field.typed('x'.repeat(count));
      vi.advanceTimersByTime(100);
    }
    expect(writes).toEqual(['x'.repeat(20)]);
  });

  it.each(['left', 'flush', 'end'] as const)('writes at once on %s', (leave) => {
    const { field, writes, world } = fieldOf('Plan');
    field.entered();
    field.typed('Plan A');
    field[leave]();
    expect(writes).toEqual(['Plan A']);
    expect(world.drafts).toBe(0);
    vi.runAllTimers();
    expect(writes).toHaveLength(1);
  });

  it('writes nothing that was not changed, or changed back, or cannot stand on the board', () => {
    const { field, writes, world } = fieldOf('Plan');
    field.entered();
    field.left();
    field.entered();
    field.typed('Plan A');
    field.typed('Plan');
    expect(world.drafts).toBe(0);
    field.typed(' ');
    field.left();
    vi.runAllTimers();
    expect(writes).toEqual([]);
    expect(field.draft.get().value).toBe('Plan');
  });

  it('keeps what was refused, and still counts it', () => {
    const { field, world } = fieldOf('Plan');
    world.refuses = true;
    field.entered();
    field.typed('Plan A');
    field.left();
    expect(field.draft.get().value).toBe('Plan A');
    expect(world.drafts).toBe(1);
    field.end();
    expect(world.drafts).toBe(0);
  });
});

describe('[UI-65] a field that someone else writes in too', () => {
  it('takes what they write while one does, and writes both', () => {
    const { field, writes } = fieldOf('the plan', 'merges');
    field.entered();
    field.typed('T1 the plan');
    field.arrived('the plan is good');
    expect(field.draft.get().value).toBe('T1 the plan is good');
    vi.advanceTimersByTime(400);
    expect(writes).toEqual(['T1 the plan is good']);
  });

  it('writes one’s own version over theirs only by typing on or leaving, so that two pages come to rest', () => {
    const { field, writes, world } = fieldOf('Plan');
    field.entered();
    field.typed('Plan A');
    vi.advanceTimersByTime(400);
    field.arrived('Plan B');
    vi.runAllTimers();
    expect(writes).toEqual(['Plan A']);
    expect(world.drafts).toBe(1);
    field.left();
    expect(writes).toEqual(['Plan A', 'Plan A']);
    field.arrived('Plan A'); // one's own writing, told as a change of the board
    expect(field.draft.get().other).toBe('Plan B');
    field.takeOther();
    expect(writes.at(-1)).toBe('Plan B');
    expect(field.draft.get()).toMatchObject({ value: 'Plan B', other: null });
  });

  it('does not touch the field while an input method composes', () => {
    const { field } = fieldOf('Plan', 'merges');
    field.entered();
    field.composing(true);
    field.typed('Plan に');
    field.arrived('Our Plan');
    expect(field.draft.get().value).toBe('Plan に');
    field.composing(false);
    expect(field.draft.get().value).toBe('Our Plan に');
  });

  it('shows what is on the board to who only looks', () => {
    const { field, writes } = fieldOf('Plan');
    field.arrived('Plan B');
    expect(field.draft.get().value).toBe('Plan B');
    field.entered();
    field.arrived('Plan C');
    field.left();
    expect(field.draft.get().value).toBe('Plan C');
    expect(writes).toEqual([]);
  });
});
