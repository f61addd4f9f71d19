import type { Role } from '@taktboard/protocol';

/** Viewers read what is said, and say nothing. */
export function mayComment(role: Role): boolean {
  return role !== 'viewer';
}

/** One's own words are one's own; a board's manager can take away what should not stand there, and change nobody's. */
export function mayRemove(role: Role, isOwn: boolean): boolean {
  return role === 'manager' || (isOwn && mayComment(role));
}
