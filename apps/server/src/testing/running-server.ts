import { onTestFinished } from 'vitest';
import type {
  ActivityPage,
  BoardList,
  BoardSnapshot,
  Invitation,
  Me,
  People,
  ProblemDetails,
  Token,
  Tokens,
} from '@taktboard/protocol';
import type { SsoSettings } from '../auth/sso/sso-settings.ts';
import { startServer, type RunningServer } from '../start/start-server.ts';
import { RecordingLog } from './recording-log.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const ADMIN_TOKEN = 'a-token-for-tests-with-more-than-32-characters';

interface Options {
  dataDir?: string;
  adminToken?: string | undefined;
  smtpUrl?: string;
  webhookNetworks?: readonly string[];
  sso?: SsoSettings;
  /** 0 where nothing is said: the system chooses. */
  port?: number;
  /** Moves the server's clock. */
  clock?: () => number;
}

export interface Asked {
  method?: string;
  json?: unknown;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

export interface Answered<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Every field that some answer has; a test reads those of the answer that it asked for. */
type AnyAnswer = ActivityPage &
  BoardList &
  BoardSnapshot &
  Invitation &
  Me &
  People &
  ProblemDetails &
  Token &
  Tokens;

export type Ask = <Body = AnyAnswer>(path: string, asked?: Asked) => Promise<Answered<Body>>;

export interface TestedServer extends RunningServer {
  log: RecordingLog;
  dataDir: string;
  /** Without credentials. */
  ask: Ask;
  /** With a bearer token, the administrator's when none is given. */
  as(token?: string): Ask;
  /** With a session's cookie, as a page of the server. */
  signedIn(cookie: string): Ask;
  /** Joins by a new invitation. */
  join(
    name: string,
    role?: 'member' | 'administrator',
  ): Promise<{ ask: Ask; cookie: string; password: string }>;
}

/** The whole server in this process, on a folder and a port of its own; stopped when the test is over. */
export async function runningServer(options: Options = {}): Promise<TestedServer> {
  const log = new RecordingLog();
  const dataDir = options.dataDir ?? temporaryFolder();
  const adminToken = 'adminToken' in options ? options.adminToken : ADMIN_TOKEN;
  const started = await startServer({
    config: {
      port: options.port ?? 0,
      host: '127.0.0.1',
      dataDir,
      publicUrl: undefined,
      adminToken,
      trustedProxies: [],
      smtpUrl: options.smtpUrl,
      mailFrom: undefined,
      webhookNetworks: options.webhookNetworks ?? [],
      sso: options.sso,
    },
    log,
    clock: options.clock ?? Date.now,
    zone: 'Europe/Berlin',
    webFolder: `${dataDir}/no-web-client`,
    version: '0.0.0',
    onLost(sentence) {
      throw new Error(sentence);
    },
  });
  if (!started.ok) throw new Error(started.reason);
  const server = started.value;
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= server.stop());
  onTestFinished(stop);
  const ask = asker(server.url, {});
  const as = (token = ADMIN_TOKEN) => asker(server.url, { authorization: `Bearer ${token}` });
  const signedIn = (cookie: string) => asker(server.url, { cookie, origin: server.url });
  return {
    ...server,
    stop,
    log,
    dataDir,
    ask,
    as,
    signedIn,
    async join(name, role = 'member') {
      const invited = await as()('/api/invitations', { json: { role } });
      const password = `the password of ${name}`;
      const joined = await ask(pathOf(invited.body.url), { json: { name, password } });
      if (joined.status !== 204) throw new Error(`${name} could not join: ${JSON.stringify(joined.body)}`);
      const cookie = cookieOf(joined);
      return { ask: signedIn(cookie), cookie, password };
    },
  };
}

/** The interface's path for a link that a person would open. */
export function pathOf(url: string): string {
  return `/api/invitations/${url.slice(url.lastIndexOf('/') + 1)}`;
}

export function cookieOf({ headers }: { headers: Headers }): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

export function codeOf(answer: Answered): string {
  return (answer.body as ProblemDetails | null)?.code ?? '';
}

function asker(url: string, credentials: Record<string, string>): Ask {
  return async <Body>(path: string, { method, json, body, headers }: Asked = {}) => {
    const payload = json === undefined ? body : JSON.stringify(json);
    const response = await fetch(url + path, {
      method: method ?? (payload === undefined ? 'GET' : 'POST'),
      headers: {
        ...credentials,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const read: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: read as Body };
  };
}
