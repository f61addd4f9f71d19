import type { BoardPeople, Everyone, Role, WorkspaceRole } from '@taktboard/protocol';

interface Known {
  workspaceRole: WorkspaceRole;
  /** What the board says of this person. */
  named: Role | null;
  /** What it says of everyone; null: nothing yet. */
  everyone: Everyone | null;
}

export const DEFAULT_EVERYONE: Everyone = 'editor';

/** Administrators manage every board; whom a board names has that role, and everyone else what it says of everyone. */
export function judgeRole({
  workspaceRole,
  named,
  everyone,
}: Known): { role: Role; by: BoardPeople['people'][number]['by'] } | undefined {
  if (workspaceRole === 'administrator') return { role: 'manager', by: 'workspace' };
  if (named !== null) return { role: named, by: 'board' };
  const open = everyone ?? DEFAULT_EVERYONE;
  return open === 'none' ? undefined : { role: open, by: 'everyone' };
}
