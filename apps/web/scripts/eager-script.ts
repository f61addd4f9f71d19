/** The parts of Vite's manifest that say what a page loads before it can be used. */
export interface Chunk {
  file: string;
  imports?: readonly string[] | undefined;
}

export interface Budget {
  page: string;
  /** Sources whose chunks, and all that these import statically, the page needs at once. */
  entries: readonly string[];
  /** gzip, 1 KB = 1,000 bytes */
  kilobytes: number;
}

const SHELL = 'index.html';

/** Sign-in and the board list are one budget: a person who has just signed in has loaded both. */
export const BUDGETS: readonly Budget[] = [
  {
    page: 'sign-in and board list',
    entries: [SHELL, 'src/pages/sign-in/sign-in-page.tsx', 'src/pages/boards/boards-page.tsx'],
    kilobytes: 95,
  },
  { page: 'an open board', entries: [SHELL, 'src/pages/board/board-page.tsx'], kilobytes: 155 },
];

/** Files of the entries and of everything that they import statically, each once. */
export function eagerFiles(manifest: Readonly<Record<string, Chunk>>, entries: readonly string[]): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no chunk for ${key}.`);
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
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
