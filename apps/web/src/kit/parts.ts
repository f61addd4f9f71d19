/** A script or style that could not be fetched; each browser has its own words for it. */
const MISSING = /dynamically imported module|module script failed|error loading dynamically/i;

/** Whether an error is the network's or an update's, and not a bug of the program. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && MISSING.test(error.message);
}

export interface Parts {
  /** @returns the part's loader, which asks once and remembers the answer, a refusal too */
  add<Value>(load: () => Promise<Value>): () => Promise<Value>;
  /** What a loader has brought already, without asking. */
  known<Value>(ready: () => Promise<Value>): Value | undefined;
  /** Loads all that were added. A part that fails now is asked for again when it is shown. */
  loadAll(): Promise<void>;
  forgetFailures(): void;
}

export function createParts(): Parts {
  const all = new Set<() => Promise<unknown>>();
  const failures = new Set<() => void>();
  const brought = new Map<() => Promise<unknown>, unknown>();
  const forgetFailures = (): void => {
    for (const forget of failures) forget();
    failures.clear();
  };
  return {
    add(load) {
      let loading: ReturnType<typeof load> | undefined;
      const ready = (): ReturnType<typeof load> => {
        if (loading) return loading;
        const asked = load();
        loading = asked;
        asked.then(
          // what `use` would note itself, a turn later: a part that is here is shown at once
          (value) => {
            void Object.assign(asked, { status: 'fulfilled', value });
            brought.set(ready, value);
          },
          // a refusal is kept until it was told: whoever waits for it would else ask without end
          () => failures.add(() => (loading = undefined)),
        );
        return asked;
      };
      all.add(ready);
      return ready;
    },
    // what a loader brought is of its own kind
    known: <Value>(ready: () => Promise<Value>) => brought.get(ready) as Value | undefined,
    async loadAll() {
      const { size } = all;
      const outcomes = await Promise.allSettled([...all].map((ready) => ready()));
      if (outcomes.some(({ status }) => status === 'rejected')) forgetFailures();
      else if (all.size > size) await this.loadAll(); // a part has brought parts of its own
    },
    forgetFailures,
  };
}
