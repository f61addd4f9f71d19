import type { Role, TokenScope, WorkspaceRole } from '@taktboard/protocol';

/** What an API token leaves of its person's rights. */
export interface TokenLimits {
  /** `read`: looks; `write`: does what a member may; `all`: what the person may, administration too. */
  scope: TokenScope;
  /** Ids; null: every board that the person sees. */
  boards: readonly string[] | null;
}

/** A role on a board, as far as a token has it. */
export function limitRole(role: Role, limits: TokenLimits | undefined, boardId: string): Role | 'none' {
  if (!limits) return role;
  if (limits.boards !== null && !limits.boards.includes(boardId)) return 'none';
  return limits.scope === 'read' ? 'viewer' : role;
}

/** What someone is in the workspace, as far as a token has it: only `all` administrates. */
export function limitWorkspaceRole(role: WorkspaceRole, limits: TokenLimits | undefined): WorkspaceRole {
  return limits === undefined || limits.scope === 'all' ? role : 'member';
}
