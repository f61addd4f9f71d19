import type { BoardSnapshot, Command, NewShare, ShareRequest } from '@taktboard/protocol';
import { EventStream } from './event-stream.ts';
import { runningServer, type Answered, type TestedServer } from './running-server.ts';

export interface ShareScene {
  server: TestedServer;
  boardId: string;
  /** In the order in which they stand. */
  columns: string[];
  share(settings?: Partial<ShareRequest>): Promise<Shared>;
  run(...commands: Command[]): Promise<void>;
}

export interface Shared {
  id: string;
  /** '/s/…' */
  path: string;
  page(query?: string, headers?: Record<string, string>): Promise<Answered<string>>;
  follow(query?: string, headers?: Record<string, string>): Promise<EventStream>;
}

const RULES: ShareRequest = {
  title: 'For the board of directors',
  language: 'en',
  columns: null,
  labels: null,
  hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
  expiresAt: null,
  embedOrigins: [],
};

/** A server with a board that can be shared, by its administrator. */
export async function shareScene(options: Parameters<typeof runningServer>[0] = {}): Promise<ShareScene> {
  const server = await runningServer(options);
  const admin = server.as();
  const { body } = await admin<{ id: string }>('/api/boards', {
    json: { title: 'The inner name', language: 'en' },
  });
  const boardId = body.id;
  const board = await admin<BoardSnapshot>(`/api/boards/${boardId}`);
  return {
    server,
    boardId,
    columns: board.body.columns.map(({ id }) => id),
    async run(...commands) {
      const done = await admin(`/api/boards/${boardId}/commands`, { json: { commands } });
      if (done.status !== 200) throw new Error(JSON.stringify(done.body));
    },
    async share(settings = {}) {
      const made = await admin<NewShare>(`/api/boards/${boardId}/shares`, {
        json: { ...RULES, ...settings },
      });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      const path = new URL(made.body.url).pathname;
      return {
        id: made.body.share.id,
        path,
        page: (query = '', headers = {}) => server.ask<string>(path + query, { headers }),
        follow: (query = '', headers = {}) =>
          EventStream.open(`${server.url}${path}/events${query}`, headers),
      };
    },
  };
}
