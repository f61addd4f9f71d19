import { describe, expect, it } from 'vitest';
import { Checkpoints } from './checkpoints.ts';

const OWN = 1001;
const OTHER = 2002;

describe('[UI-3] a change counts as saved only when the server has answered a question asked after it', () => {
  it('waits until the answer', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    checkpoints.edited();
    const n = checkpoints.send();
    expect(checkpoints.waiting).toBe(2);
    checkpoints.answered(n);
    expect(checkpoints.waiting).toBe(0);
  });

  it('does not let an answer cover what was done after its question', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    const n = checkpoints.send();
    checkpoints.edited();
    checkpoints.answered(n);
    expect(checkpoints.waiting).toBe(1);
    expect(checkpoints.uncovered).toBe(true);
  });

  it('takes an answer for all questions before it', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    checkpoints.send();
    checkpoints.edited();
    const second = checkpoints.send();
    checkpoints.answered(second);
    expect(checkpoints.waiting).toBe(0);
    expect(checkpoints.uncovered).toBe(false);
  });

  it('does not believe an answer to a question of an earlier connection', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    const n = checkpoints.send();
    checkpoints.connected();
    checkpoints.answered(n);
    expect(checkpoints.waiting).toBe(1);
    expect(checkpoints.uncovered).toBe(true);
  });

  it('does not believe an answer to a question that was never asked', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    checkpoints.answered(7);
    expect(checkpoints.waiting).toBe(1);
  });

  it('counts up from 1 on each connection', () => {
    const checkpoints = new Checkpoints(OWN);
    expect([checkpoints.send(), checkpoints.send()]).toEqual([1, 2]);
    checkpoints.connected();
    expect(checkpoints.send()).toBe(1);
  });
});

describe('[OFF-3] changes of other tabs and of earlier page loads', () => {
  it('are counted once each, with one’s own', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.has(new Map([[OTHER, 5]]));
    checkpoints.cleared(new Map([[OTHER, 3]]));
    checkpoints.edited();
    expect(checkpoints.waiting).toBe(3);
    checkpoints.has(new Map([[OTHER, 5]]));
    expect(checkpoints.waiting).toBe(3);
    expect(checkpoints.ranges()).toEqual([
      { clientId: OTHER, from: 4, to: 5 },
      { clientId: OWN, from: 1, to: 1 },
    ]);
  });

  it('are acknowledged by an answer to a question that was asked when they were here, and not by an earlier one', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    const before = checkpoints.send();
    checkpoints.has(new Map([[OTHER, 2]]));
    expect(checkpoints.uncovered).toBe(true);
    const after = checkpoints.send();
    expect([...checkpoints.answered(before)]).toEqual([[OWN, 1]]);
    expect(checkpoints.waiting).toBe(2);
    expect([...checkpoints.answered(after)]).toEqual([[OTHER, 2]]);
    expect(checkpoints.waiting).toBe(0);
  });

  it('are cleared when another tab was told', () => {
    const checkpoints = new Checkpoints(OWN);
    checkpoints.edited();
    checkpoints.edited();
    checkpoints.cleared(new Map([[OWN, 1]]));
    expect(checkpoints.waiting).toBe(1);
    checkpoints.cleared(new Map([[OWN, 0]]));
    expect(checkpoints.waiting).toBe(1);
  });
});
