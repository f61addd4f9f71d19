import { randomBytes } from 'node:crypto';
import type { DigestChannel } from '@taktboard/protocol';
import type { StoredChannel } from './stored-schedule.ts';

/** @returns undefined for a channel that posts and was not told where */
export function channelFrom(
  asked: DigestChannel,
  before: StoredChannel | undefined,
): StoredChannel | undefined {
  if (asked.kind === 'mail') return { kind: 'mail', to: [...new Set(asked.to)] };
  const { kind, url: given } = asked;
  const same = before?.kind === kind ? before : undefined;
  const url = given ?? same?.url;
  if (url === undefined) return undefined;
  if (kind !== 'webhook') return { kind, url };
  const secret = same?.kind === 'webhook' ? same.secret : `whsec_${randomBytes(24).toString('base64')}`;
  return { kind, url, secret };
}
