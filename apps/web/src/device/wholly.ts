interface Transaction {
  done: Promise<void>;
  commit(): void;
  abort(): void;
}

/**
 * Puts requests to a transaction and hands it over at once: all of them come about, or none. A request that cannot even
 * be put would else leave those before it to be carried out alone.
 */
export async function wholly(tx: Transaction, ask: () => readonly Promise<unknown>[]): Promise<void> {
  let requests: readonly Promise<unknown>[];
  try {
    requests = ask();
    tx.commit();
  } catch (cause) {
    tx.done.catch(() => undefined); // it is told by what is thrown
    tx.abort();
    throw cause;
  }
  await Promise.all([tx.done, ...requests]);
}
