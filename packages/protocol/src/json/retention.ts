import * as v from 'valibot';

const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** For how many days each store is kept; older things go once a day. */
export const Retention = v.object({
  /** Of the audit log. */
  audit: days(90, 3650),
  /** Of inboxes, once read. */
  inbox: days(30, 3650),
  /** Of digests that were sent. */
  digests: days(30, 3650),
  /** Of mail that no mail server took. */
  outbox: days(7, 365),
  /** Of links to join that were used or are too old. */
  invitations: days(7, 3650),
  /** Of how often a live board was opened, a day. */
  shareViews: days(30, 3650),
});
/** `PATCH /api/retention`, by administrators. */
export const RetentionChange = v.partial(Retention);

export type Retention = v.InferOutput<typeof Retention>;
export type RetentionChange = v.InferOutput<typeof RetentionChange>;
