import { unaskedPart } from '../../kit/part.tsx';

/** What the server tells beside the document comes once the board is drawn, and so does what shows it. */
export const CommentsFact = unaskedPart(async () => (await import('./comments-fact.tsx')).CommentsFact);
export const ApprovalBadge = unaskedPart(
  async () => (await import('../task/approval/approval-badge.tsx')).ApprovalBadge,
);
