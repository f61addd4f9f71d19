import * as v from 'valibot';
import { AvatarInitials, Id, Instant, Name, Password, Zone } from './scalars.ts';

export const AVATAR_COLORS_COUNT = 14;
/** One of the fourteen colours of avatars. */
export const AvatarColor = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(AVATAR_COLORS_COUNT - 1),
);
export const Language = v.picklist(['de', 'en']);

/** `GET /api/me/profile`. Null is what nobody chose: colour and initials follow from id and name, the rest from the device. */
export const Profile = v.object({
  name: v.string(),
  color: v.nullable(AvatarColor),
  initials: v.nullable(v.string()),
  /** Of the interface where one signs in anew, and of mail. */
  language: v.nullable(Language),
  /** Of boards that one makes. */
  zone: v.nullable(Zone),
});
/** `PATCH /api/me/profile`: what is left out stays. The name is the one to sign in with, too. */
export const ProfilePatch = v.object({
  name: v.optional(Name),
  color: v.optional(v.nullable(AvatarColor)),
  initials: v.optional(v.nullable(AvatarInitials)),
  language: v.optional(v.nullable(Language)),
  zone: v.optional(v.nullable(Zone)),
});

/** `POST /api/me/password`. `endOthers` signs out everywhere else. */
export const PasswordChange = v.object({
  current: v.pipe(v.string(), v.maxLength(256)),
  password: Password,
  endOthers: v.boolean(),
});

/** `GET /api/me/sessions`, the one that asks first, then by last use; `usedAt` is right to some minutes. */
export const Sessions = v.object({
  sessions: v.array(
    v.object({
      id: Id,
      /** What the browser calls itself. */
      agent: v.nullable(v.string()),
      startedAt: Instant,
      usedAt: Instant,
      own: v.boolean(),
    }),
  ),
});

export type Profile = v.InferOutput<typeof Profile>;
export type ProfilePatch = v.InferOutput<typeof ProfilePatch>;
export type Sessions = v.InferOutput<typeof Sessions>;
