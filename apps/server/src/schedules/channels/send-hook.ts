import { createHmac } from 'node:crypto';
import { slackOf, teamsOf, type DigestMessage } from '@taktboard/reports';
import { isOverBoards, type RunContent } from '../run-message.ts';
import type { HookChannel } from '../stored-schedule.ts';
import { postSafely, type PostFault, type PostPorts } from './post-safely.ts';
import { notSent, SENT, type Sent } from './sent.ts';

export interface HookMessage {
  /** The same at every attempt. */
  id: string;
  run: RunContent;
  /** The run in words. */
  words: DigestMessage;
  /** The page of the run. */
  runUrl: string | null;
  now: number;
}

const FAULTS: Readonly<Record<PostFault, Parameters<typeof notSent>[0]>> = {
  unreachable: 'target-unreachable',
  private: 'target-private',
  insecure: 'target-insecure',
  timeout: 'timeout',
};
const GONE = 410;

export async function sendHook(ports: PostPorts, channel: HookChannel, message: HookMessage): Promise<Sent> {
  const { body, headers } = bodyOf(channel, message);
  const posted = await postSafely(ports, {
    url: channel.url,
    body,
    headers: { 'content-type': 'application/json', 'user-agent': 'Taktboard', ...headers },
  });
  if (!posted.ok) return notSent(FAULTS[posted.reason]);
  const { status, retryAfter } = posted.value;
  if (status >= 200 && status < 300) return SENT;
  if (status === GONE) return notSent('target-gone', { status, then: 'off' });
  if (status >= 300 && status < 400) return notSent('target-redirects', { status });
  const after = retryAfterMs(retryAfter, message.now);
  return notSent(status < 500 ? 'target-refused' : 'target-failing', { status, after });
}

function bodyOf(
  channel: HookChannel,
  message: HookMessage,
): { body: string; headers: Record<string, string> } {
  switch (channel.kind) {
    case 'slack':
      return { body: JSON.stringify(slackOf(message.words)), headers: {} };
    case 'teams':
      return { body: JSON.stringify(teamsOf(message.words)), headers: {} };
    case 'webhook':
      return signed(channel.secret, message);
  }
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function signed(secret: string, { id, run: { digest, names }, words, runUrl, now }: HookMessage) {
  const body = JSON.stringify({
    type: 'digest.made',
    timestamp: new Date(now).toISOString(),
    data: {
      ...(isOverBoards(digest)
        ? {
            boards: (names.boards ?? []).map(({ id: boardId, boardTitle: title }) => ({
              id: boardId,
              title,
            })),
          }
        : { board: { id: digest.boardId, title: names.boardTitle } }),
      headline: words.headline,
      url: runUrl,
      digest,
    },
  });
  const timestamp = String(Math.floor(now / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfterMs(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
