import type * as v from 'valibot';
import type { Role } from '@taktboard/protocol';
import type { Door } from '../auth/door-limits.ts';
import type { Need } from '../access/needs.ts';
import type { Principal } from '../auth/authenticate.ts';
import type { ProblemAnswer, ProblemCode } from './problem.ts';

/** Who may come through a door. Every route says so, and a test walks through all of them without credentials. */
export type Access =
  | 'public'
  | 'signed-in'
  /** Whoever signed in themselves: a token cannot change what it hangs on. */
  | 'session'
  | 'administrator'
  /** The command line on the server's machine. */
  | 'control';

export interface Call<Body, Query, Who, OnBoard> {
  /** Path parameters, by name. */
  params: Readonly<Record<string, string>>;
  query: Query;
  body: Body;
  principal: Who;
  /** On the board that the address names. */
  role: OnBoard;
  headers: Headers;
  /** The peer's address, for limits. */
  address: string;
}

export interface PlainAnswer {
  status: 200 | 201 | 204 | 303 | 304;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with `type`. */
  text?: string;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  cookies?: readonly string[];
}

export type Answer = PlainAnswer | ProblemAnswer;

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type QuerySchema = v.GenericSchema<Record<string, string | undefined>, unknown>;
type ParamSchemas = Readonly<Record<string, v.GenericSchema<string, string>>>;

/** `person`: all that somebody asks for; `network`: all that one asks for; `misses`: what it asks for and does not get. */
export interface RouteLimit {
  door: Door;
  counts: 'person' | 'network' | 'misses';
}

/** One row of the table that is served, documented in OpenAPI and walked through by tests. */
export interface Route {
  method: Method;
  /** With `:name` for parameters. */
  path: string;
  summary: string;
  access: Access;
  /** What is asked of whoever comes, on the board that the address names; undefined where it names none. */
  board: Need | undefined;
  /** Names no board, and still is for tokens of chosen boards: it tells of those alone, or of nobody's work. */
  forChosenBoards: boolean;
  /** What counts here, and against which limit. */
  limit: RouteLimit | undefined;
  params: ParamSchemas;
  query: QuerySchema | undefined;
  /** A schema for JSON; `bytes` for a file as it is. */
  body: v.GenericSchema | 'bytes' | undefined;
  bodyLimit: number | undefined;
  answers: readonly DocumentedAnswer[];
  /** Refusals beyond those that any route can give. */
  problems: readonly ProblemCode[];
  /** With what the schemas above have checked; `route` has tied the types of the two together. */
  handle(call: Call<never, never, never, never>): Promise<Answer>;
}

export interface DocumentedAnswer {
  status: number;
  schema?: v.GenericSchema;
  /** Media types other than JSON. */
  types?: readonly string[];
}

/** An address below a board. Without saying what it asks for there, a route does not compile. */
type OfBoard = `/api/boards/:id${string}`;

interface Definition<
  Who extends Access,
  Path extends string,
  Body extends BodyKind,
  Query extends QueryKind,
> {
  method: Method;
  path: Path;
  summary: string;
  access: Who;
  forChosenBoards?: true;
  limit?: RouteLimit;
  params?: ParamSchemas;
  query?: Query;
  body?: Body;
  bodyLimit?: number;
  answers: readonly DocumentedAnswer[];
  problems?: readonly ProblemCode[];
  handle(
    call: Call<
      BodyOf<Body>,
      QueryOf<Query>,
      Who extends 'public' | 'control' ? undefined : Principal,
      Path extends OfBoard ? Role : undefined
    >,
  ): Promise<Answer>;
}

type Asks<Path> = Path extends OfBoard ? { board: Need } : { board?: undefined };

type BodyKind = v.GenericSchema | 'bytes' | undefined;
type QueryKind = QuerySchema | undefined;
type BodyOf<Body> = Body extends v.GenericSchema
  ? v.InferOutput<Body>
  : Body extends 'bytes'
    ? Uint8Array<ArrayBuffer>
    : undefined;
type QueryOf<Query> = Query extends v.GenericSchema ? v.InferOutput<Query> : undefined;

export function route<
  Who extends Access,
  const Path extends string,
  Body extends BodyKind = undefined,
  Query extends QueryKind = undefined,
>(definition: Definition<Who, Path, Body, Query> & Asks<Path>): Route {
  return {
    ...definition,
    board: definition.board,
    forChosenBoards: definition.forChosenBoards ?? false,
    params: definition.params ?? {},
    limit: definition.limit,
    query: definition.query,
    body: definition.body,
    bodyLimit: definition.bodyLimit,
    problems: definition.problems ?? [],
  };
}
