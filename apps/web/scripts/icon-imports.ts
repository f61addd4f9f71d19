import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const IMPORT = /import \{([^}]+)\} from 'lucide-react';/g;
const EXPORT = /export \{([^}]+)\} from '\.\/icons\/([\w-]+)\.mjs'/g;

/**
 * Lets each module import its icons one by one. Through lucide-react's index every module would seem to need every
 * icon there is, and which chunk an icon belongs to could not be told.
 */
export function iconImports(): Plugin {
  let files: ReadonlyMap<string, string>;
  return {
    name: 'taktboard:icon-imports',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const entry = createRequire(import.meta.url).resolve('lucide-react');
      files = filesByName(readFileSync(join(dirname(entry), '../esm/lucide-react.mjs'), 'utf8'));
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: 'lucide-react' },
      handler: (code) => ({ code: oneByOne(code, files), map: null }),
    },
  };
}

/** @returns the file of each icon by each of its names, read from lucide-react's index */
export function filesByName(index: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of index.matchAll(EXPORT)) {
    for (const name of names.split(',')) files.set(name.trim().replace('default as ', ''), file);
  }
  return files;
}

/** @throws Error when a module imports something that is no icon */
export function oneByOne(code: string, files: ReadonlyMap<string, string>): string {
  return code.replace(IMPORT, (_all, names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => name.split(' as '))
      .map(([name = '', local = name]) => {
        const file = files.get(name);
        if (file === undefined) throw new Error(`lucide-react has no icon “${name}”`);
        return `import ${local} from 'lucide-react/icons/${file}';`;
      })
      .join(' '),
  );
}
