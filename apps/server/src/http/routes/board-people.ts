import { BoardPeople, BoardPeoplePatch } from '@taktboard/protocol';
import { peopleOfBoard } from '../../access/people-of-board.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** Who may do what on a board. */
export function boardPeopleRoutes({ audit, boards, people, roles, sockets }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/people',
      summary: 'Everyone who sees a board, and what they may do there',
      access: 'signed-in',
      board: 'view',
      answers: [{ status: 200, schema: BoardPeople }],
      async handle({ params: { id = '' } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        return { status: 200, json: await peopleOfBoard({ people, roles }, id) };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/boards/:id/people',
      summary:
        'Give people a role on a board, take it from them, and say what everyone else may; at once, on open boards too',
      access: 'signed-in',
      board: 'manage',
      body: BoardPeoplePatch,
      answers: [{ status: 200, schema: BoardPeople }],
      problems: ['no-such-person', 'not-saved'],
      async handle({ params: { id = '' }, body, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const changed = await roles.change(id, body);
        if (!changed.ok) return problem(changed.reason);
        await sockets.review({ boardId: id });
        const by = principal.personId;
        for (const { id: person, role } of body.people ?? []) {
          const on = { kind: 'person', id: person } as const;
          await audit.record({ kind: 'role-changed', by, on, board: id, details: { role: role ?? 'none' } });
        }
        if (body.everyone !== undefined) {
          await audit.record({ kind: 'role-changed', by, board: id, details: { everyone: body.everyone } });
        }
        return { status: 200, json: await peopleOfBoard({ people, roles }, id) };
      },
    }),
  ];
}
