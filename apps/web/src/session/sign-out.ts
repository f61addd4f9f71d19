import { setFlag } from '../device/flags.ts';
import { endSession, leave, ownPersonId } from './session.ts';
import { removeAllOf } from './tidy-device.ts';

/** Takes everything of this person from the device; asked for before, where something would be lost. */
export async function signOut(): Promise<void> {
  const personId = ownPersonId();
  setFlag('leaving', true);
  leave(true);
  if (personId !== null) await removeAllOf(personId);
  setFlag('shared-device', false);
  await endSession();
}
