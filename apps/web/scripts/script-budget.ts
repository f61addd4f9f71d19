import { gzipSync } from 'node:zlib';
import type { Manifest, Plugin } from 'vite';
import { BUDGETS, eagerFiles, overBudget, type Measured } from './eager-script.ts';

/** Fails the build when the script that a page loads before it can be used is larger than what was promised. */
export function scriptBudget(): Plugin {
  return {
    name: 'taktboard:script-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const asset = bundle['.vite/manifest.json'];
      if (asset?.type !== 'asset') return this.error('The build has no manifest to measure.');
      const manifest = JSON.parse(asset.source.toString()) as Manifest;
      const sizeOf = (file: string): number => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0;
      };
      const measured: Measured[] = BUDGETS.map(({ page, entries, kilobytes }) => ({
        page,
        kilobytes,
        bytes: eagerFiles(manifest, entries).reduce((sum, file) => sum + sizeOf(file), 0),
      }));
      for (const { page, bytes, kilobytes } of measured) {
        this.info(`${page}: ${(bytes / 1000).toFixed(1)} KB of script, gzip; at most ${kilobytes}`);
      }
      const over = overBudget(measured);
      if (over.length > 0) this.error(over.join('\n'));
    },
  };
}
