import { Id, Outbox, OutboxMail } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** Mail that no mail server was there to take. */
export function outboxRoutes({ outbox, mail }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/outbox',
      summary: 'Mail that would have gone out, had this server a mail server',
      access: 'administrator',
      answers: [{ status: 200, schema: Outbox }],
      async handle() {
        return { status: 200, json: { mails: await outbox.list(), mail } };
      },
    }),
    route({
      method: 'GET',
      path: '/api/outbox/:mail',
      summary: 'One mail of the outbox; what its links carry as secrets is masked',
      access: 'administrator',
      params: { mail: Id },
      answers: [{ status: 200, schema: OutboxMail }],
      problems: ['no-such-mail'],
      async handle({ params: { mail: id = '' } }) {
        const found = await outbox.find(id);
        return found ? { status: 200, json: found } : problem('no-such-mail');
      },
    }),
  ];
}
