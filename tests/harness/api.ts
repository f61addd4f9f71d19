import type { BoardList, BoardSnapshot, Command, ImportReport, Invitation, Me } from '@taktboard/protocol';

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

type Credentials = { authorization: string } | { cookie: string } | Record<string, never>;

interface Request {
  method?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Readonly<Record<string, string>>;
}

export interface Account {
  name: string;
  password: string;
  api: Api;
  me: Me;
}

/** The HTTP interface with one person's credentials. The shapes are the protocol's; the server's own tests check them. */
export class Api {
  readonly url: string;
  readonly credentials: Credentials;

  constructor(url: string, credentials: Credentials = {}) {
    this.url = url;
    this.credentials = credentials;
  }

  /** Any answer, also a refusal. `path` begins with a slash. */
  async ask(path: string, request: Request = {}): Promise<Answer> {
    const hasJson = request.json !== undefined;
    const response = await fetch(this.url + path, {
      method: request.method ?? (hasJson || request.body !== undefined ? 'POST' : 'GET'),
      headers: {
        origin: this.url,
        ...this.credentials,
        ...(hasJson ? { 'content-type': 'application/json' } : {}),
        ...request.headers,
      },
      body: hasJson ? JSON.stringify(request.json) : (request.body ?? null),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** An answer that must be a success. */
  async get<Body>(path: string, request: Request = {}): Promise<Body> {
    const answer = await this.ask(path, request);
    if (answer.status >= 300) {
      throw new Error(`${request.method ?? ''} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body as Body;
  }

  me(): Promise<Me> {
    return this.get('/api/me');
  }

  boards(): Promise<BoardList> {
    return this.get('/api/boards');
  }

  board(id: string): Promise<BoardSnapshot> {
    return this.get(`/api/boards/${id}`);
  }

  async createBoard(title: string, language: 'de' | 'en' = 'en'): Promise<string> {
    return (await this.get<{ id: string }>('/api/boards', { json: { title, language } })).id;
  }

  run(boardId: string, commands: readonly Command[]): Promise<{ seq: number; ids: (string | null)[] }> {
    return this.get(`/api/boards/${boardId}/commands`, { json: { commands } });
  }

  importBoard(format: 'trello' | 'csv' | 'taktboard', file: string): Promise<ImportReport> {
    return this.get(`/api/boards/import?format=${format}`, {
      body: file,
      headers: { 'content-type': format === 'csv' ? 'text/csv' : 'application/json' },
    });
  }

  /** Invites someone and accepts in their name. */
  async newAccount(name: string, role: 'administrator' | 'member' = 'member'): Promise<Account> {
    const invitation = await this.get<Invitation>('/api/invitations', { json: { role } });
    return new Api(this.url).accept(invitation.url, name);
  }

  /** Uses an invitation link, or the administrator's first one. */
  async accept(link: string, name: string): Promise<Account> {
    const token = new URL(link).pathname.split('/').at(-1) ?? '';
    const password = `a long password of ${name}`;
    const answer = await this.ask(`/api/invitations/${token}`, { json: { name, password } });
    if (answer.status >= 300)
      throw new Error(`the link was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const api = new Api(this.url, { cookie });
    return { name, password, api, me: await api.me() };
  }
}
