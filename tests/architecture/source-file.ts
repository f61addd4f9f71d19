import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, type ParseResult } from 'oxc-parser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['packages', 'apps', 'tests', 'scripts'];
const IGNORED = new Set(['node_modules', 'dist', 'test-results', 'data']);

export interface SourceFile {
  /** From the root, with slashes. */
  path: string;
  text: string;
  parsed: ParseResult;
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, parsed: parseSync(path, text) };
}

let files: SourceFile[] | undefined;

/** Every TypeScript file of the project, read and parsed once. */
export function allSourceFiles(): readonly SourceFile[] {
  files ??= FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder))).map((path) =>
    sourceFile(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')),
  );
  return files;
}

/** Written to be run by the test command and not by the product. */
export function isTest({ path }: SourceFile): boolean {
  return path.startsWith('tests/') || /\.(test|contract)\.tsx?$/.test(path) || path.includes('/testing/');
}

export function readText(pathFromRoot: string): string {
  return readFileSync(join(ROOT, pathFromRoot), 'utf8');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
