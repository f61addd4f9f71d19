interface Waiting {
  source: string;
  dependsOn: readonly string[];
}

/**
 * Which of the cards wait for each other in a circle, or behind one. Whatever waits for nothing is taken away, then what
 * waited for that alone, and so on (Kahn, 1962); a circle is what stays.
 */
export function inCircles(cards: readonly Waiting[]): Set<string> {
  const waits = new Map(cards.map(({ source, dependsOn }) => [source, dependsOn.length]));
  const behind = new Map<string, string[]>();
  for (const { source, dependsOn } of cards) {
    for (const before of dependsOn) {
      const list = behind.get(before);
      if (list) list.push(source);
      else behind.set(before, [source]);
    }
  }
  const free = cards.filter(({ dependsOn }) => dependsOn.length === 0).map(({ source }) => source);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    waits.delete(next);
    for (const source of behind.get(next) ?? []) {
      const left = (waits.get(source) ?? 0) - 1;
      waits.set(source, left);
      if (left === 0) free.push(source);
    }
  }
  return new Set(waits.keys());
}
