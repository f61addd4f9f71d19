import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { ProblemDetails } from '@taktboard/protocol';
import { problem, type ProblemCode } from './problem.ts';
import type { Access, DocumentedAnswer, Route } from './route.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of the table of routes, with the schemas that the server itself checks by. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)/gi, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Taktboard', version },
    paths,
    components: {
      schemas: { Problem: jsonSchema(ProblemDetails, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'taktboard.session_token' },
      },
    },
  };
}

const BOTH: readonly Json[] = [{ token: [] }, { session: [] }];
const SECURITY: Readonly<Record<Access, readonly Json[]>> = {
  public: [],
  session: [{ session: [] }],
  'signed-in': BOTH,
  administrator: BOTH,
  control: BOTH,
};

function operation(route: Route): Json {
  const names = [...route.path.matchAll(/:([a-z]+)/gi)].map((match) => match[1]);
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...queryParameters(route.query),
  ];
  return {
    summary: route.summary,
    security: SECURITY[route.access],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
    responses: {
      ...Object.fromEntries(route.answers.map((answer) => [String(answer.status), response(answer)])),
      ...problemResponses(route),
    },
  };
}

function queryParameters(query: v.GenericSchema | undefined): Json[] {
  if (!query) return [];
  const schema = jsonSchema(query, 'input');
  const required = (schema['required'] ?? []) as string[];
  return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([name, one]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: one,
  }));
}

function requestBody(body: v.GenericSchema | 'bytes'): Json {
  const content =
    body === 'bytes'
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: jsonSchema(body, 'input') } };
  return { required: true, content };
}

function response(answer: DocumentedAnswer): Json {
  const json = answer.schema ? { 'application/json': { schema: jsonSchema(answer.schema, 'output') } } : {};
  const others = Object.fromEntries((answer.types ?? []).map((type) => [type, {}]));
  const content = { ...json, ...others };
  const description = {
    200: 'Done',
    201: 'Made',
    204: 'Done, nothing to tell',
    303: 'Leads on',
    304: 'Unchanged',
  }[answer.status];
  return { description, ...(Object.keys(content).length > 0 ? { content } : {}) };
}

function problemResponses(route: Route): Record<string, Json> {
  const codes = new Set<ProblemCode>(route.problems);
  if (route.access !== 'public') codes.add('not-signed-in').add('too-many-attempts');
  if (route.limit) codes.add('too-many-attempts');
  if (route.access === 'administrator' || route.access === 'session') codes.add('not-allowed');
  if (route.board !== undefined) codes.add('no-such-board');
  if (route.board !== undefined && route.board !== 'view') codes.add('not-allowed');
  if (route.query || route.body !== undefined) codes.add('invalid-request');
  if (route.body !== undefined && route.body !== 'bytes') {
    for (const code of ['malformed-json', 'unsupported-media', 'too-large'] as const) codes.add(code);
  }
  const byStatus = Map.groupBy(codes, (code) => problem(code).problem.status);
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      String(status),
      {
        description: own.map((code) => `${code}: ${problem(code).problem.title}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** Checks that JSON Schema has no word for (a day that exists, a trimmed text) are left out of the document alone. */
function jsonSchema(schema: v.GenericSchema, typeMode: 'input' | 'output'): Json {
  const { $schema: _, ...json } = toJsonSchema(schema, { errorMode: 'ignore', typeMode });
  return json;
}
