import { createHmac } from 'node:crypto';
import { isSameSecret } from '../auth/secret-token.ts';

/** A wall that was unlocked once shall not stand dark after a week; a new password ends it at once. */
const OPEN_FOR_MS = 30 * 24 * 60 * 60 * 1000;

interface Locked {
  id: string;
  passwordHash: string;
}

/** What a browser keeps that has given the password: until when, and a proof that only the server can write. */
export function unlockValue(share: Locked, now: number): { value: string; maxAge: number } {
  const until = now + OPEN_FOR_MS;
  return { value: `${until}.${proofOf(share, until)}`, maxAge: OPEN_FOR_MS / 1000 };
}

export function isUnlocked(share: Locked, value: string | undefined, now: number): boolean {
  const [until = '', proof = ''] = (value ?? '').split('.');
  return Number(until) > now && isSameSecret(proof, proofOf(share, Number(until)));
}

function proofOf({ id, passwordHash }: Locked, until: number): string {
  return createHmac('sha256', passwordHash).update(`${id}.${until}`).digest('base64url');
}
