import { createHash } from 'node:crypto';
import { digestMail } from '@taktboard/reports';
import type { Clock } from '../ports.ts';
import type { Mailer } from './channels/mailer.ts';
import type { PostPorts } from './channels/post-safely.ts';
import { sendHook } from './channels/send-hook.ts';
import { notSent, type Sent } from './channels/sent.ts';
import { contextOf } from './derive-run.ts';
import type { Delivery, StoredRun } from './run-ledger.ts';
import type { StoredSchedule } from './stored-schedule.ts';
import type { UnsubscribeLinks } from './unsubscribe-links.ts';

export interface DeliveryPorts {
  mailer: Mailer;
  post: PostPorts;
  links: Pick<UnsubscribeLinks, 'urlFor'>;
  publicUrl: string;
  /** After the @ of message ids. */
  mailDomain: string;
  clock: Clock;
}

export interface DeliveryAsked {
  delivery: Delivery;
  schedule: StoredSchedule;
  run: StoredRun;
}

/** One attempt to get one digest to one recipient, in the words of today's language and the names of its own day. */
export async function sendDelivery(
  ports: DeliveryPorts,
  { delivery, schedule, run }: DeliveryAsked,
): Promise<Sent> {
  const { language } = schedule.plan;
  const boardUrl = `${ports.publicUrl}/b/${schedule.boardId}`;
  const runUrl = `${boardUrl}/digest?run=${encodeURIComponent(run.key)}`;
  const context = contextOf(run.names, { language, boardUrl });
  const { channel } = schedule;
  // another channel was chosen meanwhile; what waits for the one of before has nowhere to go
  if (channel.kind !== delivery.channel) return notSent('target-gone', { then: 'never' });
  if (channel.kind !== 'mail') {
    const id = `msg_${digestOf(delivery.id)}`;
    const message = { id, digest: run.digest, context, runUrl, now: ports.clock() };
    return sendHook(ports.post, channel, message);
  }
  const { recipient } = delivery;
  const unsubscribeUrl = ports.links.urlFor(schedule, recipient);
  const mail = digestMail(run.digest, context, { run: runUrl, unsubscribe: unsubscribeUrl });
  const messageId = `${digestOf(`${run.key}\n${recipient}`)}@${ports.mailDomain}`;
  return ports.mailer.send({ ...mail, messageId, to: recipient, language, unsubscribeUrl });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
