import * as v from 'valibot';
import { HolidayList, MyTasks, Region, Snooze } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function myTaskRoutes({ snoozes, holidays, roles }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/my/tasks',
      summary: 'One’s own open tasks over all boards, with what they wait for and what waits for them',
      access: 'signed-in',
      answers: [{ status: 200, schema: MyTasks }],
      async handle({ principal }) {
        const { boards, tasks } = await snoozes.tasksOf(principal.personId);
        const known = await roles.ofAll(principal);
        const seen = boards.flatMap((board) => {
          const role = known.get(board.id);
          return role ? [{ ...board, role }] : [];
        });
        const json = {
          boards: seen,
          tasks: tasks.filter(({ boardId }) => known.has(boardId)),
        } satisfies MyTasks;
        return { status: 200, json };
      },
    }),
    route({
      method: 'POST',
      path: '/api/my/snoozes',
      summary: 'Be reminded of an overdue task of one’s own on a day; nobody else sees that',
      access: 'signed-in',
      body: Snooze,
      answers: [{ status: 204 }],
      problems: ['no-such-card', 'no-date', 'not-saved'],
      async handle({ body, principal }) {
        const set = await snoozes.set(principal.personId, body);
        return set.ok ? { status: 204 } : problem(set.reason);
      },
    }),
    route({
      method: 'GET',
      path: '/api/holidays',
      summary: 'The public holidays of a region in a year',
      access: 'signed-in',
      query: v.object({
        region: Region,
        year: v.pipe(v.string(), v.regex(/^(19[7-9]\d|20\d\d|2100)$/, 'not a year from 1970 to 2100')),
        language: v.optional(v.picklist(['de', 'en']), 'en'),
      }),
      answers: [{ status: 200, schema: HolidayList }],
      async handle({ query: { region, year, language } }) {
        const days = await holidays(region, Number(year), language);
        const json = { region, year: Number(year), known: days !== null, days: days ?? [] };
        return { status: 200, json: json satisfies HolidayList };
      },
    }),
  ];
}
