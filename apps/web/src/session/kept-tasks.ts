import { isSet } from '../device/flags.ts';

/** One's own tasks as they were last told, for a page without a network. Gone with the session. */
const PREFIX = 'taktboard.my-tasks.';

export const keptTasks = {
  read(personId: string): string | null {
    try {
      return localStorage.getItem(PREFIX + personId);
    } catch {
      return null; // storage can be forbidden
    }
  },
  write(personId: string, text: string): void {
    if (isSet('shared-device')) return;
    try {
      localStorage.setItem(PREFIX + personId, text);
    } catch {
      // forbidden or full: there is nothing to show without a network, and nothing is lost
    }
  },
};

export function forgetKeptTasks(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // forbidden storage holds nothing
  }
}
