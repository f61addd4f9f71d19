import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';

/** Pure packages are compiled twice: their sources with no DOM and no Node types at all, their tests with both. */
const PROJECTS = [
  'packages/protocol/tsconfig.pure.json',
  'packages/board/tsconfig.pure.json',
  'packages/reports/tsconfig.pure.json',
  'packages/protocol/tsconfig.json',
  'packages/board/tsconfig.json',
  'packages/reports/tsconfig.json',
  'apps/server/tsconfig.json',
  'apps/web/tsconfig.json',
  'apps/web/worker/tsconfig.json',
  'apps/web/live/tsconfig.json',
  'apps/web/tsconfig.node.json',
  'tests/tsconfig.json',
  'tsconfig.json',
];

/** What the compiler knows of the last run: only what changed, and what depends on it, is checked again. */
function rememberedIn(project: string): string {
  return join(ROOT, 'node_modules/.cache/taktboard', `${project.replaceAll('/', '-')}.tsbuildinfo`);
}

let failed = 0;
for (const project of PROJECTS) {
  if (!existsSync(join(ROOT, project))) throw new Error(`there is no ${project}`);
  const code = await runTool({
    package: 'typescript',
    bin: 'tsc',
    args: ['-p', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', rememberedIn(project)],
  });
  if (code !== 0) {
    failed++;
    console.error(`types: ${project} does not compile`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
