import type { PlainBoard } from '@taktboard/board';
import type { Command } from '@taktboard/protocol';
import { pick } from '../harness/random.ts';

type Make = (board: PlainBoard, random: () => number) => Command | undefined;

const WORDS = ['Newsletter', 'Messe', 'Landing page', 'Überschrift', 'Press kit', '🎯', 'Q4'];
const DAYS = ['2026-02-28', '2026-11-22', '2026-11-23T09:30', '2027-01-01'];

const anyCard = (board: PlainBoard, random: () => number): string | undefined =>
  board.cards.length === 0 ? undefined : pick(random, board.cards).id;

function onCard(make: (id: string, board: PlainBoard, random: () => number) => Command): Make {
  return (board, random) => {
    const id = anyCard(board, random);
    return id === undefined ? undefined : make(id, board, random);
  };
}

const MAKERS: readonly Make[] = [
  (board, random) => ({
    type: 'card.add',
    columnId: pick(random, board.columns).id,
    title: pick(random, WORDS),
  }),
  onCard((id, board, random) => ({
    type: 'card.move',
    id,
    columnId: pick(random, board.columns).id,
    after: random() < 0.5 ? null : pick(random, board.cards).id,
  })),
  onCard((id, _board, random) => ({ type: 'card.set', id, fields: { title: pick(random, WORDS) } })),
  onCard((id, _board, random) => ({
    type: 'card.set',
    id,
    fields: { due: random() < 0.3 ? null : pick(random, DAYS), owner: pick(random, ['anna', 'ben', 'cem']) },
  })),
  onCard((id, _board, random) => ({ type: 'card.describe', id, text: pick(random, WORDS).repeat(3) })),
  onCard((id, _board, random) => ({ type: random() < 0.5 ? 'card.archive' : 'card.restore', id })),
  onCard((id, _board, random) => ({
    type: 'card.contributor',
    id,
    personId: pick(random, ['anna', 'ben']),
    on: random() < 0.6,
  })),
  onCard((cardId, _board, random) => ({ type: 'check.add', cardId, text: pick(random, WORDS) })),
  (board, random) => ({
    type: 'column.set',
    id: pick(random, board.columns).id,
    fields: { name: pick(random, WORDS) },
  }),
  (board, random) => ({ type: 'column.move', id: pick(random, board.columns).id, after: null }),
];

/** One thing that a person might do to this board. Moves come more often than anything else, as on real boards. */
export function randomCommand(board: PlainBoard, random: () => number): Command | undefined {
  const moves = random() < 0.4 ? MAKERS.slice(0, 2) : MAKERS;
  return pick(random, moves)(board, random);
}
