import { PersonFigures, PersonFiguresChange } from '@taktboard/protocol';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function personFiguresRoutes({ audit, personFigures }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/person-figures',
      summary: 'Whether reports hold figures about persons, and who has changed that and when',
      access: 'signed-in',
      answers: [{ status: 200, schema: PersonFigures }],
      async handle() {
        return { status: 200, json: await personFigures.read() };
      },
    }),
    route({
      method: 'POST',
      path: '/api/person-figures',
      summary: 'Allow figures about persons, or put an end to them; the change is recorded',
      access: 'administrator',
      body: PersonFiguresChange,
      answers: [{ status: 200, schema: PersonFigures }],
      async handle({ body: { mode }, principal }) {
        const changed = await personFigures.change(mode, principal.personId);
        await audit.record({ kind: 'person-figures-changed', by: principal.personId, details: { mode } });
        return { status: 200, json: changed };
      },
    }),
  ];
}
