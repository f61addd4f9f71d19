import type { Dropped } from '../dropped.ts';
import { cardWhere, type ReadCard } from './read-cards.ts';
import { isRecord, readElements } from './read-elements.ts';
import { TrelloCustomField, TrelloCustomFieldItem } from './trello-schema.ts';

/** Every value of a custom field, listed as "Budget: 1200" at its card. */
export function readCustomValues(customFields: unknown, cards: readonly ReadCard[]): Dropped[] {
  const dropped: Dropped[] = [];
  const fields = readElements(
    customFields,
    { schema: TrelloCustomField, what: 'custom-field', path: 'customFields' },
    dropped,
  );
  const names = new Map(fields.map((field) => [field.id, field.name ?? field.id]));
  const options = new Map(fields.flatMap((field) => (field.options ?? []).flatMap(optionText)));
  for (const card of cards) {
    const where = cardWhere(card.title);
    const items = readElements(
      card.raw.customFieldItems,
      { schema: TrelloCustomFieldItem, what: 'custom-field', path: 'customFieldItems', where: () => where },
      dropped,
    );
    for (const item of items) {
      const field = names.get(item.idCustomField ?? '') ?? item.idCustomField ?? '';
      const value =
        options.get(item.idValue ?? '') ??
        Object.values(item.value ?? {})
          .map(String)
          .join(', ');
      dropped.push({ what: 'custom-field', name: `${field}: ${value}`, where, why: 'unsupported' });
    }
  }
  return dropped;
}

function optionText(option: unknown): [string, string][] {
  if (!isRecord(option) || typeof option['id'] !== 'string') return [];
  const value = isRecord(option['value']) ? option['value']['text'] : null;
  return [[option['id'], typeof value === 'string' ? value : option['id']]];
}
