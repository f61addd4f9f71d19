import type { SharePreview } from '@taktboard/protocol';
import type { SharedBoard, SharedCard } from '@taktboard/reports';

/** So many tasks of each column show what a task looks like. */
const CARDS = 3;
const DESCRIPTION_CHARS = 120;

/** The start of a shared board, in small. It is made from what viewers get, so it cannot show less or more than they see. */
export function previewOf({ columns }: SharedBoard): SharePreview {
  return {
    columns: columns.map(({ name, cards }) => ({
      name,
      total: cards.length,
      cards: cards.slice(0, CARDS).map(cardOf),
    })),
  };
}

function cardOf({ title, labels, owner, due, estimate, description, comments }: SharedCard) {
  return {
    title,
    labels: labels.map(({ name }) => name),
    ...(owner === undefined ? {} : { owner }),
    ...(due ? { due: due.day } : {}),
    ...(estimate === undefined ? {} : { estimate }),
    ...(description === undefined ? {} : { description: description.slice(0, DESCRIPTION_CHARS) }),
    ...(comments ? { comments: comments.length } : {}),
  };
}
