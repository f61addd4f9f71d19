import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Which the bundler puts around each `import()`, with the files that it needs. */
const HELPER = '\0vite/preload-helper.js';

/** Lets parts of the program be fetched by our own `fetchPart`, which can be asked again after a failure. */
export function partFetcher(): Plugin {
  return {
    name: 'taktboard:part-fetcher',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id !== HELPER) return null;
      const own = JSON.stringify(fileURLToPath(new URL('../src/kit/fetch-part.ts', import.meta.url)));
      return `export { fetchPart as __vitePreload } from ${own};`;
    },
  };
}
