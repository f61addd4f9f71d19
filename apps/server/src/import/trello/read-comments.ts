import * as v from 'valibot';
import type { PlannedComment } from '../import-plan.ts';
import { instantOf } from '../wall-clock.ts';
import { objectTime } from './object-time.ts';
import { cardWhere, type ReadCard } from './read-cards.ts';
import type { People } from './read-people.ts';
import type { Reading } from './reading.ts';
import { TrelloCommentData, type TrelloAction } from './trello-schema.ts';

const COMMENT_TYPES = new Set(['commentCard', 'copyCommentCard']);

interface CommentReading {
  reading: Reading;
  cards: readonly ReadCard[];
  people: People;
}

/** The comments among the actions, oldest first. The time is the action's, else the one that its id holds. */
export function readComments(
  actions: readonly TrelloAction[],
  { reading: { dropped }, cards, people }: CommentReading,
): PlannedComment[] {
  const titles = new Map(cards.map((card) => [card.source, card.title]));
  const comments = actions.flatMap((action, index): PlannedComment[] => {
    if (!COMMENT_TYPES.has(action.type)) return [];
    const data = v.safeParse(TrelloCommentData, action.data);
    if (!data.success) {
      dropped.push({ what: 'comment', where: { in: 'path', path: `actions[${index}]` }, why: 'unreadable' });
      return [];
    }
    const { text, card } = data.output;
    const title = titles.get(card.id);
    const excerpt = text.slice(0, 60);
    if (title === undefined) {
      const where = cardWhere(card.name ?? card.id);
      dropped.push({ what: 'comment', name: excerpt, where, why: 'unknown-card' });
      return [];
    }
    if (text.trim() === '') {
      dropped.push({ what: 'comment', where: cardWhere(title), why: 'empty' });
      return [];
    }
    const creator = action.idMemberCreator ?? action.memberCreator?.id ?? null;
    const author = creator === null ? null : people.use(creator);
    if (author === null) {
      const name = creator ?? excerpt;
      dropped.push({ what: 'member', name, where: cardWhere(title), why: 'unknown-member' });
    }
    const at = (action.date === null ? null : instantOf(action.date)) ?? objectTime(action.id ?? '');
    return [
      {
        source: action.id ?? `actions[${index}]`,
        card: card.id,
        author,
        at,
        text: text.toWellFormed().replace(/\r\n?/g, '\n'),
      },
    ];
  });
  // Trello writes its newest first, so reversing keeps the order of those of the same instant.
  return comments.toReversed().toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
