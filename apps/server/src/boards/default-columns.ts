import type { NewBoard } from '@taktboard/board';

/** What a new board begins with, in the language of whoever makes it; from then on they are the team's own words. */
export const DEFAULT_COLUMNS = {
  de: [
    { name: 'Ideen', kind: 'backlog' },
    { name: 'Geplant', kind: 'backlog' },
    { name: 'In Arbeit', kind: 'active' },
    { name: 'Abstimmung', kind: 'review' },
    { name: 'Erledigt', kind: 'done' },
  ],
  en: [
    { name: 'Ideas', kind: 'backlog' },
    { name: 'Planned', kind: 'backlog' },
    { name: 'In progress', kind: 'active' },
    { name: 'Review', kind: 'review' },
    { name: 'Done', kind: 'done' },
  ],
} as const satisfies Record<'de' | 'en', NewBoard['columns']>;
