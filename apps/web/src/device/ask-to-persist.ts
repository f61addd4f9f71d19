let asked = false;

/**
 * Without it a browser clears what sites keep when the disk runs short. Some ask their person: once a page is enough,
 * and whatever is answered, what is kept goes on being kept.
 */
export function askToPersist(): void {
  if (asked) return;
  asked = true;
  // not there without https
  navigator.storage?.persist?.().catch(() => undefined);
}
