import { Erased, ErasurePreview, ErasureRequest, PersonData } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What is kept about a person: for themselves to take along, and for administrators to take away for good. */
export function personDataRoutes({ audit, boards, live, privacy, rooms, sockets }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/people/:id/data',
      summary:
        'Everything that is kept about a person, for themselves or an administrator; that it was taken is written down',
      access: 'signed-in',
      limit: { door: 'person-data', counts: 'person' },
      answers: [{ status: 200, schema: PersonData }],
      problems: ['no-such-person', 'not-allowed'],
      async handle({ params: { id = '' }, principal }) {
        const isOwn = id === principal.personId;
        if (!isOwn && principal.workspaceRole !== 'administrator') return problem('not-allowed');
        const on = { kind: 'person', id } as const;
        const data = await privacy.data(id);
        if (!data) return problem('no-such-person');
        await audit.record({ kind: 'person-exported', by: principal.personId, on });
        const headers = { 'content-disposition': `attachment; filename="taktboard-person-${id}.json"` };
        return { status: 200, json: data, headers };
      },
    }),
    route({
      method: 'GET',
      path: '/api/people/:id/erasure',
      summary: 'What erasing a person would do, and which texts seem to name them',
      access: 'administrator',
      answers: [{ status: 200, schema: ErasurePreview }],
      problems: ['no-such-person'],
      async handle({ params: { id = '' } }) {
        const preview = await privacy.preview(id);
        return preview ? { status: 200, json: preview } : problem('no-such-person');
      },
    }),
    route({
      method: 'POST',
      path: '/api/people/:id/erasure',
      summary:
        'Erase a person, for good: their access ends at once, and what has to stay is under another name',
      access: 'administrator',
      body: ErasureRequest,
      answers: [{ status: 200, schema: Erased }],
      problems: ['no-such-person', 'name-differs', 'last-administrator', 'not-allowed', 'foreign-origin'],
      async handle({ params: { id = '' }, body, principal }) {
        const erased = await privacy.erase(id, { ...body, by: principal.personId });
        if (!erased.ok) return problem(erased.reason);
        const { pseudonym, userId } = erased.value;
        if (userId !== null) sockets.endUser(userId);
        await audit.record({
          kind: 'person-erased',
          by: principal.personId,
          on: { kind: 'person', id },
          details: { comments: body.comments },
        });
        rooms.broadcast('all', { kind: 'notice', code: 'people' });
        for (const board of await boards.list(principal.personId)) live.feeds.changed(board.id);
        return { status: 200, json: { pseudonym } };
      },
    }),
  ];
}
