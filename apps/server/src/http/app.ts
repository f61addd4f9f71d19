import { Hono, type Context } from 'hono';
import { withoutSecrets } from '../logging/logger.ts';
import type { EventLog } from '../ports.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { addGuestPages, type GuestPages } from './guest/guest-pages.ts';
import { addLivePages } from './live/live-pages.ts';
import type { LiveDoor } from './live/open-share.ts';
import { SECURITY_HEADERS, HTTPS_HEADERS } from './security-headers.ts';
import { orStopping, serveRoute, toResponse, type Gate } from './serve-route.ts';

interface Dependencies {
  routes: readonly Route[];
  gate: Gate;
  /** Whether the public address is https. */
  secure: boolean;
  log: EventLog;
  /** The web client's files and, for its pages, its shell. */
  page(request: Request): Promise<Response>;
  live: LiveDoor;
  guests: GuestPages;
  /** Whether an error is the disk's no: it passes, and nothing was written. */
  isNotSaved(error: Error): boolean;
}

export function createApp({ routes, gate, secure, log, page, live, guests, isNotSaved }: Dependencies): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(
      secure ? { ...SECURITY_HEADERS, ...HTTPS_HEADERS } : SECURITY_HEADERS,
    )) {
      const isSaid = context.res.headers.has(name) || (name === 'x-frame-options' && mayBeFramed(context));
      if (!isSaid) context.res.headers.set(name, value);
    }
  });
  for (const route of routes) app.on(route.method, route.path, serveRoute(route, gate));
  addLivePages(app, live);
  addGuestPages(app, guests);
  app.all('*', (context) => elsewhere(context, routes, page));
  app.onError((error, context) => {
    log.error('http.failed', {
      method: context.req.method,
      path: withoutSecrets(context.req.path),
      error,
    });
    return toResponse(orStopping(problem(isNotSaved(error) ? 'not-saved' : 'internal'), gate));
  });
  return app;
}

/** The older header knows all sites or none; where a policy names some, it alone decides. */
function mayBeFramed({ res }: Context): boolean {
  const policy = res.headers.get('content-security-policy') ?? '';
  return policy.includes('frame-ancestors') && !policy.includes("frame-ancestors 'none'");
}

/** What no route took: another method of a known address, nothing, or a page of the web client. */
async function elsewhere(
  context: Context,
  routes: readonly Route[],
  page: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { method, path } = context.req;
  const known = routes.filter((route) => matches(route.path, path)).map((route) => route.method);
  // GET serves HEAD
  if (known.length > 0 && !(method === 'HEAD' && known.includes('GET'))) {
    return toResponse(problem('method-not-allowed', { headers: { allow: [...new Set(known)].join(', ') } }));
  }
  if (path === '/api' || path.startsWith('/api/') || path.startsWith('/sync/')) {
    return toResponse(problem('no-such-route'));
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return toResponse(problem('method-not-allowed', { headers: { allow: 'GET, HEAD' } }));
  }
  return page(context.req.raw);
}

function matches(pattern: string, path: string): boolean {
  const [want, have] = [pattern.split('/'), path.split('/')];
  return want.length === have.length && want.every((part, n) => part.startsWith(':') || part === have[n]);
}
