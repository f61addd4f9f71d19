import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

export interface Import {
  /** As it is written. */
  specifier: string;
  /** A package's name, or a path from the root for a relative import. */
  target: string;
  relative: boolean;
  /** Leaves no trace at run time. */
  typeOnly: boolean;
  offset: number;
}

/** Everything that a file imports, also by `export … from` and by `import()` with a literal. */
export function importsOf(file: SourceFile): Import[] {
  const { staticImports, staticExports, dynamicImports } = file.parsed.module;
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, offset: number): void => {
    const relative = specifier.startsWith('.');
    const target = relative ? posix.join(posix.dirname(file.path), specifier) : packageOf(specifier);
    found.push({ specifier, target, relative, typeOnly, offset });
  };
  for (const { moduleRequest, entries, start } of staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), start);
  }
  for (const { entries, start } of staticExports) {
    const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (from)
      add(
        from.value,
        entries.every((entry) => entry.isType),
        start,
      );
  }
  for (const { moduleRequest, start } of dynamicImports) {
    const literal = /^['"](.+)['"]$/.exec(file.text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1] !== undefined) add(literal[1], false, start);
  }
  return found;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [first = '', second] = specifier.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
