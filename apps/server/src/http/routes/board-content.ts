import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ActivityPage, BoardSnapshot, CommandRequest, CommandResponse, Seq } from '@taktboard/protocol';
import { actorOf } from '../../auth/authenticate.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { runProblem } from './run-problem.ts';
import { readSnapshot } from './snapshot.ts';

/** As many as a person reads at once; a page may hold more, because it never splits a sequence number. */
const ACTIVITY_PAGE = 100;

const Before = v.object({
  before: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'not a sequence number'), v.transform(Number), Seq),
  ),
});

export function boardContentRoutes(services: Services): Route[] {
  const { activity, boards, rooms } = services;
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id',
      summary: 'The whole board as a plain snapshot of what is on disk',
      access: 'signed-in',
      board: 'view',
      answers: [{ status: 200, schema: BoardSnapshot }, { status: 304 }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id = '' }, headers }) {
        const read = await readSnapshot(services, id);
        if (!read.ok) return problem(read.reason);
        const snapshot = read.value;
        const etag = `"${snapshot.seq}-${shortHash(JSON.stringify(snapshot.people))}"`;
        if (headers.get('if-none-match') === etag) return { status: 304, headers: { etag } };
        return { status: 200, json: snapshot, headers: { etag, 'cache-control': 'private, no-cache' } };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/commands',
      summary: 'Carry out commands, all of them or none',
      access: 'signed-in',
      board: 'edit',
      body: CommandRequest,
      answers: [{ status: 200, schema: CommandResponse }],
      problems: [
        'no-such-board',
        'damaged',
        'not-readable',
        'not-allowed',
        'command-refused',
        'not-saved',
        'too-large',
        'board-full',
      ],
      async handle({ params: { id = '' }, body: { commands }, principal, role }) {
        const done = await rooms.run(id, actorOf(principal, role), commands);
        return done.ok ? { status: 200, json: done.value } : runProblem(done.reason);
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/activity',
      summary: 'Who did what and when, the newest first',
      access: 'signed-in',
      board: 'view',
      query: Before,
      answers: [{ status: 200, schema: ActivityPage }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id = '' }, query: { before } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const page = { limit: ACTIVITY_PAGE, ...(before === undefined ? {} : { before }) };
        return { status: 200, json: await activity(id, page) };
      },
    }),
  ];
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
