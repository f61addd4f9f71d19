import { session } from './session.ts';

/** The time zone of whoever is here: the one chosen in the profile, else the device's. */
export function ownZone(): string {
  const current = session.get();
  const chosen = current.kind === 'signed-in' ? current.me.zone : undefined;
  return chosen ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
