import { Retention, RetentionChange } from '@taktboard/protocol';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function retentionRoutes({ audit, retention }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/retention',
      summary: 'For how many days each store is kept',
      access: 'administrator',
      answers: [{ status: 200, schema: Retention }],
      async handle() {
        return { status: 200, json: await retention.read() };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/retention',
      summary: 'Change for how many days something is kept; what is older goes within a day',
      access: 'administrator',
      body: RetentionChange,
      answers: [{ status: 200, schema: Retention }],
      async handle({ body, principal }) {
        const changed = await retention.change(body);
        await audit.record({ kind: 'retention-changed', by: principal.personId, details: body });
        return { status: 200, json: changed };
      },
    }),
  ];
}
