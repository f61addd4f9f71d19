import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { ProblemDetails } from '@taktboard/protocol';
import { ADMIN_TOKEN, runningServer } from '../testing/running-server.ts';

/** A request whose body is still to come; the server has read its head when this resolves. */
async function begun(url: string, body: string): Promise<ClientRequest> {
  const sent = request(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ADMIN_TOKEN}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  sent.flushHeaders();
  await once(sent, 'continue');
  return sent;
}

it(
  '[HTTP-61] what comes while the server stops is refused as stopping, and what came before is saved',
  { timeout: 60_000 },
  async () => {
    const { as, dataDir, log, stop, url } = await runningServer();
    const ask = as();
    const { id } = (await ask('/api/boards', { json: { title: 'Herbst' } })).body;
    const [first] = (await ask(`/api/boards/${id}`)).body.columns;
    const add = (title: string) => ({ commands: [{ type: 'card.add', columnId: first?.id, title }] });
    const late = JSON.stringify(add('Late'));
    const sent = await begun(`${url}/api/boards/${id}/commands`, late);

    // a stop waits for what the disk has not taken yet
    const failed = log.next('commit.failed');
    const database = new Sqlite(join(dataDir, 'taktboard.db'));
    database.exec('BEGIN IMMEDIATE');
    const early = ask(`/api/boards/${id}/commands`, { json: add('Early') });
    await failed;
    const stopping = log.next('server.stopping');
    const stopped = stop();
    await stopping;
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.end(late);
    const [answer] = await answered;
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(await text(answer)) as ProblemDetails).toMatchObject({ code: 'stopping' });

    database.exec('ROLLBACK');
    database.close();
    expect((await early).status).toBe(200);
    await stopped;
    const next = await runningServer({ dataDir });
    const { cards } = (await next.as()(`/api/boards/${id}`)).body;
    expect(cards.map(({ title }) => title)).toEqual(['Early']);
  },
);
