import * as v from 'valibot';
import { ColumnKind, Count, Day, Id, Instant, LabelColor, Region, Title, Zone } from './scalars.ts';

export const Role = v.picklist(['manager', 'editor', 'commenter', 'viewer']);

/** `GET /api/boards`. */
export const BoardList = v.object({
  boards: v.array(
    v.object({
      id: Id,
      title: v.string(),
      role: Role,
      open: Count,
      overdue: Count,
      updatedAt: Instant,
      /** By whoever asks, for themselves. */
      starred: v.boolean(),
    }),
  ),
});

export const TemplateKey = v.picklist(['plain', 'campaign', 'content', 'launch', 'webinar', 'fair']);

/**
 * `POST /api/boards`; the template `plain` (the default) has five columns, one of kind done. Without `zone` the board is
 * in the server's. `keyDate` is the day that the template's dates count from.
 */
export const BoardRequest = v.object({
  title: Title,
  template: v.optional(TemplateKey),
  keyDate: v.optional(Day),
  language: v.optional(v.picklist(['de', 'en'])),
  zone: v.optional(Zone),
  region: v.optional(Region),
});
/** `starred` is for whoever asks alone. */
export const BoardPatch = v.object({
  title: v.optional(Title),
  trashed: v.optional(v.boolean()),
  starred: v.optional(v.boolean()),
});
export const Created = v.object({ id: Id });

/** `GET /api/templates`. */
export const Templates = v.object({
  templates: v.array(
    v.object({
      key: TemplateKey,
      name: v.string(),
      about: v.string(),
      keyDate: v.nullable(v.picklist(['start', 'event'])),
      /** Days from today to the key date, where none is given. */
      lead: Count,
      columns: v.array(v.object({ name: v.string(), kind: ColumnKind })),
      labels: v.array(v.object({ name: v.string(), color: LabelColor })),
      /** `days` from the key date, negative before it; `column` and `labels` are places in the lists above. */
      tasks: v.array(
        v.object({
          title: v.string(),
          days: v.optional(v.number()),
          column: v.optional(Count),
          labels: v.optional(v.array(Count)),
        }),
      ),
    }),
  ),
});
/** `POST /api/boards/:id/template`, on a board without tasks: its empty columns make room for the template's. */
export const TemplateRequest = v.object({
  template: TemplateKey,
  keyDate: v.optional(Day),
  language: v.optional(v.picklist(['de', 'en'])),
});

/** `GET /api/trash`, the last thrown away first. */
export const TrashList = v.object({
  boards: v.array(v.object({ id: Id, title: v.string(), trashedAt: Instant, trashedBy: v.nullable(Id) })),
});

export type Role = v.InferOutput<typeof Role>;
export type BoardList = v.InferOutput<typeof BoardList>;
export type TemplateKey = v.InferOutput<typeof TemplateKey>;
export type Templates = v.InferOutput<typeof Templates>;
export type TrashList = v.InferOutput<typeof TrashList>;
