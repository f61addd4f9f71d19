import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildDigest, DEFAULT_SETTINGS, digestMessage, renderContext } from '@taktboard/reports';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HookChannel } from '../stored-schedule.ts';
import { boardOf, cardOf } from '../testing/sending-world.ts';
import { hookNetworks } from './hook-networks.ts';
import { sendHook, type HookMessage } from './send-hook.ts';
import { notSent, SENT } from './sent.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const NOW = Date.parse('2026-11-17T07:00:00Z');

interface Received {
  headers: Record<string, string>;
  body: string;
}

/** Takes what is posted, and answers what it is told to. */
async function receiver(answer: { status: number; headers?: Record<string, string> }) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answer.status, answer.headers).end('{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

function message(now = NOW): HookMessage {
  const board = boardOf([cardOf('late', { title: '*Plakat* <!channel>', due: '2026-11-12' })]);
  const digest = buildDigest({
    boardId: 'plan',
    runKey: 'run',
    now: board,
    then: null,
    activity: [],
    facts: new Map(),
    calendar: { workdays: [1, 2, 3, 4, 5], holidays: new Set() },
    zone: 'Europe/Berlin',
    window: { from: null, to: '2026-11-17T07:00:00Z', missed: [] },
    settings: DEFAULT_SETTINGS,
  });
  const boardUrl = 'https://takt.example/b/plan';
  const context = renderContext(board, { language: 'de', people: [], boardUrl });
  const runUrl = `${boardUrl}/digest?run=run`;
  const names = { boardTitle: board.meta.title, columns: [], people: [], labels: [] };
  return { id: 'msg_1', run: { digest, names }, words: digestMessage(digest, context, runUrl), runUrl, now };
}

const ports = {
  ...hookNetworks(['127.0.0.1']),
  resolve: async () => [],
  timeoutMs: 5_000,
};

function channel(kind: HookChannel['kind'], url: string): HookChannel {
  return kind === 'webhook' ? { kind, url, secret: SECRET } : { kind, url };
}

describe('what is posted', { timeout: 30_000 }, () => {
  it('[SEND-17] to a webhook is signed as Standard Webhooks has it, with the same id at every attempt', async () => {
    const { url, received } = await receiver({ status: 204 });
    const now = Date.now();
    for (const later of [0, 1_000]) {
      expect(await sendHook(ports, channel('webhook', url), message(now + later))).toEqual(SENT);
    }
    for (const { body, headers } of received) {
      expect(new Webhook(SECRET).verify(body, headers)).toMatchObject({
        type: 'digest.made',
        data: { board: { id: 'plan', title: 'Herbstkampagne' }, digest: { headline: { overdue: 1 } } },
      });
      expect(headers['webhook-id']).toBe('msg_1');
    }
    const { body = '', headers = {} } = received[0] ?? {};
    expect(() => new Webhook(SECRET).verify(body.replace('Herbst', 'Winter'), headers)).toThrow();
  });

  it.each(['slack', 'teams'] as const)(
    '[SEND-15] [SEND-16] to %s is JSON that it understands',
    async (kind) => {
      const { url, received } = await receiver({ status: 200 });
      expect(await sendHook(ports, channel(kind, url), message())).toEqual(SENT);
      const { headers, body } = received[0] ?? { headers: {}, body: '{}' };
      expect(headers['content-type']).toBe('application/json');
      expect(JSON.parse(body)).toHaveProperty(kind === 'slack' ? 'blocks' : 'attachments');
    },
  );

  it('[SEND-12] and not taken says why, and when to come again', async () => {
    const answers = [
      [{ status: 500 }, notSent('target-failing', { status: 500 })],
      [{ status: 404 }, notSent('target-refused', { status: 404 })],
      [{ status: 410 }, notSent('target-gone', { status: 410, then: 'off' })],
      [{ status: 308, headers: { location: '/x' } }, notSent('target-redirects', { status: 308 })],
      [
        { status: 429, headers: { 'retry-after': '90' } },
        notSent('target-refused', { status: 429, after: 90_000 }),
      ],
      [
        { status: 503, headers: { 'retry-after': 'Tue, 17 Nov 2026 07:02:00 GMT' } },
        notSent('target-failing', { status: 503, after: 120_000 }),
      ],
    ] as const;
    for (const [answer, expected] of answers) {
      const { url } = await receiver(answer);
      expect(await sendHook(ports, channel('slack', url), message())).toEqual(expected);
    }
  });
});
