import { BoardList, BoardPatch, BoardRequest, Created, TrashList, type Result } from '@taktboard/protocol';
import { actorOf, roleOnBoards } from '../../auth/authenticate.ts';
import { isZone } from '../../import/wall-clock.ts';
import { problem } from '../problem.ts';
import { route, type Answer, type Route } from '../route.ts';
import type { RunFault, Services } from '../services.ts';
import { runProblem } from './run-problem.ts';

export function boardRoutes({ audit, boards, rooms }: Services): Route[] {
  const wrote = (trashed: boolean, board: string, by: string): Promise<void> =>
    audit.record({ kind: trashed ? 'board-trashed' : 'board-restored', by, board });
  return [
    route({
      method: 'GET',
      path: '/api/boards',
      summary: 'The boards that one may see, the last changed first',
      access: 'signed-in',
      answers: [{ status: 200, schema: BoardList }],
      async handle({ principal }) {
        const role = roleOnBoards(principal);
        const rows = await boards.list(principal.personId);
        const list = rows.map(({ updatedAt, ...row }) => ({
          ...row,
          role,
          updatedAt: new Date(updatedAt).toISOString(),
        }));
        return { status: 200, json: { boards: list } satisfies BoardList };
      },
    }),
    route({
      method: 'GET',
      path: '/api/trash',
      summary: 'The boards in the trash, the last thrown away first',
      access: 'administrator',
      answers: [{ status: 200, schema: TrashList }],
      async handle() {
        const list = await boards.trash();
        const shown = list.map(({ trashedAt, ...board }) => ({
          ...board,
          trashedAt: new Date(trashedAt).toISOString(),
        }));
        return { status: 200, json: { boards: shown } satisfies TrashList };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards',
      summary: 'Make a board: with five columns, the last of kind done, or after a template',
      access: 'signed-in',
      body: BoardRequest,
      answers: [{ status: 201, schema: Created }],
      problems: ['unknown-zone', 'not-saved'],
      async handle({ body: { language = 'en', zone, ...body }, principal }) {
        if (zone !== undefined && !isZone(zone)) {
          return problem('unknown-zone', {
            errors: [{ pointer: '/zone', detail: 'There is no such time zone.' }],
          });
        }
        const id = await boards.create({ ...body, language, zone, actor: actorOf(principal) });
        return { status: 201, json: { id }, headers: { location: `/api/boards/${id}` } };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/boards/:id',
      summary: 'Rename a board, mark it for oneself, or take it out of the trash',
      access: 'signed-in',
      body: BoardPatch,
      answers: [{ status: 204 }],
      problems: ['no-such-board', 'not-allowed', 'not-saved', 'board-full'],
      async handle({ params: { id = '' }, body, principal }): Promise<Answer> {
        const { title, trashed, starred } = body;
        const { personId } = principal;
        if (trashed !== undefined && roleOnBoards(principal) !== 'manager') return mayNotTrash();
        if (trashed === false && !(await boards.setTrashed(id, false, personId)))
          return problem('no-such-board');
        if (title !== undefined) {
          const commands = [{ type: 'board.set' as const, fields: { title } }];
          const renamed: Result<unknown, RunFault> = await rooms.run(id, actorOf(principal), commands);
          if (!renamed.ok) return runProblem(renamed.reason);
        }
        if (starred !== undefined && (await boards.has(id))) await boards.setStarred(id, personId, starred);
        if (trashed === true && !(await boards.setTrashed(id, true, personId))) {
          return problem('no-such-board');
        }
        if (trashed !== undefined) await wrote(trashed, id, personId);
        return (await boards.has(id)) || trashed === true ? { status: 204 } : problem('no-such-board');
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/boards/:id',
      summary: 'Put a board into the trash, from which it can be restored',
      access: 'signed-in',
      answers: [{ status: 204 }],
      problems: ['no-such-board', 'not-allowed'],
      async handle({ params: { id = '' }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        if (roleOnBoards(principal) !== 'manager') return mayNotTrash();
        if (!(await boards.setTrashed(id, true, principal.personId))) return problem('no-such-board');
        await wrote(true, id, principal.personId);
        return { status: 204 };
      },
    }),
  ];
}

function mayNotTrash(): Answer {
  return problem('not-allowed', {
    detail: 'Only administrators put boards into the trash or take them out.',
  });
}
