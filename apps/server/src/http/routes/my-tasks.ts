import * as v from 'valibot';
import { HolidayList, MyTasks, Region } from '@taktboard/protocol';
import { actorOf, roleOnBoards } from '../../auth/authenticate.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function myTaskRoutes({ myTasks, holidays }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/my/tasks',
      summary: 'One’s own open tasks over all boards, with what they wait for and what waits for them',
      access: 'signed-in',
      answers: [{ status: 200, schema: MyTasks }],
      async handle({ principal }) {
        const role = roleOnBoards(principal);
        const { boards, tasks } = await myTasks(actorOf(principal).personId);
        const json = { boards: boards.map((board) => ({ ...board, role })), tasks } satisfies MyTasks;
        return { status: 200, json };
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
