import type { TestedServer } from '../running-server.ts';
import { codeOf } from '../running-server.ts';
import { CAST, closedBoard, OUTSIDE, type Cast, type Person } from './cast.ts';

/** One door, and whom it lets in. */
export interface MatrixRow<Name extends string = Cast> {
  door: string;
  /** Whether it leads to one board. */
  ofBoard: boolean;
  lets: readonly Name[];
}

interface Probe {
  /** After the door's name, where one door asks for different things. */
  what?: string;
  query?: string;
  json?: unknown;
  /** Made anew for each who comes. */
  freshBoard?: true;
  ofBoard?: true;
  /** Of something that has to be there; its id. */
  make?(server: TestedServer, boardId: string): Promise<string>;
}

const REFUSALS = ['not-signed-in', 'not-allowed', 'no-such-board', 'no-such-schedule', 'no-such-import'];
const DAILY = {
  channel: { kind: 'mail', to: ['mara@example.org'] },
  ...{ time: '08:00', zone: 'Europe/Berlin', weekdays: [1], skipHolidays: false },
  ...{ language: 'de', scope: { kind: 'board' } },
};

async function scheduleOn(server: TestedServer, boardId: string): Promise<string> {
  const made = await server.as()<{ schedule: { id: string } }>(`/api/boards/${boardId}/schedules`, {
    json: DAILY,
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return made.body.schedule.id;
}

async function importOn(server: TestedServer, boardId: string): Promise<string> {
  const done = await server.as()<{ importId: string }>(`/api/boards/import?format=csv&board=${boardId}`, {
    method: 'POST',
    body: `Title\nTask ${boardId}\n`,
    headers: { 'content-type': 'text/csv' },
  });
  if (done.status >= 300) throw new Error(JSON.stringify(done.body));
  return done.body.importId;
}

/** Doors that ask for more than their address tells. All others are knocked at with an empty body. */
const PROBES: Readonly<Record<string, readonly Probe[]>> = {
  'PATCH /api/boards/{id}': [
    { what: 'mark it for oneself', json: { starred: true } },
    { what: 'rename it', json: { title: 'Winter' } },
    { what: 'take it out of the trash', json: { trashed: false } },
  ],
  'DELETE /api/boards/{id}': [{ freshBoard: true }],
  'POST /api/boards/import': [
    { what: 'as a board of one’s own', query: '?format=csv&dryRun=1' },
    { what: 'into a board', query: '?format=csv&dryRun=1&board={id}', ofBoard: true },
  ],
  'POST /api/invitations': [
    { what: 'into the workspace', json: {} },
    { what: 'as an administrator', json: { role: 'administrator' } },
    { what: 'onto a board', json: { board: { id: '{id}', role: 'viewer' } }, ofBoard: true },
  ],
  'POST /api/me/schedules': [{ json: { boardId: '{id}', ...DAILY }, ofBoard: true }],
  'PATCH /api/schedules/{schedule}': [{ json: { paused: true }, make: scheduleOn, ofBoard: true }],
  'DELETE /api/schedules/{schedule}': [{ make: scheduleOn, freshBoard: true, ofBoard: true }],
  'POST /api/schedules/{schedule}/send': [{ json: {}, make: scheduleOn, ofBoard: true }],
  'GET /api/schedules/{schedule}/runs': [{ make: scheduleOn, ofBoard: true }],
  'DELETE /api/imports/{id}': [{ what: 'somebody else’s', make: importOn, freshBoard: true, ofBoard: true }],
};

/** Knocks at every door of the interface as everyone, and writes down whom it lets in. */
export function walkRoutes(server: TestedServer, cast: Record<Cast, Person>): Promise<MatrixRow[]> {
  const onBoard = () => closedBoard(server, cast);
  const knockers = (ofBoard: boolean) => (ofBoard ? CAST : OUTSIDE).map((who) => [who, cast[who]] as const);
  return walkAs(server, { onBoard, knockers });
}

interface Walk<Name extends string> {
  /** @returns a board that those who knock have to do with */
  onBoard(): Promise<string>;
  knockers(ofBoard: boolean): readonly (readonly [name: Name, person: Pick<Person, 'ask'>])[];
}

export async function walkAs<Name extends string>(
  server: TestedServer,
  { onBoard, knockers }: Walk<Name>,
): Promise<MatrixRow<Name>[]> {
  const { body } = await server.as()<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json');
  const boardId = await onBoard();
  const rows: MatrixRow<Name>[] = [];
  for (const [path, methods] of Object.entries(body.paths)) {
    for (const method of Object.keys(methods).map((name) => name.toUpperCase())) {
      for (const probe of PROBES[`${method} ${path}`] ?? [{}]) {
        const lets: Name[] = [];
        let made = probe.make && !probe.freshBoard ? await probe.make(server, boardId) : undefined;
        const ofBoard = probe.ofBoard ?? path.startsWith('/api/boards/{id}');
        for (const [who, person] of knockers(ofBoard)) {
          const board = probe.freshBoard ? await onBoard() : boardId;
          if (probe.make && probe.freshBoard) made = await probe.make(server, board);
          const knock = { method, path, probe, board, made };
          if (await isLetIn(person, knock)) lets.push(who);
        }
        const what = probe.what === undefined ? '' : ` (${probe.what})`;
        rows.push({
          door: `${method} ${path}${what}`,
          ofBoard,
          lets,
        });
      }
    }
  }
  return rows;
}

interface Knock {
  method: string;
  path: string;
  probe: Probe;
  board: string;
  made: string | undefined;
}

async function isLetIn(
  { ask }: Pick<Person, 'ask'>,
  { method, path, probe, board, made }: Knock,
): Promise<boolean> {
  const own = path.startsWith('/api/boards/{id}') ? board : (made ?? 'an-id-that-could-be');
  const address = (path + (probe.query ?? ''))
    .replace('board={id}', `board=${board}`)
    .replace('{id}', own)
    .replace('{edit}', '1')
    .replace('{schedule}', made ?? 'an-id-that-could-be')
    .replace(/\{\w+\}/g, 'an-id-that-could-be');
  const json: unknown =
    probe.json === undefined
      ? method === 'GET' || method === 'DELETE'
        ? undefined
        : {}
      : JSON.parse(JSON.stringify(probe.json).replace('{id}', board));
  const answer = await ask(address, { method, ...(json === undefined ? {} : { json }) });
  if (answer.status >= 500) throw new Error(`${method} ${address}: ${JSON.stringify(answer.body)}`);
  return !REFUSALS.includes(answer.status >= 400 ? codeOf(answer) : '');
}
