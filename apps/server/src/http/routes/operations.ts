import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function operationRoutes({ isReady, metrics }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/healthz',
      summary: 'Whether the server runs',
      access: 'public',
      answers: [{ status: 200, types: ['text/plain'] }],
      async handle() {
        return { status: 200, text: 'ok\n', type: 'text/plain; charset=utf-8' };
      },
    }),
    route({
      method: 'GET',
      path: '/readyz',
      summary: 'Whether the server takes requests; no longer while it stops',
      access: 'public',
      answers: [{ status: 200, types: ['text/plain'] }],
      problems: ['stopping'],
      async handle() {
        if (!isReady()) return problem('stopping');
        return { status: 200, text: 'ready\n', type: 'text/plain; charset=utf-8' };
      },
    }),
    route({
      method: 'GET',
      path: '/metrics',
      summary: 'Figures for Prometheus',
      // figures alone, but an attacker would like them; Prometheus can send a bearer token
      access: 'administrator',
      answers: [{ status: 200, types: ['text/plain'] }],
      async handle() {
        return { status: 200, text: await metrics(), type: 'text/plain; version=0.0.4; charset=utf-8' };
      },
    }),
  ];
}
