import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Tool {
  /** The package that brings the program. */
  package: string;
  /** The program's name, when it differs from the package's. */
  bin?: string;
  args: readonly string[];
  /** Folder relative to the root; the package must be a direct dependency there. */
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a package's program with the Node that runs this script. Going through a shell or `npx` would pick up whatever
 * Node the machine has, and the project pins its own.
 *
 * @returns the exit code; 1 when a signal ended it
 */
export function runTool(tool: Tool): Promise<number> {
  const cwd = join(ROOT, tool.cwd ?? '.');
  return runNode([programOf(tool, cwd), ...tool.args], { cwd, env: tool.env ?? {} });
}

interface Place {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs a script with the Node that runs this one, its output going where ours goes. */
export function runNode(args: readonly string[], place: Place = {}): Promise<number> {
  return runProgram(process.execPath, args, place);
}

export function runProgram(program: string, args: readonly string[], place: Place = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: place.cwd ?? ROOT,
      env: { ...process.env, ...place.env },
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function programOf(tool: Tool, cwd: string): string {
  // not by require.resolve: a package may keep its manifest out of its exports
  const manifestPath = join(cwd, 'node_modules', tool.package, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { bin?: string | Record<string, string> };
  const name = tool.bin ?? tool.package;
  const path = typeof bin === 'string' ? bin : bin?.[name];
  if (path === undefined) throw new Error(`${tool.package} has no program named ${name}`);
  return join(dirname(manifestPath), path);
}
