import type { PlainBoard } from '@taktboard/board';
import { expect, it } from 'vitest';
import { namingTexts } from './naming-texts.ts';

const CARD = {
  ...{ columnId: 'c', rank: 'a', contributors: [], labels: [], dependsOn: [], assets: [] },
  ...{ links: [], checklist: [], description: '' },
};
const content = {
  meta: { schema: 1, title: 'Plan für Jörg Straße', zone: 'UTC', workdays: [1] },
  columns: [{ id: 'c', name: 'Bei Straßenbau', rank: 'a', kind: 'active' }],
  labels: [{ id: 'l', name: 'jörg', color: 'red' }],
  cards: [
    { ...CARD, id: '1', title: 'Jörgs Entwurf', description: 'Frag  JÖRG\n STRASSE oder Jörg Straße.' },
    {
      ...CARD,
      id: '2',
      title: 'Jörgensen anrufen',
      checklist: [{ id: 'i', text: 'an Jörg', rank: 'a', done: false }],
    },
  ],
  problems: [],
} as unknown as PlainBoard;

it('[PRIV-7] texts that name a person are found by the whole name and by its parts, as words alone', () => {
  const comments = [{ id: 'k', cardId: '1', at: '', author: null, text: 'danke, Jörg-Straße' }];
  const found = namingTexts({ board: { id: 'b', content, comments }, name: 'Jörg Straße' });
  expect(found.map(({ where, card, whole }) => [where, card, whole])).toEqual([
    ['board', undefined, true],
    ['label', undefined, false],
    ['title', '1', false],
    ['description', '1', true],
    ['checklist', '2', false],
    ['comment', '1', false],
  ]);
  expect(found[3]?.text).toContain('oder Jörg Straße.');
});
