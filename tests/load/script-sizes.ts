import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { BUDGETS, eagerFiles, type Chunk } from '../../apps/web/scripts/eager-script.ts';
import { ensureWebClient } from '../../scripts/web-client.ts';
import type { Bench } from './bench.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'apps/web/dist');

/** What a page loads of script before it can be used, as the build's own budget counts it. */
export const scriptSizes: Bench = {
  name: 'script',
  async run({ say }) {
    await ensureWebClient(ROOT, say);
    const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      Chunk
    >;
    return BUDGETS.map(({ page, entries, kilobytes }) => {
      const files = eagerFiles(manifest, entries).filter((file) => file.endsWith('.js'));
      const bytes = files.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
      const value = bytes.reduce((sum, size) => sum + size, 0) / 1000;
      return { figure: `script of ${page}, gzip`, value, unit: 'KB', goal: kilobytes };
    });
  },
};
