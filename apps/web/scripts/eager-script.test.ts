import { describe, expect, it } from 'vitest';
import { eagerFiles, overBudget, type Chunk } from './eager-script.ts';

function chunk(fileName: string, imports: string[], sources: string[]): Chunk {
  return { fileName, imports, moduleIds: sources.map((source) => `/checkout/apps/web/${source}`) };
}

const CHUNKS = [
  chunk('shell.js', [], ['src/app/app.tsx']),
  chunk('index.js', ['shell.js'], ['src/main.tsx']),
  chunk('board.js', ['shell.js', 'sync.js'], ['src/pages/board/board-page.tsx']),
  chunk('sync.js', ['shell.js'], ['src/sync/live-board.ts']),
  chunk('dialog.js', ['shell.js'], ['src/app/invite-dialog.tsx']),
];

describe('the script budget', () => {
  it('counts what a page imports statically, through any number of steps, each file once', () => {
    const files = eagerFiles(CHUNKS, ['src/main.tsx', 'src/pages/board/board-page.tsx']);
    expect(files).toEqual(['index.js', 'shell.js', 'board.js', 'sync.js']);
  });

  it('leaves out what is loaded on demand', () => {
    expect(eagerFiles(CHUNKS, ['src/main.tsx'])).not.toContain('dialog.js');
  });

  it('finds a page in whatever chunk it was put', () => {
    const merged = [chunk('start.js', [], ['src/pages/boards/boards-page.tsx', 'src/kit/menu.tsx'])];
    expect(eagerFiles(merged, ['src/pages/boards/boards-page.tsx'])).toEqual(['start.js']);
  });

  it('does not pass when a page that it names is not in the build', () => {
    expect(() => eagerFiles(CHUNKS, ['src/pages/boards/boards-page.tsx'])).toThrow('boards-page');
  });

  it('[UI-1] is over with one byte too many', () => {
    const page = 'an open board';
    expect(overBudget([{ page, bytes: 155_000, kilobytes: 155 }])).toEqual([]);
    expect(overBudget([{ page, bytes: 155_001, kilobytes: 155 }])).toEqual([
      'The script of an open board is 155.0 KB gzip; it may be 155.',
    ]);
  });
});
