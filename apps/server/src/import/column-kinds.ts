import type { ColumnKind } from '@taktboard/board';

/** `ended` is work that nobody will finish: it counts as done, but nothing is ever put there. */
type Guess = ColumnKind | 'ended';

/** First match wins, so "To do" is asked before "done", and "Ready for QA" before "ready". */
const NAMES: readonly (readonly [Guess, readonly string[]])[] = [
  [
    'review',
    ['freigabe (offen|ausstehend)', 'abstimmung offen', 'approval (open|pending)', 'pending approval'],
  ],
  [
    'backlog',
    [
      'to ?do',
      'to be done',
      'not done',
      'nicht (erledigt|fertig)',
      'backlog',
      'ideas?',
      'ideen',
      'inbox',
      'eingang',
      'geplant',
      'planned',
      'planung',
      'planning',
      'next',
      'nächste[sn]?',
      'later',
      'später',
      'someday',
      'deferred',
      'zurückgestellt',
      'icebox',
      'offen',
      'open',
      'wishlist',
      'themenspeicher',
    ],
  ],
  [
    'ended',
    [
      'obsolete',
      'cancell?ed',
      'rejected',
      'won.?t (do|fix)',
      'abgelehnt',
      'verworfen',
      'abgesagt',
      'abgebrochen',
    ],
  ],
  [
    'review',
    [
      'review',
      'code review',
      'qa',
      'test(ing|en)?',
      'approvals?',
      'abstimmung',
      'freigaben?',
      'abnahme',
      'prüfung',
      'prüfen',
      'korrektur',
      'lektorat',
      'feedback',
      'ready to merge',
      'staging',
    ],
  ],
  [
    'done',
    [
      'done',
      'erledigt',
      'fertig',
      'abgeschlossen',
      'completed?',
      'finished',
      'closed',
      'released',
      'shipped',
      'published',
      'veröffentlicht',
      '^live$',
      'umgesetzt',
    ],
  ],
  [
    'active',
    [
      'doing',
      'in progress',
      'wip',
      'in arbeit',
      'in bearbeitung',
      'in umsetzung',
      'umsetzung',
      'läuft',
      'laufend',
      'aktiv',
      'active',
      'current',
      'started',
      'this week',
      'diese woche',
      'today',
      'heute',
      'dran',
    ],
  ],
];

const PATTERNS = NAMES.map(
  ([meaning, words]) =>
    [meaning, new RegExp(`(?<![\\p{L}\\p{N}_-])(${words.join('|')})(?![\\p{L}\\p{N}_-])`, 'iu')] as const,
);

function guess(name: string): Guess | null {
  return PATTERNS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

export interface GuessedKind {
  kind: ColumnKind;
  /** Finished work may be put here: the name says "done", and not "cancelled". */
  takesDone: boolean;
}

/**
 * What kind of column each list is, from its name and place: a name that says nothing is backlog before the first one
 * that says active, review or done, and active after it. A board whose names all say nothing begins with its backlog.
 */
export function guessKinds(namesInOrder: readonly string[]): GuessedKind[] {
  const guesses = namesInOrder.map(guess);
  const named = guesses.findIndex((found) => found !== null && found !== 'backlog' && found !== 'ended');
  const firstActive = named === -1 ? 1 : named;
  return guesses.map((found, index) => {
    if (found === 'ended') return { kind: 'done', takesDone: false };
    if (found !== null) return { kind: found, takesDone: found === 'done' };
    return { kind: index < firstActive ? 'backlog' : 'active', takesDone: false };
  });
}
