/** Does something with each, so many at once; what comes of it is in the order of the items. */
export async function inLanes<Item, Done>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [n, item] of waiting) done[n] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  return done;
}
