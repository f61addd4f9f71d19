/** What the plan has to know of the modules: the build's own answer about one of them. */
export interface ModuleGraph {
  getModuleInfo(id: string): {
    importedIds: readonly string[];
    dynamicallyImportedIds: readonly string[];
  } | null;
}

export interface Starts {
  /** Path of the program's first module. */
  main: string;
  /** What is imported on demand and yet waited for: pages, and what they need to be read. */
  first: RegExp;
}

/** Late parts by what one does when they are needed: what is needed together arrives together. */
const BUNDLES: readonly (readonly [name: string, parts: RegExp])[] = [
  ['texts-late-de', /\/src\/.*[/.-](?:de|messages\.de)\.ts$/],
  ['texts-late-en', /\/src\/.*[/.-](?:en|messages\.en)\.ts$/],
  ['editor', /\/src\/board\/task\/description\//],
  ['task', /\/src\/board\/task\//],
  ['gestures', /\/src\/board\/(?:drag|gestures|keys|state|cards|columns|quick-add)\//],
  ['views', /\/src\/board\//],
  ['dialogs', /\/src\/(?:app|api|offline|pages)\//],
];

/**
 * Which chunk a module that no page waits for belongs to. Left to itself the bundler makes a file of every late part
 * and of whatever two of them share, well over a hundred on a board, and each costs a request.
 *
 * A module that one bundle needs is in it; one that several late parts need is in `late`, which they all import and
 * which imports none of them. What a page needs stays where the bundler puts it.
 */
export class LateChunks {
  readonly #starts: Starts;
  #chunks: ReadonlyMap<string, string> | undefined;

  constructor(starts: Starts) {
    this.#starts = starts;
  }

  /** @returns the chunk's name, or null where the bundler decides */
  nameOf(id: string, graph: ModuleGraph): string | null {
    this.#chunks ??= planned(graph, this.#starts);
    return this.#chunks.get(id) ?? null;
  }
}

function planned(graph: ModuleGraph, starts: Starts): Map<string, string> {
  const { roots, eager } = walk(graph, starts);
  const users = new Map<string, Set<string>>();
  for (const root of roots) {
    const name = BUNDLES.find(([, parts]) => parts.test(root))?.[0] ?? `alone:${root}`;
    for (const id of closure(graph, [root])) {
      if (eager.has(id)) continue;
      const of = users.get(id) ?? new Set();
      users.set(id, of.add(name));
    }
  }
  const chunks = new Map<string, string>();
  for (const [id, names] of users) {
    const [first = '', ...others] = names;
    if (others.length > 0) chunks.set(id, 'late');
    else if (!first.startsWith('alone:')) chunks.set(id, first);
  }
  return chunks;
}

/** All that is imported on demand, and all that the program and its pages import before they are shown. */
function walk(graph: ModuleGraph, { main, first }: Starts) {
  const asked = new Set([main]);
  const eager = new Set<string>();
  for (const start of asked) {
    const isFirst = start === main || first.test(start);
    for (const id of closure(graph, [start])) {
      if (isFirst) eager.add(id);
      for (const late of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) asked.add(late);
    }
  }
  return { roots: [...asked].filter((start) => !eager.has(start)), eager };
}

function closure(graph: ModuleGraph, starts: readonly string[]): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
