import { describe, expect, it } from 'vitest';
import { LateChunks, type ModuleGraph } from './late-chunks.ts';

/** 'a > b, c' imports, 'a ~ b' asks for on demand */
function graphOf(...lines: string[]): ModuleGraph {
  const modules = new Map<string, { importedIds: string[]; dynamicallyImportedIds: string[] }>();
  const of = (id: string) => {
    const known = modules.get(id) ?? { importedIds: [], dynamicallyImportedIds: [] };
    modules.set(id, known);
    return known;
  };
  for (const line of lines) {
    const [from = '', kind, ...to] = line.split(/[ ,]+/);
    for (const id of to) of(from)[kind === '>' ? 'importedIds' : 'dynamicallyImportedIds'].push(id);
  }
  return { getModuleInfo: (id) => modules.get(id) ?? null };
}

const graph = graphOf(
  '/src/main.ts > /react.js',
  '/src/main.ts ~ /src/pages/board-page.tsx, /src/pages/list-page.tsx, /src/pages/digest-page.tsx',
  '/src/pages/board-page.tsx > /src/kit/button.tsx, /src/board/card.tsx, /src/board/column.tsx',
  '/src/pages/list-page.tsx > /src/kit/button.tsx, /src/kit/table.tsx',
  '/src/pages/digest-page.tsx > /src/kit/table.tsx',
  '/src/pages/board-page.tsx ~ /src/board/task/dialog.tsx, /src/board/views/list.tsx, /src/sync/keeper.ts',
  '/src/board/task/dialog.tsx > /react.js, /src/kit/button.tsx, /src/kit/picker.tsx, /src/board/task/title.tsx',
  '/src/board/task/dialog.tsx > /src/board/card.tsx',
  '/src/board/task/dialog.tsx ~ /src/board/task/text/de.ts, /src/board/task/text/en.ts',
  '/src/board/views/list.tsx > /src/kit/picker.tsx, /src/board/views/row.tsx',
  '/src/kit/picker.tsx > /src/kit/match.ts',
);
const late = new LateChunks({ main: '/src/main.ts', first: /-page\.tsx$/, quick: /\/(main|board-page)\./ });
const chunkOf = (id: string) => late.nameOf(id, graph);

describe('the chunks of what comes late', () => {
  it('leaves to the bundler what a page waits for', () => {
    for (const id of ['/react.js', '/src/main.ts', '/src/kit/button.tsx', '/src/pages/list-page.tsx']) {
      expect(chunkOf(id)).toBeNull();
    }
  });

  it('keeps together what is needed together', () => {
    expect(chunkOf('/src/board/task/dialog.tsx')).toBe('task');
    expect(chunkOf('/src/board/task/title.tsx')).toBe('task');
    expect(chunkOf('/src/board/views/row.tsx')).toBe('views');
  });

  it('has one file for what one page shares with its late parts', () => {
    expect(chunkOf('/src/board/card.tsx')).toBe('board-base');
    expect(chunkOf('/src/board/column.tsx')).toBeNull();
  });

  it('has one file for what several pages share, unless one of them is in a hurry', () => {
    expect(chunkOf('/src/kit/table.tsx')).toBe('pages');
    expect(chunkOf('/src/kit/button.tsx')).toBeNull();
  });

  it('has one place for what several need, and all that it needs itself', () => {
    expect(chunkOf('/src/kit/picker.tsx')).toBe('late');
    expect(chunkOf('/src/kit/match.ts')).toBe('late');
  });

  it('parts the languages, of which a browser loads one', () => {
    expect(chunkOf('/src/board/task/text/de.ts')).toBe('texts-late-de');
    expect(chunkOf('/src/board/task/text/en.ts')).toBe('texts-late-en');
  });

  it('leaves alone what belongs to none', () => {
    expect(chunkOf('/src/sync/keeper.ts')).toBeNull();
  });
});
