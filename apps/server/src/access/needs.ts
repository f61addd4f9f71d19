import type { Role } from '@taktboard/protocol';

/** What a way in asks of whoever takes it, on the board that it leads to. */
export type Need = 'view' | 'comment' | 'edit' | 'manage';

/** What each role may, the most first. A manager's are people, shares, digests that are sent, and the trash. */
const MAY: Readonly<Record<Role, readonly Need[]>> = {
  manager: ['view', 'comment', 'edit', 'manage'],
  editor: ['view', 'comment', 'edit'],
  commenter: ['view', 'comment'],
  viewer: ['view'],
};

export function may(role: Role, need: Need): boolean {
  return MAY[role].includes(need);
}
