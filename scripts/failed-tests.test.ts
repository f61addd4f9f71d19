import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failedIn } from './failed-tests.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taktboard-failed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('failedIn', () => {
  it('[PROJ-3] names the tests that failed, and the files that broke outside of them', () => {
    const testResults = [
      {
        name: '/root/packages/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a works' },
          { status: 'failed', fullName: 'a breaks' },
        ],
      },
      { name: '/root/b.test.ts', status: 'failed', message: 'Worker exited\n  at …', assertionResults: [] },
      { name: '/root/c.test.ts', status: 'passed', assertionResults: [] },
    ];
    expect(failedIn(report({ testResults }), '/root')).toEqual([
      'packages/a.test.ts: a breaks',
      'b.test.ts: Worker exited',
    ]);
  });

  it('[PROJ-3] names what failed in a browser, however deep it is nested, and what passed only when tried again', () => {
    const spec = (title: string, status: string) => ({
      file: 'x.test.ts',
      line: 3,
      title,
      tests: [{ status }],
    });
    const suites = [
      {
        specs: [spec('fine', 'expected')],
        suites: [{ specs: [spec('broken', 'unexpected'), spec('by chance', 'flaky')] }],
      },
    ];
    expect(failedIn(report({ suites }), '/root')).toEqual(['x.test.ts:3: broken', 'x.test.ts:3: by chance']);
  });

  it('names nothing where there is no report', () => {
    expect(failedIn(join(folder, 'none.json'), '/root')).toEqual([]);
  });
});
