import type { DeviceState } from '../device/device-state.ts';
import { sayInstant } from '../i18n/instant.ts';
import type { Language } from '../i18n/language.ts';
import type { SaveState } from '../sync/save-state.ts';
import { waitingIn } from '../sync/unsynced.ts';
import { sayRefused, sayWhyAway } from './say-refused.ts';
import type { OfflineText } from './text/en.ts';

const LONG_MS = 24 * 60 * 60 * 1000;

interface Situation {
  state: SaveState;
  device: DeviceState;
  /** When the oldest change that waits was made, Unix ms. */
  since: number | null;
  now: number;
  language: Language;
}

/** Where one's changes are, in a few sentences: with the server, on this device, or only in this page. */
export function saySaving(situation: Situation, text: OfflineText): string[] {
  const { state, device, since, now, language } = situation;
  const said = [saySaveState(state, text)];
  if (state.kind === 'refused') return said;
  const waits = waitingIn(state) > 0;
  if (device.kind === 'failing') said.push(text.notKept(device.reason));
  if (device.kind === 'nothing') said.push(device.why === 'shared' ? text.shared : text.removed);
  if (device.kind === 'kept') said.push(waits ? text.waitingKept(waitingIn(state)) : text.boardKept);
  if (waits && device.kind !== 'kept') said.push(text.leaveOpen);
  if (waits && since !== null && now - since > LONG_MS) {
    said.push(text.since(sayInstant(new Date(since).toISOString(), language)), text.sinceLong);
  }
  return said;
}

function saySaveState(state: SaveState, text: OfflineText): string {
  switch (state.kind) {
    case 'loading':
      return state.loaded ? text.connecting : text.loading;
    case 'saved':
      return text.saved;
    case 'saving':
      return text.saving;
    case 'offline':
      if (state.why) return sayWhyAway(state.why, text);
      return state.readOnly ? text.offlineReadOnly : text.offline;
    case 'read-only':
      return text.readOnly;
    case 'not-saved':
      return text.notSaved;
    case 'refused':
      return sayRefused(state, text);
  }
}
