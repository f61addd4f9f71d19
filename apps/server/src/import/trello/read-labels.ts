import { LIMITS } from '@taktboard/protocol';
import type { PlannedCard, PlannedLabel } from '../import-plan.ts';
import { labelColor } from './label-color.ts';
import { isRecord, readElements } from './read-elements.ts';
import { clip, type Reading } from './reading.ts';
import { TrelloLabel } from './trello-schema.ts';

export interface Labels {
  labels: ReadonlyMap<string, PlannedLabel>;
  /** Trello gives every board six labels without a name: those that nothing wears are left behind. */
  keepUsed(cards: readonly PlannedCard[]): PlannedLabel[];
}

/** The board's labels, and those that only a card still holds (older exports). One without a name is called by its colour. */
export function readLabels(root: Record<string, unknown>, { texts, dropped }: Reading): Labels {
  const own = readElements(root['labels'], { schema: TrelloLabel, what: 'label', path: 'labels' }, dropped);
  const unnamed = new Set<string>();
  const labels = new Map<string, PlannedLabel>();
  for (const label of [...own, ...labelsOnCards(root['cards'])]) {
    if (labels.has(label.id)) continue;
    const color = labelColor(label.color);
    const { text, rest } = clip(label.name ?? '', LIMITS.nameChars);
    const name = text || texts.colors[color];
    if (text === '') unnamed.add(label.id);
    if (rest !== '')
      dropped.push({ what: 'name', name: rest, where: { in: 'label', name }, why: 'too-long' });
    labels.set(label.id, { source: label.id, name, color });
  }
  return {
    labels,
    keepUsed(cards) {
      const worn = new Set(cards.flatMap((card) => card.labels));
      return [...labels.values()].filter((label) => {
        const keep = worn.has(label.source) || !unnamed.has(label.source);
        if (!keep) {
          dropped.push({ what: 'label', where: { in: 'label', name: label.name }, why: 'unused' });
        }
        return keep;
      });
    },
  };
}

function labelsOnCards(cards: unknown) {
  if (!Array.isArray(cards)) return [];
  const lists = cards.flatMap((card: unknown) => (isRecord(card) ? card['labels'] : []));
  // Unreadable ones are listed where their card is read.
  return readElements(
    lists.filter((label) => isRecord(label) && typeof label['id'] === 'string'),
    { schema: TrelloLabel, what: 'label', path: 'cards.labels' },
    [],
  );
}
