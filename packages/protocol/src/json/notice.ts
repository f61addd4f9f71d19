import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { Role } from './boards.ts';
import { Id } from './scalars.ts';

/** Frames of kind 103, from the server alone. A client passes over kinds that it does not know. */
export const Notice = v.variant('kind', [
  /** Which client id writes for whom. The only source of identity: awareness could claim anything. */
  v.object({ kind: v.literal('who'), clients: v.record(v.string(), Id) }),
  v.object({ kind: v.literal('comment'), card: Id }),
  /** Values met that were written apart from one another: whoever it may concern asks for `merged` anew. */
  v.object({ kind: v.literal('merged') }),
  v.object({ kind: v.literal('role'), role: Role }),
  v.object({
    kind: v.literal('notice'),
    /**
     * `not-saved`: the disk refuses, edits wait on the server and in the client; `saved-again`: it took them all;
     * `people`: ask for the people anew.
     */
    code: v.picklist(['not-saved', 'saved-again', 'people']),
    reason: v.optional(v.string()),
  }),
]);

/** A place in a document that stays where it is while others write: a relative position of Yjs, in base64. */
const TextPlace = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{1,64}={0,2}$/));

/** One client's awareness state. Nothing else travels in it; who it is comes from `who`. */
export const Presence = v.strictObject({
  /** The card whose dialog is open. */
  reads: v.optional(Id),
  /** The card that is being dragged. */
  holds: v.optional(Id),
  /** Where the held card would land: column and rank. */
  over: v.optional(v.tuple([Id, v.pipe(v.string(), v.maxLength(LIMITS.awarenessBytes))])),
  /** Where one writes in the description of the card that is open: the fixed end of the selection and the moving one. */
  caret: v.optional(v.tuple([TextPlace, TextPlace])),
});

export type Notice = v.InferOutput<typeof Notice>;
export type Presence = v.InferOutput<typeof Presence>;
