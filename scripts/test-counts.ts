import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * Reads what vitest (`--reporter=json`) or Playwright (`json`) wrote about one run.
 *
 * A run that failed although no test in it did (a file that does not load, a worker that died, no report at all) counts
 * as one failure: the closing line must never be greener than the exit code.
 */
export function countsOf(reportPath: string, exitCode: number): Counts {
  const counts = readReport(reportPath);
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  /** `flaky` passed only when it was tried again, which is a failure here. */
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function readReport(path: string): Counts | undefined {
  let report: VitestReport | PlaywrightReport;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport | PlaywrightReport;
  } catch {
    return undefined;
  }
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
