import { describe, expect, it } from 'vitest';
import { Checkpoints } from './checkpoints.ts';

describe('[UI-3] a change counts as saved only when the server has answered a question asked after it', () => {
  it('waits until the answer', () => {
    const checkpoints = new Checkpoints();
    checkpoints.edited();
    checkpoints.edited();
    const n = checkpoints.send();
    expect(checkpoints.waiting).toBe(2);
    checkpoints.answered(n);
    expect(checkpoints.waiting).toBe(0);
  });

  it('does not let an answer cover what was done after its question', () => {
    const checkpoints = new Checkpoints();
    checkpoints.edited();
    const n = checkpoints.send();
    checkpoints.edited();
    checkpoints.answered(n);
    expect(checkpoints.waiting).toBe(1);
    expect(checkpoints.uncovered).toBe(true);
  });

  it('takes an answer for all questions before it', () => {
    const checkpoints = new Checkpoints();
    checkpoints.edited();
    checkpoints.send();
    checkpoints.edited();
    const second = checkpoints.send();
    checkpoints.answered(second);
    expect(checkpoints.waiting).toBe(0);
    expect(checkpoints.asked).toBe(false);
  });

  it('does not believe an answer to a question of an earlier connection', () => {
    const checkpoints = new Checkpoints();
    checkpoints.edited();
    const n = checkpoints.send();
    checkpoints.connected();
    checkpoints.answered(n);
    expect(checkpoints.waiting).toBe(1);
    expect(checkpoints.uncovered).toBe(true);
  });

  it('does not believe an answer to a question that was never asked', () => {
    const checkpoints = new Checkpoints();
    checkpoints.edited();
    checkpoints.answered(7);
    expect(checkpoints.waiting).toBe(1);
  });

  it('counts up from 1 on each connection', () => {
    const checkpoints = new Checkpoints();
    expect([checkpoints.send(), checkpoints.send()]).toEqual([1, 2]);
    checkpoints.connected();
    expect(checkpoints.send()).toBe(1);
  });
});
