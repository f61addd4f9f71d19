import * as v from 'valibot';
import { Id, Instant } from './scalars.ts';

/** Who is told figures about persons: nobody, each of oneself, or administrators of everyone and each of oneself. */
export const PersonFiguresMode = v.picklist(['off', 'own', 'leads']);
/** `POST /api/person-figures`, by administrators. */
export const PersonFiguresChange = v.object({ mode: PersonFiguresMode });
/** `GET /api/person-figures`, for everyone whom it concerns. Changes are never taken out; the last one comes first. */
export const PersonFigures = v.object({
  mode: PersonFiguresMode,
  changes: v.array(v.object({ at: Instant, by: Id, mode: PersonFiguresMode })),
});

export type PersonFiguresMode = v.InferOutput<typeof PersonFiguresMode>;
export type PersonFigures = v.InferOutput<typeof PersonFigures>;
