import { describe, expect, it } from 'vitest';
import { spelledKeys } from './document-keys.ts';
import { environmentReads } from './environment.ts';
import { impureUses } from './purity.ts';
import { allSourceFiles, sourceFile } from './source-file.ts';
import { badHabits } from './test-habits.ts';

describe('pure packages', () => {
  it('[PROJ-2] read no clock, no randomness and nothing of the machine', () => {
    expect(impureUses(allSourceFiles())).toEqual([]);
  });

  it.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const at = Date();',
    'const jitter = Math.random();',
    'const now = Temporal.Now.instant();',
    'setTimeout(done, 10);',
    'const id = crypto.randomUUID();',
    'const from = performance.now();',
    `const day = new Intl.DateTimeFormat('de').format(at);`,
    `const day = new Intl.DateTimeFormat(undefined, { timeZone: zone }).format(at);`,
    `const day = Intl.DateTimeFormat('de', { month: 'short' }).format(at);`,
    'const text = at.toLocaleDateString();',
    'names.sort((a, b) => a.localeCompare(b));',
  ])('[PROJ-2] catches a planted %s', (text) => {
    expect(impureUses([sourceFile('packages/reports/src/planted.ts', text)])).not.toEqual([]);
  });

  it.each([
    'const at = new Date(instant);',
    `const day = new Intl.DateTimeFormat('de', { timeZone: zone }).format(at);`,
    'const number = new Intl.NumberFormat(language).format(count);',
  ])('lets what depends on arguments alone pass: %s', (text) => {
    expect(impureUses([sourceFile('packages/reports/src/planted.ts', text)])).toEqual([]);
  });
});

describe('the keys of the document', () => {
  it('[PROJ-4] are spelled in one file', () => {
    expect(spelledKeys(allSourceFiles())).toEqual([]);
  });

  it.each([
    `const cards = doc.getMap('cards');`,
    `card.set('place', [columnId, rank]);`,
    `if (card.has('archived')) return;`,
    'card.set(`label:${id}`, true);',
    `key.startsWith('with:');`,
  ])('[PROJ-4] catches a planted %s', (text) => {
    const planted = sourceFile(
      'packages/board/src/commands/planted.ts',
      `import * as Y from 'yjs';\n${text}`,
    );
    expect(spelledKeys([planted])).toEqual([expect.stringContaining('planted.ts:2 ')]);
  });

  it('are not confused with those of other maps', () => {
    const text = `import type * as Y from 'yjs';\nrooms.get(boardId); headers.get('etag');`;
    expect(spelledKeys([sourceFile('apps/server/src/room/planted.ts', text)])).toEqual([]);
  });
});

describe('the environment', () => {
  it('[PROJ-5] is read in config.ts alone', () => {
    expect(environmentReads(allSourceFiles())).toEqual([]);
  });

  it('[PROJ-5] catches a planted read', () => {
    const planted = sourceFile('apps/server/src/http/app.ts', 'const port = process.env.PORT;');
    expect(environmentReads([planted])).toEqual(['apps/server/src/http/app.ts:1 reads the environment']);
  });
});

describe('tests', () => {
  it('[PROJ-6] never sleep and are never switched off', () => {
    expect(badHabits(allSourceFiles())).toEqual([]);
  });

  it.each([
    `await page.waitForTimeout(100);`,
    `await new Promise((resolve) => setTimeout(resolve, 10));`,
    `import { setTimeout as sleep } from 'node:timers/promises';`,
    `it.skip('works', () => {});`,
    `describe.only('works', () => {});`,
    `test.fixme('works');`,
  ])('[PROJ-6] catches a planted %s', (text) => {
    expect(badHabits([sourceFile('apps/server/src/planted.test.ts', text)])).not.toEqual([]);
  });

  it('may hand a timer to what is tested', () => {
    const port = sourceFile('tests/harness/clock.ts', 'const after = (ms, run) => setTimeout(run, ms);');
    expect(badHabits([port])).toEqual([]);
  });
});
