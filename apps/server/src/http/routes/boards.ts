import { BoardList, BoardPatch, BoardRequest, Created, TrashList, type Result } from '@taktboard/protocol';
import { may } from '../../access/needs.ts';
import { actorOf } from '../../auth/authenticate.ts';
import { isZone } from '../../import/wall-clock.ts';
import { problem } from '../problem.ts';
import { route, type Answer, type Route } from '../route.ts';
import type { RunFault, Services } from '../services.ts';
import { runProblem } from './run-problem.ts';

export function boardRoutes({ audit, boards, rooms, roles }: Services): Route[] {
  const wrote = (trashed: boolean, board: string, by: string): Promise<void> =>
    audit.record({ kind: trashed ? 'board-trashed' : 'board-restored', by, board });
  return [
    route({
      method: 'GET',
      path: '/api/boards',
      summary: 'The boards that one may see, the last changed first',
      access: 'signed-in',
      forChosenBoards: true,
      answers: [{ status: 200, schema: BoardList }],
      async handle({ principal }) {
        const rows = await boards.list(principal.personId);
        const known = await roles.ofAll(principal);
        const list = rows.flatMap(({ updatedAt, ...row }) => {
          const role = known.get(row.id);
          return role ? [{ ...row, role, updatedAt: new Date(updatedAt).toISOString() }] : [];
        });
        return { status: 200, json: { boards: list } satisfies BoardList };
      },
    }),
    route({
      method: 'GET',
      path: '/api/trash',
      summary: 'The boards in the trash that one manages, the last thrown away first',
      access: 'signed-in',
      answers: [{ status: 200, schema: TrashList }],
      async handle({ principal }) {
        const list = await boards.trash();
        const known = await roles.ofAll(principal);
        const own = list.filter(({ id }) => known.get(id) === 'manager');
        const shown = own.map(({ trashedAt, ...board }) => ({
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
        const id = await boards.create({ ...body, language, zone, actor: actorOf(principal, 'manager') });
        return { status: 201, json: { id }, headers: { location: `/api/boards/${id}` } };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/boards/:id',
      summary: 'Rename a board, mark it for oneself, or take it out of the trash',
      access: 'signed-in',
      // to mark it; what else is changed asks for more
      board: 'view',
      body: BoardPatch,
      answers: [{ status: 204 }],
      problems: ['no-such-board', 'not-allowed', 'not-saved', 'board-full'],
      async handle({ params: { id = '' }, body, principal, role }): Promise<Answer> {
        const { title, trashed, starred } = body;
        const { personId } = principal;
        if (trashed !== undefined && !may(role, 'manage')) return mayNotTrash();
        if (title !== undefined && !may(role, 'edit')) return problem('not-allowed');
        if (trashed === false && !(await boards.setTrashed(id, false, personId)))
          return problem('no-such-board');
        if (title !== undefined) {
          const commands = [{ type: 'board.set' as const, fields: { title } }];
          const renamed: Result<unknown, RunFault> = await rooms.run(id, actorOf(principal, role), commands);
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
      board: 'manage',
      answers: [{ status: 204 }],
      problems: ['no-such-board', 'not-allowed'],
      async handle({ params: { id = '' }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        if (!(await boards.setTrashed(id, true, principal.personId))) return problem('no-such-board');
        await wrote(true, id, principal.personId);
        return { status: 204 };
      },
    }),
  ];
}

function mayNotTrash(): Answer {
  return problem('not-allowed', {
    detail: 'Only managers of a board put it into the trash or take it out.',
  });
}
