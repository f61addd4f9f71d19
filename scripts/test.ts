import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCompiled } from './compile-cache.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { failedIn } from './failed-tests.ts';
import { ROOT, runNode, runTool } from './run-tool.ts';
import { addCounts, countsOf, type Counts } from './test-counts.ts';
import { BuildFailed, ensureWebClient } from './web-client.ts';

/** One part of the test command. A check counts as one test; a suite counts as the tests it ran. */
interface Step {
  name: string;
  run(): Promise<Counts>;
}

const LINTED = ['packages', 'apps', 'tests', 'scripts', 'vitest.config.ts'];
const failures: string[] = [];
const reports = mkdtempSync(join(tmpdir(), 'taktboard-test-'));

const steps: Step[] = [
  check('types', () => runNode(['scripts/types.ts'])),
  check('lint', () => runTool({ package: 'oxlint', args: ['--deny-warnings', ...LINTED] })),
  check('format', () => runTool({ package: 'oxfmt', args: ['--check', ...LINTED] })),
  check('knip', () => runTool({ package: 'knip', args: ['--no-progress'] })),
  vitest('architecture'),
  vitest('unit'),
  check('build', buildWebClient),
  vitest('system'),
  { name: 'browser', run: browserTests },
];

function check(name: string, run: () => Promise<number>): Step {
  return { name, run: async () => asCounts((await run()) === 0) };
}

function asCounts(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function vitest(project: string): Step {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return {
    name: project,
    run: async () => counted(report, await runTool({ package: 'vitest', args })),
  };
}

/** The build is where the script budgets are checked. */
async function buildWebClient(): Promise<number> {
  try {
    await ensureWebClient(ROOT, console.log);
    return 0;
  } catch (cause) {
    console.error(cause instanceof BuildFailed ? cause.output : cause);
    return 1;
  }
}

async function browserTests(): Promise<Counts> {
  const browser = await ensureChromium();
  if ('missing' in browser) {
    console.error(browser.missing);
    return asCounts(false);
  }
  const report = join(reports, 'browser.json');
  const code = await runTool({
    package: '@playwright/test',
    bin: 'playwright',
    cwd: 'tests',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM: browser.path },
  });
  return counted(report, code);
}

/** Whoever sees the last lines alone sees what failed. */
function counted(report: string, code: number): Counts {
  failures.push(...failedIn(report, ROOT));
  return countsOf(report, code);
}

function chosen(): Step[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return steps;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  // browsers are shown what is built: that of the last edit, and on a fresh clone anything at all
  if (names.includes('browser')) names.push('build');
  return steps.filter((step) => names.includes(step.name));
}

keepCompiled();
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of chosen()) {
  console.log(`\n── ${step.name}`);
  const from = performance.now();
  const counts = await step.run().catch(brokenStep);
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(6);
  total = addCounts(total, counts);
  lines.push(`${seconds} s  ${step.name.padEnd(14)}${sentence(counts)}`);
}
rmSync(reports, { recursive: true });

console.log(`\n${lines.join('\n')}\n`);
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(sentence(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** A step that cannot even run is a failure like any other; the ones after it still run. */
function brokenStep(cause: unknown): Counts {
  console.error(cause);
  return asCounts(false);
}

function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
