import { describe, expect, it } from 'vitest';
import { deadReferences, documents } from './documents.ts';
import { readText } from './source-file.ts';

describe('the documents', () => {
  it.each(documents())('[PROJ-8] %s names only files that are there', (path) => {
    expect(deadReferences(path, readText(path))).toEqual([]);
  });

  it('[PROJ-8] catches a planted path and a planted link', () => {
    const text = 'See `apps/server/src/no-such-file.ts`, [the spec](spec.md) and [more](no-such-page.md).';
    expect(deadReferences('docs/architecture.md', text)).toEqual([
      'apps/server/src/no-such-file.ts',
      'docs/no-such-page.md',
    ]);
  });
});
