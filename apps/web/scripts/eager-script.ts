/** What the budget has to know of a chunk that the build made. */
export interface Chunk {
  fileName: string;
  /** File names of the chunks that it imports statically. */
  imports: readonly string[];
  /** Paths of the sources that are in it. */
  moduleIds: readonly string[];
}

export interface Budget {
  page: string;
  /** Sources that the page needs before it can be used, with all that their chunks import statically. */
  entries: readonly string[];
  /** gzip, 1 KB = 1,000 bytes */
  kilobytes: number;
}

/** The longer of the two languages; a browser loads one. */
const SHELL = ['src/main.tsx', 'src/app/messages.de.ts', 'src/kit/messages.de.ts'];

/** Sign-in and the board list are one budget: a person who has just signed in has loaded both. */
export const BUDGETS: readonly Budget[] = [
  {
    page: 'sign-in and board list',
    entries: [
      ...SHELL,
      'src/pages/sign-in/sign-in-page.tsx',
      'src/pages/sign-in/messages.de.ts',
      'src/pages/boards/boards-page.tsx',
      'src/pages/boards/messages.de.ts',
    ],
    kilobytes: 95,
  },
  {
    page: 'an open board',
    entries: [...SHELL, 'src/pages/board/board-page.tsx', 'src/board/text/de.ts', 'src/sync/board-keeper.ts'],
    kilobytes: 155,
  },
];

/** What an open board loads as soon as it is drawn: without a budget, but told. */
export const LATER = {
  part: 'dragging, loaded once the board is drawn',
  entry: 'src/board/drag/drag-layer.tsx',
};

/** Files of the chunks that hold the entries and of everything that those import statically, each once. */
export function eagerFiles(chunks: readonly Chunk[], entries: readonly string[]): string[] {
  const files = new Set<string>();
  const visit = (fileName: string): void => {
    if (files.has(fileName)) return;
    files.add(fileName);
    for (const next of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) visit(next);
  };
  for (const entry of entries) {
    const holder = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${entry}`)));
    if (!holder) throw new Error(`The build has no chunk with ${entry}, which the script budget names.`);
    visit(holder.fileName);
  }
  return [...files];
}

export interface Measured {
  page: string;
  bytes: number;
  kilobytes: number;
}

/** One sentence for each page that is over. */
export function overBudget(measured: readonly Measured[]): string[] {
  return measured
    .filter(({ bytes, kilobytes }) => bytes > kilobytes * 1000)
    .map(
      ({ page, bytes, kilobytes }) =>
        `The script of ${page} is ${(bytes / 1000).toFixed(1)} KB gzip; it may be ${kilobytes}.`,
    );
}
