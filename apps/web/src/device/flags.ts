/** Three things that this browser has to know before anything else is loaded. */
type Flag =
  /** The person has said that others use this device too: it keeps nothing of theirs. */
  | 'shared-device'
  /** Someone has signed out here, and the server could not be told yet. */
  | 'leaving'
  /** The sign-in page had no use for name and password the last time. */
  | 'sso-only';

/** A browser that lets pages keep nothing is as good as one that others use. */
export function isSet(flag: Flag): boolean {
  try {
    return localStorage.getItem(`taktboard.${flag}`) !== null;
  } catch {
    return flag === 'shared-device';
  }
}

export function setFlag(flag: Flag, on: boolean): void {
  try {
    if (on) localStorage.setItem(`taktboard.${flag}`, 'yes');
    else localStorage.removeItem(`taktboard.${flag}`);
  } catch {
    // as above
  }
}
