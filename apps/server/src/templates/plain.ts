import { DEFAULT_COLUMNS } from '../boards/default-columns.ts';
import type { BoardTemplate } from './template.ts';

/** Five columns and nothing in them. */
export const plain: BoardTemplate = {
  key: 'plain',
  name: ['Leeres Board', 'Plain board'],
  about: [
    'Fünf Spalten von der Idee bis erledigt, sonst nichts.',
    'Five columns from idea to done, and nothing else.',
  ],
  keyDate: null,
  lead: 0,
  columns: DEFAULT_COLUMNS.de.map(({ name, kind }, index) => ({
    key: `column-${index}`,
    name: [name, DEFAULT_COLUMNS.en[index]?.name ?? name],
    kind,
  })),
  labels: [],
  tasks: [],
};
