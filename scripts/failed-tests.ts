import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { file: string; line: number; title: string; tests: { status: string }[] }[];
}

/**
 * The tests that failed in one run, each as its file and its name, from what vitest (`--reporter=json`) or Playwright
 * (`json`) wrote; none where there is no report. A file that broke outside its tests is named with the first line of why.
 *
 * @param root the folder that files are named from
 */
export function failedIn(reportPath: string, root: string): string[] {
  let report: VitestReport | PlaywrightReport;
  try {
    report = JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport | PlaywrightReport;
  } catch {
    return [];
  }
  if ('suites' in report) return report.suites.flatMap(failedSpecs);
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}: ${message?.split('\n')[0] ?? ''}`];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

function failedSpecs({ suites = [], specs }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  );
  return [
    ...failed.map(({ file, line, title }) => `${file}:${line}: ${title}`),
    ...suites.flatMap((suite) => failedSpecs(suite)),
  ];
}
