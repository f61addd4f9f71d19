import * as Y from 'yjs';

/**
 * Types inside types that one update may bring: a list in a list in a description has about ten. Yjs deletes and collects
 * what is nested by calling itself, so some thousand levels end every program that reads the document.
 */
const MOST_LEVELS = 100;

/** How deep the structs of one update stand in one another, read in the order of their clocks. */
export class Nesting {
  readonly #levels = new Map<number, Map<number, number>>();

  faultOf(struct: Y.Item | Y.GC | Y.Skip): 'too-deep' | undefined {
    if (!(struct instanceof Y.Item)) return undefined;
    const level = this.#levelOf(struct);
    if (level > MOST_LEVELS) return 'too-deep';
    // only what something can stand in, or beside, is looked up
    const { client, clock } = struct.id;
    const levels = this.#levels.get(client) ?? new Map<number, number>();
    this.#levels.set(client, levels);
    levels.set(clock + struct.length - 1, level);
    if (struct.length > 1) levels.set(clock, level);
    return undefined;
  }

  #levelOf(item: Y.Item): number {
    // before integration a parent is an id, the name of a root, or what the neighbour's is
    const parent: unknown = item.parent;
    if (parent instanceof Y.ID) return this.#known(parent) + 1;
    const beside = item.origin ?? item.rightOrigin;
    return parent === null && beside ? Math.max(this.#known(beside), 1) : 1;
  }

  #known({ client, clock }: Y.ID): number {
    return this.#levels.get(client)?.get(clock) ?? 0;
  }
}
