import * as v from 'valibot';
import { Role } from './boards.ts';
import { Id } from './scalars.ts';

/** What members of the workspace may do on a board that does not name them; `none`: they do not see it. */
export const Everyone = v.picklist(['editor', 'commenter', 'viewer', 'none']);

/** `GET /api/boards/:id/people`: everyone who sees the board, by name. */
export const BoardPeople = v.object({
  everyone: Everyone,
  people: v.array(
    v.object({
      id: Id,
      name: v.string(),
      role: Role,
      /** Why: the board names them, they are administrators, or everyone may. */
      by: v.picklist(['board', 'workspace', 'everyone']),
    }),
  ),
});
/** `PATCH /api/boards/:id/people`, all of it or nothing. A role of null: named no longer. */
export const BoardPeoplePatch = v.object({
  everyone: v.optional(Everyone),
  people: v.optional(v.pipe(v.array(v.object({ id: Id, role: v.nullable(Role) })), v.maxLength(500))),
});

export type Everyone = v.InferOutput<typeof Everyone>;
export type BoardPeople = v.InferOutput<typeof BoardPeople>;
export type BoardPeoplePatch = v.InferOutput<typeof BoardPeoplePatch>;
