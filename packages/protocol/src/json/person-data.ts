import * as v from 'valibot';
import { Count, Id, Instant, Name } from './scalars.ts';

/** What becomes of what is kept about a person when the person is erased: it goes, or stays under the new name. */
const Fate = v.picklist(['removed', 'kept']);
const Row = v.record(v.string(), v.nullable(v.union([v.string(), v.number()])));

/**
 * `GET /api/people/:id/data`: everything that is kept about a person, store by store, by themselves or by an administrator.
 * No password, no hash and no secret is in it.
 */
export const PersonData = v.object({
  schema: v.literal(1),
  at: Instant,
  person: v.object({ id: Id, name: v.string() }),
  stores: v.record(v.string(), v.array(Row)),
});

/** A text that seems to name a person: the whole name, or a part of it. */
export const NamingText = v.object({
  board: Id,
  boardTitle: v.string(),
  card: v.optional(Id),
  where: v.picklist([
    'board',
    'column',
    'label',
    'title',
    'description',
    'checklist',
    'link',
    'blocked',
    'comment',
  ]),
  /** Some words around the name. */
  text: v.string(),
  whole: v.boolean(),
});

/** `GET /api/people/:id/erasure`, for administrators: what an erasure would do, and what it leaves to people. */
export const ErasurePreview = v.object({
  person: v.object({ id: Id, name: v.string() }),
  /** What the person will be called. */
  pseudonym: v.string(),
  stores: v.array(v.object({ store: v.string(), rows: Count, fate: Fate })),
  /** Comments that the person wrote, which stay under the new name or are emptied. */
  comments: Count,
  /** Texts that seem to name the person; `total` counts those that are not listed too. */
  texts: v.object({ total: Count, items: v.array(NamingText) }),
});

/** `POST /api/people/:id/erasure`. There is no way back: `name` is the person's, typed once more. */
export const ErasureRequest = v.object({ name: Name, comments: v.picklist(['keep', 'remove']) });
export const Erased = v.object({ pseudonym: v.string() });

export type PersonData = v.InferOutput<typeof PersonData>;
export type NamingText = v.InferOutput<typeof NamingText>;
export type ErasurePreview = v.InferOutput<typeof ErasurePreview>;
export type ErasureRequest = v.InferOutput<typeof ErasureRequest>;
