import type { SourceFile } from './source-file.ts';

/** Reads as `path:line what`, which editors and terminals make a link of. */
export type Violation = string;

export function violation(file: SourceFile, offset: number, what: string): Violation {
  const line = file.text.slice(0, offset).split('\n').length;
  return `${file.path}:${line} ${what}`;
}
