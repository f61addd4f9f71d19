import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CAST, castOf, closedBoard, OUTSIDE } from '../testing/roles/cast.ts';
import { matrixFaults, matrixTable, tokenFaults } from '../testing/roles/matrix-page.ts';
import { TOKEN_KINDS, tokensOf, type TokenKind } from '../testing/roles/tokens-of.ts';
import { walkAs, walkRoutes } from '../testing/roles/walk-routes.ts';
import { walkWire } from '../testing/roles/walk-wire.ts';
import { runningServer } from '../testing/running-server.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/roles.md', import.meta.url));

const WORDS = `# Who may do what

This page is written by a test that walks through every address of the interface and every kind of message as everyone
(\`apps/server/src/http/role-matrix.test.ts\`), and fails when the server does something else than what stands here. After a change that is
meant: \`npx -y pnpm@12 test:unit apps/server/src/http/role-matrix.test.ts -u\`, and read what became of it.

In the workspace one is an administrator or a member. On a board one is a manager (people, shares, digests that are sent, the trash), an
editor (everything that stands on the board), a commenter or a viewer. Administrators manage every board. Whoever makes or imports a board manages
it. Whom a board does not name is there what it says of everyone: an editor, unless a manager chose commenter, viewer, or nothing at all. The
column *member* below is someone of the workspace on a board that says nothing at all: for them it is not there.

A tick says that the door opens. What lies behind may ask for more: a comment is changed by its author alone, and a digest of one's own by
oneself. Whoever knocks here comes with a token; what takes somebody who signed in themselves (one's own password, sessions and tokens) is closed to all of them.`;

const TOKEN_WORDS = `An API token is its person, and less where it was made so: one that reads changes nothing and watches on the wire as a viewer does; one
that reads and writes is a member, whoever made it; one for chosen boards comes no further than these.`;

describe('who may do what', { timeout: 240_000 }, () => {
  it('[ROLE-4] is in docs/roles.md as the server does it, for every address and every kind of message', async () => {
    const server = await runningServer();
    const cast = castOf(server);
    const routes = await walkRoutes(server, cast);
    const wire = await walkWire(server, cast);
    expect(matrixFaults([...routes, ...wire])).toEqual([]);
    const holder = await tokensOf(server);
    const byTokens = await walkAs(server, {
      async onBoard() {
        const boardId = await closedBoard(server, cast);
        const people = [{ id: holder.id, role: 'manager' }];
        await server.as()(`/api/boards/${boardId}/people`, { method: 'PATCH', json: { people } });
        return boardId;
      },
      knockers: () => TOKEN_KINDS.map((kind) => [kind, holder.tokens[kind]] as const),
    });
    const toEveryone = routes.filter(({ lets }) => lets.includes('nobody')).map(({ door }) => door);
    expect(tokenFaults(byTokens, toEveryone)).toEqual([]);
    const page = [
      WORDS,
      '## On a board',
      matrixTable(
        routes.filter(({ ofBoard }) => ofBoard),
        CAST,
      ),
      '## The wire of a board',
      matrixTable(wire, CAST),
      '## Elsewhere',
      matrixTable(
        routes.filter(({ ofBoard }) => !ofBoard),
        OUTSIDE,
      ),
      '## With a token of an administrator who manages the board',
      TOKEN_WORDS,
      matrixTable(byTokens, TOKEN_KINDS),
    ].join('\n\n');
    await expect(`${page}\n`).toMatchFileSnapshot(PAGE);
  });

  it('[ROLE-4] a planted door without a check is seen', () => {
    const planted = (door: string, from: number) => [{ door, ofBoard: true, lets: CAST.slice(from) }];
    expect(matrixFaults(planted('GET /api/boards/{id}/secrets', 1))).toHaveLength(1);
    expect(matrixFaults(planted('GET /api/boards/{id}/secrets', 2))).toEqual([]);
    expect(matrixFaults(planted('POST /api/boards/{id}/wipe', 2))).toHaveLength(2);
    expect(matrixFaults(planted('POST /api/boards/{id}/wipe', 3))).toHaveLength(1);
    expect(matrixFaults(planted('POST /api/boards/{id}/wipe', 4))).toEqual([]);
    const byToken = (door: string, lets: TokenKind[]) => [{ door, ofBoard: true, lets }];
    expect(tokenFaults(byToken('POST /api/boards/{id}/wipe', ['all', 'read']), [])).toHaveLength(1);
    expect(tokenFaults(byToken('GET /api/secrets', ['all', 'other-board']), [])).toHaveLength(1);
    const odd = [{ door: 'GET /api/boards/{id}', ofBoard: true, lets: ['viewer', 'manager'] as const }];
    expect(matrixFaults(odd)).toHaveLength(1);
  });
});
