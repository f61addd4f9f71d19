import type { TokenRequest, TokenScope } from '@taktboard/protocol';

/** What somebody is choosing for a token; `90` and the like are days. */
export interface TokenDraft {
  name: string;
  scope: TokenScope;
  ends: TokenEnd;
  /** The last day, with `day`. */
  lastDay: string;
  /** Null: all boards. */
  boards: readonly string[] | null;
}

export const TOKEN_ENDS = ['30', '90', '365', 'day', 'never'] as const;
export type TokenEnd = (typeof TOKEN_ENDS)[number];
export type TokenDraftFault = 'name' | 'day' | 'boards';

export const NEW_TOKEN: TokenDraft = { name: '', scope: 'read', ends: '90', lastDay: '', boards: null };
const DAY_MS = 86_400_000;

/** What is missing yet. */
export function tokenDraftFaults(draft: TokenDraft, now: number): TokenDraftFault[] {
  const faults: TokenDraftFault[] = [];
  if (draft.name.trim() === '') faults.push('name');
  if (draft.ends === 'day' && !(endOf(draft.lastDay) > now)) faults.push('day');
  if (draft.boards?.length === 0) faults.push('boards');
  return faults;
}

export function tokenRequest({ name, scope, ends, lastDay, boards }: TokenDraft, now: number): TokenRequest {
  const expiresAt =
    ends === 'never'
      ? null
      : new Date(ends === 'day' ? endOf(lastDay) : now + Number(ends) * DAY_MS).toISOString();
  return { name: name.trim(), scope, expiresAt, boards: boards === null ? null : [...boards] };
}

/** The last moment of a day where one is. */
function endOf(day: string): number {
  return Date.parse(`${day}T23:59:59`);
}
