import * as v from 'valibot';
import { keptDays, type KeptStore } from './retention-days.ts';

function daysOf(store: KeptStore) {
  const [least, most] = keptDays(store);
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** For how many days each store is kept; older things go once a day. */
export const Retention = v.object({
  /** Of the audit log. */
  audit: daysOf('audit'),
  /** Of inboxes, once read. */
  inbox: daysOf('inbox'),
  /** Of digests that were sent. */
  digests: daysOf('digests'),
  /** Of mail that no mail server took. */
  outbox: daysOf('outbox'),
  /** Of links to join that were used or are too old. */
  invitations: daysOf('invitations'),
  /** Of how often a live board was opened, a day. */
  shareViews: daysOf('shareViews'),
  /** Of names and mail addresses of guests, once nothing is asked of them any more. */
  guests: daysOf('guests'),
});
/** `PATCH /api/retention`, by administrators. */
export const RetentionChange = v.partial(Retention);

export type Retention = v.InferOutput<typeof Retention>;
export type RetentionChange = v.InferOutput<typeof RetentionChange>;
