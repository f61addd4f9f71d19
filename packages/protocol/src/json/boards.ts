import * as v from 'valibot';
import { Count, Id, Instant, Title, Zone } from './scalars.ts';

export const Role = v.picklist(['manager', 'editor', 'commenter', 'viewer']);

/** `GET /api/boards`. */
export const BoardList = v.object({
  boards: v.array(
    v.object({ id: Id, title: v.string(), role: Role, open: Count, overdue: Count, updatedAt: Instant }),
  ),
});
/**
 * `POST /api/boards`; the template `plain` (the default) has five columns, one of kind done. Without `zone` the board is
 * in the server's.
 */
export const BoardRequest = v.object({
  title: Title,
  template: v.optional(v.picklist(['plain'])),
  language: v.optional(v.picklist(['de', 'en'])),
  zone: v.optional(Zone),
});
export const BoardPatch = v.object({ title: v.optional(Title), trashed: v.optional(v.boolean()) });
export const Created = v.object({ id: Id });

export type Role = v.InferOutput<typeof Role>;
export type BoardList = v.InferOutput<typeof BoardList>;
