import * as v from 'valibot';
import {
  DescriptionEdit,
  HISTORY_KINDS,
  HistoryPage,
  Id,
  Looked,
  MergedAside,
  MergedList,
  Seq,
  Unseen,
} from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** As many lines as a person reads at once. */
const HISTORY_PAGE = 50;

const Before = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'not a sequence number'), v.transform(Number), Seq);
const Kinds = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.array(v.picklist(HISTORY_KINDS)),
);
const HistoryQuery = v.object({ before: v.optional(Before), kinds: v.optional(Kinds) });

/** What became of a board's tasks, as each person needs to know it. */
export function toldRoutes({ boards, history, looks, merged }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/cards/:card/history',
      summary: 'What happened to one task, the newest first',
      access: 'signed-in',
      board: 'view',
      params: { card: Id },
      query: HistoryQuery,
      answers: [{ status: 200, schema: HistoryPage }],
      problems: ['no-such-board'],
      async handle({ params: { id = '', card = '' }, query: { before, kinds } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        return { status: 200, json: await history.page(id, card, { before, kinds, limit: HISTORY_PAGE }) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/cards/:card/descriptions/:edit',
      summary: 'What one bout of writing made of a description',
      access: 'signed-in',
      board: 'view',
      params: { card: Id, edit: v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'not a sequence number')) },
      answers: [{ status: 200, schema: DescriptionEdit }],
      problems: ['no-such-board', 'no-such-route'],
      async handle({ params: { id = '', card = '', edit = '' } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const found = await history.descriptionEdit(id, card, Number(edit));
        return found ? { status: 200, json: found } : problem('no-such-route');
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/merged',
      summary: 'Values that met, one’s own among them, and what became of them',
      access: 'signed-in',
      board: 'view',
      answers: [{ status: 200, schema: MergedList }],
      problems: ['no-such-board'],
      async handle({ params: { id = '' }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        return { status: 200, json: { merged: await merged.of(id, principal.personId) } };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/merged/aside',
      summary: 'Put aside what merged, for oneself',
      access: 'signed-in',
      board: 'view',
      body: MergedAside,
      answers: [{ status: 204 }],
      problems: ['no-such-board'],
      async handle({ params: { id = '' }, body: { ids }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        await merged.putAside(id, principal.personId, ids);
        return { status: 204 };
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/unseen',
      summary: 'What others changed since one last looked',
      access: 'signed-in',
      board: 'view',
      answers: [{ status: 200, schema: Unseen }],
      problems: ['no-such-board'],
      async handle({ params: { id = '' }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        return { status: 200, json: await looks.unseen(id, principal.personId) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/looked',
      summary: 'Say what one has looked at; nobody else is told',
      access: 'signed-in',
      board: 'view',
      body: Looked,
      answers: [{ status: 200, schema: Unseen }],
      problems: ['no-such-board'],
      async handle({ params: { id = '' }, body, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        await looks.looked(id, principal.personId, body);
        return { status: 200, json: await looks.unseen(id, principal.personId) };
      },
    }),
  ];
}
