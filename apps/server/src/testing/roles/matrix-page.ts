import { CAST, type Cast } from './cast.ts';
import type { TokenKind } from './tokens-of.ts';
import type { MatrixRow } from './walk-routes.ts';

const HEADS: Readonly<Record<Cast | TokenKind, string>> = {
  all: 'all',
  write: 'read and write',
  read: 'read',
  'other-board': 'for another board',
  nobody: 'not signed in',
  outsider: 'member',
  viewer: 'viewer',
  commenter: 'commenter',
  editor: 'editor',
  manager: 'manager',
  administrator: 'administrator',
};

/** What viewers and commenters may change: what is about themselves alone, comments, and what only asks. */
const CHANGES_OF_READERS = [
  'PATCH /api/boards/{id} (mark it for oneself)',
  'POST /api/boards/{id}/export',
  'POST /api/boards/{id}/looked',
  'POST /api/boards/{id}/merged/aside',
  'POST /api/boards/{id}/schedules/preview',
  'POST /api/me/schedules',
];
const CHANGES_OF_COMMENTERS = /^(POST|PATCH|DELETE) \/api\/boards\/\{id\}\/cards\/\{card\}\/comments/;

/** What no door may do, whoever wrote it. */
export function matrixFaults(rows: readonly MatrixRow[]): string[] {
  return rows.flatMap(({ door, ofBoard, lets }) => {
    const faults: string[] = [];
    const least = CAST.findIndex((who) => lets.includes(who));
    if (ofBoard && least !== -1 && CAST.slice(least).some((who) => !lets.includes(who)))
      faults.push(`${door}: someone with more rights may less`);
    if (ofBoard && (lets.includes('nobody') || lets.includes('outsider')))
      faults.push(`${door}: open to those who do not see the board`);
    const reads = /^(GET |message (?!update|step2))/.test(door);
    if (ofBoard && !reads && lets.includes('viewer') && !CHANGES_OF_READERS.includes(door))
      faults.push(`${door}: a viewer changes something`);
    const mayComment = CHANGES_OF_READERS.includes(door) || CHANGES_OF_COMMENTERS.test(door);
    if (ofBoard && !reads && lets.includes('commenter') && !mayComment)
      faults.push(`${door}: a commenter changes something`);
    return faults;
  });
}

export function matrixTable<Name extends Cast | TokenKind>(
  rows: readonly MatrixRow<Name>[],
  cast: readonly Name[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...cast.map((who) => HEADS[who])]),
    line(['---', ...cast.map(() => ':-:')]),
    ...rows.map(({ door, lets }) =>
      line([`\`${door}\``, ...cast.map((who) => (lets.includes(who) ? '✓' : ''))]),
    ),
  ].join('\n');
}

/** What no token may do, whatever door somebody added. */
export function tokenFaults(rows: readonly MatrixRow<TokenKind>[], toEveryone: readonly string[]): string[] {
  return rows.flatMap(({ door, lets }) => {
    const faults: string[] = [];
    if (toEveryone.includes(door)) return faults;
    if (lets.includes('read') && !door.startsWith('GET '))
      faults.push(`${door}: a token that reads changes something`);
    if (lets.includes('write') && !lets.includes('all'))
      faults.push(`${door}: a token with more rights may less`);
    if (lets.includes('other-board') && !ABOUT_NO_BOARD.includes(door))
      faults.push(`${door}: open to a token for another board`);
    return faults;
  });
}

/** What tells of the token's boards alone, or of nobody's work. */
const ABOUT_NO_BOARD = ['GET /api/me', 'GET /api/people', 'GET /api/boards', 'GET /api/openapi.json'];
