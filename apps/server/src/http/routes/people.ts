import { People } from '@taktboard/protocol';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function peopleRoutes({ people }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/people',
      summary: 'Everyone whom tasks can name, with an account or without',
      access: 'signed-in',
      forChosenBoards: true,
      answers: [{ status: 200, schema: People }],
      async handle() {
        return { status: 200, json: { people: await people.list() } satisfies People };
      },
    }),
  ];
}
