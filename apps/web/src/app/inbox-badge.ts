import { unaskedPart } from '../kit/part.tsx';

/** How much is not read, beside the way to the inbox: it comes when the page is drawn. */
export const InboxBadge = unaskedPart(async () =>
  (await import('../pages/inbox/inbox-count.tsx')).readyInboxCount(),
);
