import type { Language } from '../render/render-context.ts';
import { guestGerman } from './guest-words-de.ts';
import { guestEnglish } from './guest-words-en.ts';

/** Every word that a guest reads: pages and mails. */
export interface GuestWords {
  language: Language;
  other: { language: Language; name: string };
  door: {
    title: string;
    /** Who is meant may be told: whoever is asked has got the link by mail. */
    text(email: string): string;
    send: string;
    sent(email: string): string;
    code: string;
    confirm: string;
    again: string;
  };
  trouble: Record<GuestTrouble, string>;
  ended: Record<GuestEnd, { title: string; text: string }>;
  /** Above the task. */
  asks: string;
  until(when: string): string;
  message: string;
  from(day: string): string;
  due(day: string): string;
  owner: string;
  board: string;
  description: string;
  noDescription: string;
  checklist: string;
  isDone: string;
  isOpen: string;
  links: string;
  decide: string;
  /** What the decision is about, and what it becomes part of. */
  decideHelp: string;
  approve: string;
  remark: string;
  sendBack: string;
  reason: string;
  reasonHelp: string;
  change: string;
  decided: Record<'approved' | 'returned', (when: string) => string>;
  again: string;
  stale: Record<'approved' | 'returned', { title: string; text: string }>;
  wasShown: string;
  said: string;
  say: string;
  comment: string;
  footer: string;
  invitation: {
    subject(title: string): string;
    again(title: string): string;
    text(name: string): string;
    open: string;
    then: string;
    until(when: string): string;
    unasked: string;
  };
  codeMail: { subject: string; text: string; until: string; unasked: string };
}

/** Why what a guest did was not done. */
export type GuestTrouble =
  | 'wrong'
  | 'used'
  | 'tooMany'
  | 'notSent'
  | 'changed'
  | 'noReason'
  | 'noText'
  | 'tooLong';
/** What stands in place of the task. */
export type GuestEnd = 'unknown' | 'over' | 'unreadable' | 'busy' | 'foreign';

export function guestWords(language: Language): GuestWords {
  return language === 'de' ? guestGerman : guestEnglish;
}
