import type * as v from 'valibot';
import type { PlannedComment } from '../import-plan.ts';
import { instantOf } from '../wall-clock.ts';
import type { ExportComment } from './export-schema.ts';
import type { ExportPeople } from './read-taktboard.ts';

/** A comment with whom it names, when it was changed and whether it asks; who the file does not name is nobody. */
export function readComment(
  comment: v.InferOutput<typeof ExportComment>,
  people: ExportPeople,
): Omit<PlannedComment, 'source'> {
  const known = (id: string | null) => (id !== null && people.names(id) ? id : null);
  const edited = comment.edited === undefined ? null : instantOf(comment.edited);
  const settled = comment.question?.settled;
  const settledAt = settled ? instantOf(settled.at) : null;
  return {
    card: comment.cardId,
    author: known(comment.author),
    at: comment.at === null ? null : instantOf(comment.at),
    text: comment.text,
    mentions: comment.mentions.filter((id) => people.names(id)),
    ...(edited === null ? {} : { editedAt: edited }),
    ...(comment.question === undefined
      ? {}
      : {
          question: {
            settled: settled && settledAt !== null ? { by: known(settled.by), at: settledAt } : null,
          },
        }),
  };
}
