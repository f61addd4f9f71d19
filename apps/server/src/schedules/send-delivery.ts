import { createHash } from 'node:crypto';
import { mailOf } from '@taktboard/reports';
import type { Clock } from '../ports.ts';
import type { Mailer } from './channels/mailer.ts';
import type { PostPorts } from './channels/post-safely.ts';
import { sendHook } from './channels/send-hook.ts';
import { notSent, type Sent } from './channels/sent.ts';
import type { Delivery, StoredRun } from './run-ledger.ts';
import { runMessage, runUrlOf } from './run-message.ts';
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
  const { publicUrl } = ports;
  const runUrl = runUrlOf(run.digest, publicUrl);
  const words = runMessage(run, { language, publicUrl, runUrl });
  const { channel } = schedule;
  // another channel was chosen meanwhile; what waits for the one of before has nowhere to go
  if (channel.kind !== delivery.channel) return notSent('target-gone', { then: 'never' });
  if (channel.kind !== 'mail') {
    const id = `msg_${digestOf(delivery.id)}`;
    return sendHook(ports.post, channel, { id, run, words, runUrl, now: ports.clock() });
  }
  const { recipient } = delivery;
  const unsubscribeUrl = ports.links.urlFor(schedule, recipient);
  const mail = mailOf(words, unsubscribeUrl);
  const messageId = `${digestOf(`${run.key}\n${recipient}`)}@${ports.mailDomain}`;
  return ports.mailer.send({ ...mail, messageId, to: recipient, language, unsubscribeUrl });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
