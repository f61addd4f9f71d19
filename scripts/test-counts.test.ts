import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOf } from './test-counts.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taktboard-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

describe('countsOf', () => {
  it('reads what vitest wrote', () => {
    expect(countsOf(report(vitest), 0)).toEqual({ passed: 7, failed: 0, skipped: 1 });
  });

  it('reads what Playwright wrote, and counts a flaky test as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 0 };
    expect(countsOf(report({ stats }), 1)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  it('[PROJ-3] counts a failed run in which no test failed as a failure', () => {
    expect(countsOf(report(vitest), 1)).toEqual({ passed: 7, failed: 1, skipped: 1 });
  });

  it('[PROJ-3] counts a run that left no report as a failure', () => {
    expect(countsOf(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
