import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';

/** Promised for a shared live page, all of its script together. */
const MOST_BYTES = 30_000;

interface Built {
  fileName: string;
  content: string | Uint8Array;
}

/** Builds what the pages of shares load: one script and one style sheet, under names that stay. */
export function livePage(): Plugin {
  return {
    name: 'taktboard:live-page',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return this.error('the build has no folder');
      const files = await builtFiles();
      const scripts = files.filter(({ fileName }) => fileName.endsWith('.js'));
      const fault = faultOf(scripts);
      if (fault !== undefined) return this.error(fault);
      for (const { fileName, content } of files) {
        await mkdir(dirname(join(dir, fileName)), { recursive: true });
        await writeFile(join(dir, fileName), content);
      }
      return undefined;
    },
  };
}

/** What is wrong with the scripts of the page: more than was promised, or a document in them. */
export function faultOf(scripts: readonly Built[]): string | undefined {
  const bytes = scripts.reduce((sum, { content }) => sum + gzipSync(content, { level: 9 }).length, 0);
  if (scripts.length === 0) return 'the live page has no script';
  if (bytes > MOST_BYTES) return `the live page has ${bytes} bytes of script, gzip; at most ${MOST_BYTES}`;
  const knowsDocuments = scripts.some(({ content }) =>
    /__ \$YJS\$ __|AbstractType|applyUpdate/.test(String(content)),
  );
  return knowsDocuments ? 'the live page has yjs in it' : undefined;
}

async function builtFiles(): Promise<Built[]> {
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      target: ['chrome123', 'safari17.5', 'firefox128'],
      rolldownOptions: {
        input: join(import.meta.dirname, '../live/page.ts'),
        output: { entryFileNames: 'live/page.js', assetFileNames: 'live/page[extname]' },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('the live page was not built');
  return first.output.map((one) => ({
    fileName: one.fileName,
    content: one.type === 'chunk' ? one.code : one.source,
  }));
}
