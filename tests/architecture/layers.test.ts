import { describe, expect, it } from 'vitest';
import { forbiddenImports, LAYER_RULES } from './layers.ts';
import { allSourceFiles, sourceFile } from './source-file.ts';

/** One file that breaks it for every rule, so that no rule is trusted unseen. */
const PLANTED: Record<string, [path: string, text: string]> = {
  'the board document has yjs, fractional-indexing and valibot, and nothing else': [
    'packages/board/src/commands/run-commands.ts',
    `import { fail } from '@taktboard/protocol';`,
  ],
  'board/schema and board/order import nothing of ours but types': [
    'packages/board/src/order/rank-between.ts',
    `import { readCard } from '../schema/board-doc.ts';`,
  ],
  'board/commands and board/projection do not import one another at run time': [
    'packages/board/src/projection/card-view.ts',
    `export { moveCard } from '../commands/move-card.ts';`,
  ],
  'the protocol has lib0, y-protocols, yjs and valibot, and never the board': [
    'packages/protocol/src/json/snapshot.ts',
    `import type { PlainBoard } from '@taktboard/board';`,
  ],
  'reports are plain data in and plain data out: of ours they import types alone, and never yjs': [
    'packages/reports/src/digest/build-digest.ts',
    `import { BoardProjection, type PlainBoard } from '@taktboard/board';`,
  ],
  'a room knows the log and the bus as ports, never Hono and never SQL': [
    'apps/server/src/room/room.ts',
    `import type { Kysely } from 'kysely';`,
  ],
  'only http and socket know Hono, and start wires them': [
    'apps/server/src/people/people.ts',
    `import { Hono } from 'hono/tiny';`,
  ],
  'in the web client only sync/ touches the document, and the description’s editor': [
    'apps/web/src/board/cards/card-menu.tsx',
    `const load = () => import('yjs');`,
  ],
  'the web client and the server meet over the wire alone': [
    'apps/web/src/api/boards.ts',
    `import { listBoards } from '@taktboard/server';`,
  ],
  'a package is imported by its name, never by a path into its folder': [
    'apps/server/src/room/room.ts',
    `import { ok } from '../../../../packages/protocol/src/result.ts';`,
  ],
  'a relative import carries its extension': ['scripts/types.ts', `export * from './run-tool';`],
};

describe('[PROJ-1] import rules', () => {
  it.each(LAYER_RULES)('[PROJ-1] %s', (rule) => {
    expect(forbiddenImports(allSourceFiles(), rule)).toEqual([]);
  });

  it.each(LAYER_RULES)('[PROJ-1] catches a planted violation: %s', (rule) => {
    const [path, text] = PLANTED[rule]!;
    const harmless = sourceFile(path, `import type { Result } from './beside.ts';`);
    expect(forbiddenImports([sourceFile(path, text), harmless], rule)).toEqual([
      expect.stringContaining(`${path}:1 imports `),
    ]);
  });

  it('finds the project’s own files', () => {
    const paths = allSourceFiles().map(({ path }) => path);
    expect(paths).toContain('packages/protocol/src/index.ts');
    expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});
