import { createHmac, randomInt } from 'node:crypto';
import { isSameSecret } from '../auth/secret-token.ts';

/** How long a code is good for. */
export const CODE_MS = 10 * 60_000;
/** Guesses at one code; with the codes that a guest is sent in a day that is one chance in twenty thousand. */
export const CODE_TRIES = 5;

/** Six digits, in two groups as they are read out. */
export function newCode(): string {
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/** What is stored of a code: it lives for minutes, and is of no use to whoever has not the salt. */
export function codeHash(code: string, salt: string): string {
  return createHmac('sha256', salt)
    .update(`code ${code.replace(/\s/g, '')}`)
    .digest('base64url');
}

export interface Confirmed {
  id: string;
  salt: string;
}

/** Who confirmed is known in that browser for a working day. */
const CONFIRMED_MS = 12 * 60 * 60_000;

/** What a browser keeps that has given the code: until when, and a proof that only the server can write. */
export function confirmedValue(guest: Confirmed, now: number): { value: string; maxAge: number } {
  const until = now + CONFIRMED_MS;
  return { value: `${until}.${proofOf(guest, until)}`, maxAge: CONFIRMED_MS / 1000 };
}

export function isConfirmed(guest: Confirmed, value: string | undefined, now: number): boolean {
  const [until = '', proof = ''] = (value ?? '').split('.');
  return Number(until) > now && isSameSecret(proof, proofOf(guest, Number(until)));
}

function proofOf({ id, salt }: Confirmed, until: number): string {
  return createHmac('sha256', salt).update(`guest ${id}.${until}`).digest('base64url');
}
