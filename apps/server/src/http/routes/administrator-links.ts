import * as v from 'valibot';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** For the command line on the server's machine alone (`cli/control-file.ts`). */
export function administratorLinkRoutes({ audit, links, own }: Services): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/administrator-links',
      summary: 'Make a one-time administrator’s link; for the command line on the server’s machine',
      access: 'control',
      answers: [{ status: 201, schema: v.object({ url: v.string() }) }],
      async handle() {
        await links.endAll('recovery');
        const { token } = await links.make({
          kind: 'recovery',
          role: 'administrator',
          invitedBy: null,
          personId: null,
        });
        await audit.record({ kind: 'invitation-made', by: null, details: { link: 'recovery' } });
        return { status: 201, json: { url: `${own.publicUrl}/join/${token}` } };
      },
    }),
  ];
}
