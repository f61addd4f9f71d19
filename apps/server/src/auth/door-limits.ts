import { createAttempts, type AttemptLimit, type Attempts } from './attempts.ts';

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;

/**
 * How often one comes through each door that could be tried at, or that costs: everyone by name or person, and networks for
 * those whom nobody knows. Above it the answer is 429 and says when to come again. In memory: a restart forgives.
 */
export const DOOR_LIMITS = {
  /** Guesses at the password of one name from one network, and of one's own account; a person who mistypes gives up earlier. */
  password: { most: 10, windowMs: 5 * MINUTES },
  /** Failures of one network over all names and links to join: an office behind one address has many people. */
  strangers: { most: 100, windowMs: 5 * MINUTES },
  /** Guesses at the password of one live board from one network. */
  'share-password': { most: 10, windowMs: 5 * MINUTES },
  /** Codes that one guest is sent: each is good for five guesses, and nobody’s mailbox is to be filled. */
  'guest-codes': { most: 10, windowMs: 24 * HOURS },
  /** What one guest says and decides: a hundred remarks an hour are an argument, and more is a program. */
  'guest-answers': { most: 100, windowMs: HOURS },
  /** API tokens that are none, from one network: programs with an old token ask every second, and do not notice. */
  'wrong-tokens': { most: 1_000, windowMs: 5 * MINUTES },
  /** Secret addresses that are none, from one network: a calendar asks once in minutes for one that was taken back. */
  'secret-addresses': { most: 200, windowMs: 5 * MINUTES },
  /** Mails with a link for a new password that one network asks for. */
  'password-resets': { most: 60, windowMs: HOURS },
  /** And those to one address, whether or not anybody has it: nobody's mailbox is filled by a stranger. */
  'reset-mails': { most: 3, windowMs: HOURS },
  /** Addresses of their own that a person has a link sent to. */
  'address-mails': { most: 10, windowMs: HOURS },
  /** Links for unsubscribing, from one network: providers of mail follow them for many of their readers at once. */
  unsubscribe: { most: 600, windowMs: 5 * MINUTES },
  /** Attempts to sign in by the identity provider that one network begins: an office comes back from a holiday. */
  'sso-starts': { most: 600, windowMs: 5 * MINUTES },
  /** Comments of a person: LIMITS.commentsPerMinute of the protocol is the same number. */
  comments: { most: 60, windowMs: MINUTES },
  /** Links to join that a person makes: a company is invited in an afternoon. */
  invitations: { most: 1_000, windowMs: HOURS },
  /** API tokens that a person makes: nobody has so many programs. */
  tokens: { most: 100, windowMs: HOURS },
  /** Whole boards that a person takes along, each of which is read and written down: a nightly backup of hundreds passes. */
  exports: { most: 600, windowMs: 10 * MINUTES },
  /** Files that a person imports or has looked at: each takes a thread for seconds. */
  imports: { most: 120, windowMs: 10 * MINUTES },
  /** All that is kept about people, which reads every table. */
  'person-data': { most: 60, windowMs: 10 * MINUTES },
  /** Digests that a person sends outside of their plan: mail to other people. */
  'sent-by-hand': { most: 60, windowMs: HOURS },
} as const satisfies Record<string, AttemptLimit>;

export type Door = keyof typeof DOOR_LIMITS;
export type DoorLimits = Readonly<Record<Door, Attempts>>;

export function createDoorLimits(now: () => number): DoorLimits {
  return Object.fromEntries(
    Object.entries(DOOR_LIMITS).map(([door, limit]) => [door, createAttempts(limit, now)]),
  ) as Record<Door, Attempts>;
}
