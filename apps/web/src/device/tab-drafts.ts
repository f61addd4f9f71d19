import { isSet } from './flags.ts';

export interface DraftKey {
  /** Whoever typed it: nobody else in this tab is shown it. */
  personId: string;
  /** What it was typed into. */
  of: string;
}

const PREFIX = 'taktboard.draft.';
/** As long as the page; for a device that others use too, and a browser that keeps nothing. */
const onPage = new Map<string, string>();

const nameOf = ({ personId, of }: DraftKey) => `${PREFIX}${personId}/${of}`;

/** What was typed in this tab and handed in nowhere yet. */
export function readDraft(key: DraftKey): string {
  const name = nameOf(key);
  return onPage.get(name) ?? quietly(() => sessionStorage.getItem(name)) ?? '';
}

/** It outlives a reload, and goes with the tab. An empty one is none. */
export function keepDraft(key: DraftKey, text: string): void {
  const name = nameOf(key);
  onPage.set(name, text);
  quietly(() => {
    if (text === '' || isSet('shared-device')) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  });
}

/** Takes away what everyone typed in this tab, but for one person. */
export function forgetDrafts(but: string | null): void {
  const goes = (name: string) =>
    name.startsWith(PREFIX) && (but === null || !name.startsWith(`${PREFIX}${but}/`));
  for (const name of onPage.keys()) if (goes(name)) onPage.delete(name);
  quietly(() => {
    for (const name of Object.keys(sessionStorage)) if (goes(name)) sessionStorage.removeItem(name);
  });
}

/** Storage can be forbidden, or full. */
function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
