import { createHmac } from 'node:crypto';
import { isSameSecret } from '../auth/secret-token.ts';
import type { ScheduleStore } from './schedule-store.ts';
import type { StoredSchedule } from './stored-schedule.ts';

/**
 * One link a schedule and address, which says nothing to anyone and does one thing. Nothing is stored of it: whoever has
 * not got the mail cannot make it.
 */
export interface UnsubscribeLinks {
  urlFor(schedule: Pick<StoredSchedule, 'id'>, address: string): string;
  /** Whether or not the link means anything any more: its holder does not get this digest. */
  unsubscribe(token: string): Promise<void>;
}

interface Dependencies {
  secret: string;
  publicUrl: string;
  store: Pick<ScheduleStore, 'find' | 'update'>;
}

export function createUnsubscribeLinks({ secret, publicUrl, store }: Dependencies): UnsubscribeLinks {
  const tokenFor = (id: string, address: string): string =>
    `${id}.${createHmac('sha256', secret).update(`unsubscribe\n${id}\n${address}`).digest('base64url')}`;
  return {
    urlFor: ({ id }, address) => `${publicUrl}/u/${tokenFor(id, address)}`,
    async unsubscribe(token) {
      const [id = ''] = token.split('.');
      const schedule = await store.find(id);
      if (schedule?.channel.kind !== 'mail') return;
      const address = schedule.channel.to.find((each) => isSameSecret(tokenFor(id, each), token));
      if (address === undefined || schedule.unsubscribed.includes(address)) return;
      await store.update(id, { unsubscribed: [...schedule.unsubscribed, address] });
    },
  };
}
