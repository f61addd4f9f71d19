import {
  LIMITS,
  MailAddress,
  type ApprovalAgain,
  type ApprovalRequest,
  type ApprovalShows,
} from '@taktboard/protocol';
import { is } from 'valibot';

/** What is asked of a guest, as it stands in the form. */
export interface ApprovalDraft {
  name: string;
  email: string;
  shows: ApprovalShows;
  message: string;
  language: 'de' | 'en';
  /** From now. */
  days: number;
}

const DAY_MS = 86_400_000;

/** What stays inside unless someone says so. */
export function newDraft(language: 'de' | 'en'): ApprovalDraft {
  return {
    ...{ name: '', email: '', message: '', language, days: 14 },
    shows: { dates: true, checklist: false, links: false, owner: false, board: false },
  };
}

export function isAddress(email: string): boolean {
  return is(MailAddress, email.trim());
}

/** Whether it can be sent. */
export function isWhole({ name, email, message }: ApprovalDraft): boolean {
  return name.trim() !== '' && isAddress(email) && message.length <= LIMITS.approvalMessageChars;
}

export function termsOf(
  { message, days }: Pick<ApprovalDraft, 'message' | 'days'>,
  now: number,
): ApprovalAgain {
  return { message: message.trim(), expiresAt: new Date(now + days * DAY_MS).toISOString() };
}

export function requestOf(draft: ApprovalDraft, now: number): ApprovalRequest {
  const { name, email, shows, language } = draft;
  return { guest: { name: name.trim(), email: email.trim() }, shows, language, ...termsOf(draft, now) };
}
