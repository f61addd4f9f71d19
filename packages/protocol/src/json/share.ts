import * as v from 'valibot';
import { Count, Day, Id, Instant, Title } from './scalars.ts';

/** What a live board leaves out. Where it shows people, it does so by name or by initials. */
export const ShareHides = v.object({
  descriptions: v.boolean(),
  comments: v.boolean(),
  people: v.picklist(['shown', 'initials', 'hidden']),
  estimates: v.boolean(),
});

/** Null stands for all of them, those that are made later among them. Of `labels` a task has to have one. */
export const ShareRules = v.object({
  columns: v.nullable(v.pipe(v.array(Id), v.maxLength(500))),
  labels: v.nullable(v.pipe(v.array(Id), v.maxLength(500))),
  hides: ShareHides,
});

/** Of a site whose pages may show the live board in a frame: scheme, host and port, nothing else. */
const EmbedOrigin = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(200),
  v.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'not an origin like https://intranet.example.org'),
);
const SharePassword = v.pipe(v.string(), v.minLength(6), v.maxLength(256));

const settings = {
  /** What viewers read as the heading; the board's own title is not told. */
  title: Title,
  language: v.picklist(['de', 'en']),
  ...ShareRules.entries,
  expiresAt: v.nullable(Instant),
  embedOrigins: v.pipe(v.array(EmbedOrigin), v.maxLength(10)),
};
/** Whether calendars and feed readers may read the deadlines of what it shows; not, where nothing is said. */
const feeds = v.optional(v.boolean());

/** `POST /api/boards/:id/shares`. */
export const ShareRequest = v.object({
  ...settings,
  feeds,
  password: v.optional(v.nullable(SharePassword)),
});
/** `PATCH /api/boards/:id/shares/:share`; `password` null takes it away. */
export const SharePatch = v.partial(ShareRequest);

export const Share = v.object({
  id: Id,
  ...settings,
  feeds,
  /** Whether viewers are asked for a password; it is kept as a hash alone. */
  hasPassword: v.boolean(),
  createdAt: Instant,
  createdBy: v.nullable(Id),
  revokedAt: v.nullable(Instant),
  /** How often the page was opened, a day in UTC; who opened it is not kept. The newest first. */
  views: v.array(v.object({ day: Day, count: Count })),
  /** Who did what to it, the newest first. */
  log: v.array(
    v.object({
      at: Instant,
      by: v.nullable(Id),
      what: v.picklist(['created', 'changed', 'new-link', 'revoked']),
    }),
  ),
});

/** `GET /api/boards/:id/shares`, the newest first. `reach` is `local` when links open on this machine alone. */
export const Shares = v.object({ shares: v.array(Share), reach: v.picklist(['local', 'network']) });
/** A share with its link, which is shown this once: on making it, and by `POST …/shares/:share/link`. */
export const NewShare = v.object({ share: Share, url: v.string(), reach: v.picklist(['local', 'network']) });

/** `POST /api/boards/:id/shares/preview` with rules: the start of what viewers would be shown. */
export const SharePreview = v.object({
  columns: v.array(
    v.object({
      name: v.string(),
      total: Count,
      cards: v.array(
        v.object({
          title: v.string(),
          labels: v.array(v.string()),
          owner: v.optional(v.string()),
          due: v.optional(Day),
          estimate: v.optional(v.number()),
          description: v.optional(v.string()),
          comments: v.optional(Count),
        }),
      ),
    }),
  ),
});

export type ShareHides = v.InferOutput<typeof ShareHides>;
export type ShareRules = v.InferOutput<typeof ShareRules>;
export type ShareRequest = v.InferOutput<typeof ShareRequest>;
export type SharePatch = v.InferOutput<typeof SharePatch>;
export type Share = v.InferOutput<typeof Share>;
export type Shares = v.InferOutput<typeof Shares>;
export type NewShare = v.InferOutput<typeof NewShare>;
export type SharePreview = v.InferOutput<typeof SharePreview>;
