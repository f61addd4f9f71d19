/** Begins a work when the one before is over, however that one ended. */
export type InTurn = <Done>(work: () => Promise<Done>) => Promise<Done>;

export function oneByOne(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
