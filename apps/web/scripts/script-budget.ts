import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { BUDGETS, eagerFiles, LATER, overBudget, type Measured } from './eager-script.ts';

/** Fails the build when the script that a page loads before it can be used is larger than what was promised. */
export function scriptBudget(): Plugin {
  return {
    name: 'taktboard:script-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const sizes = new Map(
        chunks.map(({ fileName, code }) => [fileName, gzipSync(code, { level: 9 }).length]),
      );
      const bytesOf = (files: readonly string[]) =>
        files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
      const measured = BUDGETS.map(({ page, entries, kilobytes }): Measured => ({
        page,
        kilobytes,
        bytes: bytesOf(eagerFiles(chunks, entries)),
      }));
      for (const { page, bytes, kilobytes } of measured) {
        this.info(`${page}: ${(bytes / 1000).toFixed(1)} KB of script, gzip; at most ${kilobytes}`);
      }
      const before = new Set(BUDGETS.flatMap(({ entries }) => eagerFiles(chunks, entries)));
      const later = eagerFiles(chunks, [LATER.entry]).filter((file) => !before.has(file));
      this.info(`${LATER.part}: ${(bytesOf(later) / 1000).toFixed(1)} KB of script more`);
      if (later.length === 0) this.error(`${LATER.part}: it is in the script that a page waits for`);
      const over = overBudget(measured);
      if (over.length > 0) this.error(over.join('\n'));
    },
  };
}
