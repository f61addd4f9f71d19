import type { Context } from 'hono';
import * as v from 'valibot';
import { fail, Id, LIMITS, ok, type Result, type Role } from '@taktboard/protocol';
import type { BoardRoles } from '../access/board-roles.ts';
import { may } from '../access/needs.ts';
import type { Authenticate, Principal } from '../auth/authenticate.ts';
import type { TokenLimits } from '../access/token-limits.ts';
import type { DoorLimits } from '../auth/door-limits.ts';
import { limitAsking, limitMissing, limitWrongToken } from './limit-route.ts';
import { problem, type ProblemAnswer } from './problem.ts';
import { readBody } from './read-body.ts';
import type { Answer, Call, Route } from './route.ts';
import { parseJson, validate } from './validate.ts';

export interface Gate {
  authenticate: Authenticate;
  /** Whether the command line of this machine asks. */
  isControl(headers: Headers): boolean;
  roles: Pick<BoardRoles, 'of'>;
  isOwnOrigin(origin: string): boolean;
  limits: DoorLimits;
  addressOf(context: Context): string;
  isStopping(): boolean;
}

/** RFC 6750, 3.1. */
const EXPIRED = 'Bearer error="invalid_token", error_description="expired"';

/** Turns one row of the table into what Hono calls: who, from where, with what, and only then the handler. */
export function serveRoute(route: Route, gate: Gate) {
  return async (context: Context): Promise<Response> => {
    const { headers } = context.req.raw;
    const found = route.access === 'control' ? undefined : await gate.authenticate(headers);
    if (found === 'expired' && route.access !== 'public') {
      return toResponse(problem('token-expired', { headers: { 'www-authenticate': EXPIRED } }));
    }
    const who = found === 'expired' ? undefined : found;
    const address = gate.addressOf(context);
    const wrongToken = route.access !== 'public' && route.access !== 'control' && !who;
    const putOff = wrongToken ? limitWrongToken(headers, { limits: gate.limits, address }) : undefined;
    if (putOff) return toResponse(putOff);
    const refused = refuse(route, { principal: who?.principal, headers, gate });
    if (refused) return toResponse(refused, who?.cookies);
    const params = readParams(route, context);
    if (!params.ok) return toResponse(params.reason, who?.cookies);
    // before a body is read: whoever may not is told nothing about what is asked
    const role = await roleFor(route, { params: params.value, principal: who?.principal, gate });
    if (!role.ok) return toResponse(role.reason, who?.cookies);
    const often = limitAsking(route, { limits: gate.limits, principal: who?.principal, address });
    if (often) return toResponse(often, who?.cookies);
    const call = await readCall(route, context);
    if (!call.ok) return toResponse(call.reason, who?.cookies);
    const whole = {
      ...call.value,
      params: params.value,
      principal: who?.principal,
      role: role.value,
      address,
    };
    // the route's own schemas and access were asked for above; `route()` has tied its types to them
    const handled = await route.handle(whole as Call<never, never, never, never>);
    const answer = limitMissing(route, { limits: gate.limits, address, answer: handled });
    return toResponse(orStopping(answer, gate), who?.cookies);
  };
}

/** A server that stops takes nothing more in. Its disk is well, and whoever asks again soon finds the next one. */
export function orStopping<Given extends Answer>(
  answer: Given,
  { isStopping }: Pick<Gate, 'isStopping'>,
): Given | ProblemAnswer {
  const isRefused = 'problem' in answer && answer.problem.code === 'not-saved';
  return isRefused && isStopping() ? problem('stopping', { headers: { 'retry-after': '1' } }) : answer;
}

interface Asking {
  principal: Principal | undefined;
  headers: Headers;
  gate: Gate;
}

function refuse(route: Route, asking: Asking): ProblemAnswer | undefined {
  const { principal, headers, gate } = asking;
  if (route.access === 'control') {
    return gate.isControl(headers) ? undefined : problem('not-signed-in');
  }
  if (route.method !== 'GET' && isForeign(asking)) return problem('foreign-origin');
  if (route.access === 'public') return undefined;
  if (!principal) return problem('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
  if (route.access === 'administrator' && principal.workspaceRole !== 'administrator') {
    return problem('not-allowed', { detail: 'Only administrators may do this.' });
  }
  if (route.access === 'session' && principal.via !== 'session') {
    return problem('not-allowed', { detail: 'Sign in with name and password for this.' });
  }
  return beyondToken(route, principal.limits);
}

/** A token that only reads changes nothing, and one for chosen boards comes no further than these. */
function beyondToken(route: Route, limits: TokenLimits | undefined): ProblemAnswer | undefined {
  if (limits?.scope === 'read' && route.method !== 'GET') {
    return problem('not-allowed', { detail: 'This token may only read.' });
  }
  const isElsewhere = route.board === undefined && !route.forChosenBoards;
  if (limits && limits.boards !== null && isElsewhere) {
    return problem('not-allowed', { detail: 'This token is for chosen boards alone.' });
  }
  return undefined;
}

/**
 * A browser attaches the cookie whoever makes it send the request, but it also names the page, and that name cannot be
 * forged by one. Where a page's name is given it must be ours; where a cookie speaks it must be given.
 */
function isForeign({ principal, headers, gate }: Asking): boolean {
  const origin = headers.get('origin');
  // also with a token, which only a page that was given it could send: programs name no page
  if (origin !== null) return !gate.isOwnOrigin(origin);
  return principal?.via === 'session' && headers.get('sec-fetch-site') !== 'same-origin';
}

type Params = Readonly<Record<string, string>>;

interface OnBoard {
  params: Params;
  principal: Principal | undefined;
  gate: Gate;
}

/** What someone may on the board that is named, where that is enough. One that they may not see is not there for them. */
async function roleFor(
  { board: need }: Route,
  { params, principal, gate }: OnBoard,
): Promise<Result<Role | undefined, ProblemAnswer>> {
  if (need === undefined) return ok(undefined);
  const role = principal ? await gate.roles.of(principal, params['id'] ?? '') : 'none';
  if (role === 'none' || role === 'no-such-board') return fail(problem('no-such-board'));
  if (may(role, need)) return ok(role);
  return fail(problem('not-allowed', { detail: `This takes more than what a ${role} of the board may do.` }));
}

function readParams(route: Route, context: Context): Result<Params, ProblemAnswer> {
  const params = context.req.param() as Record<string, string>;
  for (const [name, value] of Object.entries(params)) {
    // an id that cannot exist is an address where nothing is
    if (!v.is(route.params[name] ?? Id, value)) return fail(problem('no-such-route'));
  }
  return ok(params);
}

type Read = Pick<Call<unknown, unknown, unknown, unknown>, 'query' | 'body' | 'headers'>;

async function readCall(route: Route, context: Context): Promise<Result<Read, ProblemAnswer>> {
  const query = route.query ? validate(route.query, context.req.query()) : ok(undefined);
  if (!query.ok) return { ok: false, reason: inQuery(query.reason) };
  const body = await readCallBody(route, context.req.raw);
  if (!body.ok) return body;
  return ok({ query: query.value, body: body.value, headers: context.req.raw.headers });
}

async function readCallBody(route: Route, request: Request): Promise<Result<unknown, ProblemAnswer>> {
  if (route.body === undefined) return ok(undefined);
  const limit = route.bodyLimit ?? LIMITS.requestBytes;
  if (route.body === 'bytes') return readBody(request, limit);
  // a form of a foreign page could be sent as text/plain without asking; JSON cannot
  if (!isJson(request.headers.get('content-type')))
    return { ok: false, reason: problem('unsupported-media') };
  const bytes = await readBody(request, limit);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value);
  return json.ok ? validate(route.body, json.value) : json;
}

function isJson(contentType: string | null): boolean {
  return /^application\/json *(;|$)/i.test(contentType ?? '');
}

/** A query has no JSON pointer; its parameters are named as `?name`. */
function inQuery(answer: ProblemAnswer): ProblemAnswer {
  const errors = answer.problem.errors?.map((error) => ({
    ...error,
    pointer: error.pointer.replace(/^\//, '?'),
  }));
  return { ...answer, problem: { ...answer.problem, ...(errors ? { errors } : {}) } };
}

export function toResponse(answer: Answer, moreCookies: readonly string[] = []): Response {
  const headers = new Headers(answer.headers);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  if ('problem' in answer) {
    headers.set('content-type', 'application/problem+json');
    for (const cookie of moreCookies) headers.append('set-cookie', cookie);
    return new Response(JSON.stringify(answer.problem), { status: answer.problem.status, headers });
  }
  for (const cookie of answer.cookies ?? moreCookies) headers.append('set-cookie', cookie);
  if (answer.json !== undefined) headers.set('content-type', 'application/json');
  else if (answer.type !== undefined) headers.set('content-type', answer.type);
  const body = answer.json === undefined ? (answer.text ?? null) : JSON.stringify(answer.json);
  return new Response(body, { status: answer.status, headers });
}
