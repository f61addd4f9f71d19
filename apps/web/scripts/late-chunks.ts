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
  /** Of those, what comes with nothing that it does not need itself. */
  quick: RegExp;
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

const PAGE = /\/([\w-]+)-page\.tsx$/;
/** Of packages a page needs only some modules, and which is known to the bundler alone: what is never called falls away. */
const PACKAGE = /\/packages\/|\/node_modules\/(?!lucide-react\/|.*\/lucide-react\/)/;

/**
 * Which chunk a module that no page waits for belongs to, or one that a page shares with its late parts. Left to itself the bundler makes a file of every late part
 * and of whatever two of them share, well over a hundred on a board, and each costs a request.
 *
 * A module that one bundle needs is in it; one that several late parts need is in `late`, which they all import and
 * which imports none of them. What one page and its late parts need is the page's `base`, one file again: the page waits for
 * it, and two dozen small ones compress worse. What several pages share that are in no hurry is in `pages`. What else a page
 * needs stays where the bundler puts it.
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
  const { roots, eager, firsts } = walk(graph, starts);
  const users = new Map<string, Set<string>>();
  for (const root of roots) {
    const name = BUNDLES.find(([, parts]) => parts.test(root))?.[0] ?? `alone:${root}`;
    for (const id of closure(graph, [root])) {
      if (eager.has(id)) continue;
      const of = users.get(id) ?? new Set();
      users.set(id, of.add(name));
    }
  }
  const chunks = shared(graph, { starts: firsts, quick: starts.quick, late: closure(graph, roots) });
  for (const [id, names] of users) {
    const [first = '', ...others] = names;
    if (others.length > 0) chunks.set(id, 'late');
    else if (!first.startsWith('alone:')) chunks.set(id, first);
  }
  return chunks;
}

interface Needs {
  starts: readonly string[];
  quick: RegExp;
  late: ReadonlySet<string>;
}

/** What pages share: one page with its late parts, or several with each other. */
function shared(graph: ModuleGraph, { starts, quick, late }: Needs): Map<string, string> {
  const users = new Map<string, string[]>();
  for (const start of starts)
    for (const id of closure(graph, [start])) users.set(id, [...(users.get(id) ?? []), start]);
  const chunks = new Map<string, string>();
  for (const [id, of] of users) {
    const [page = '', ...others] = of;
    const name = PAGE.exec(page)?.[1];
    if (name === undefined || id === page || PACKAGE.test(id)) continue;
    if (others.length > 0 && !of.some((start) => quick.test(start))) chunks.set(id, 'pages');
    else if (others.length === 0 && late.has(id)) chunks.set(id, `${name}-base`);
  }
  return chunks;
}

/** All that is imported on demand, and all that the program and its pages import before they are shown. */
function walk(graph: ModuleGraph, { main, first }: Starts) {
  const asked = new Set([main]);
  const eager = new Set<string>();
  const firsts: string[] = [];
  for (const start of asked) {
    const isFirst = start === main || first.test(start);
    if (isFirst) firsts.push(start);
    for (const id of closure(graph, [start])) {
      if (isFirst) eager.add(id);
      for (const late of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) asked.add(late);
    }
  }
  return { roots: [...asked].filter((start) => !eager.has(start)), eager, firsts };
}

function closure(graph: ModuleGraph, starts: readonly string[]): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
