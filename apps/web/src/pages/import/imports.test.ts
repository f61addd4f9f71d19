import type { ImportReport } from '@taktboard/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createImports, type Imports, type Target } from './imports.ts';
import { peopleOfFiles } from './people-of-files.ts';

interface Asked {
  file: string;
  dryRun: boolean;
  board: string | null;
  options: { people?: Record<string, string | null>; mapping?: object };
}

const taken = {
  columns: 1,
  cards: 2,
  archived: 0,
  checklists: 0,
  checklistItems: 0,
  labels: 0,
  people: 1,
  dueDates: 0,
  comments: 0,
};

/** A server that answers each file by its name, and whose answers a test may hold back. */
class FakeImports {
  readonly asked: Asked[] = [];
  readonly undone: string[] = [];
  readonly answers: Record<string, Partial<ImportReport> | 'refused'>;
  #held: (() => void)[] | null = null;

  constructor(answers: Record<string, Partial<ImportReport> | 'refused'> = {}) {
    this.answers = answers;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => this.#answer(url, init));
  }

  hold(): void {
    this.#held = [];
  }

  /** The one that was asked last first. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held.toReversed()) go();
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    if (init.method === 'DELETE') {
      this.undone.push(url);
      return Response.json({ archived: 0, trashed: true });
    }
    const query = new URL(url, 'http://test').searchParams;
    const form = init.body as FormData;
    const { name } = form.get('file') as File;
    const options = JSON.parse(form.get('options') as string) as Asked['options'];
    const dryRun = query.has('dryRun');
    const asked = { file: name, dryRun, board: query.get('board'), options };
    const answer = this.answers[name] ?? {};
    this.asked.push(asked);
    if (this.#held) await new Promise<void>((go) => void this.#held?.push(go));
    if (answer === 'refused' && !dryRun) {
      const problem = { type: 'about:blank', title: 'no', status: 422, code: 'no-tasks' };
      return Response.json(problem, { status: 422, headers: { 'content-type': 'application/problem+json' } });
    }
    const report = {
      title: name,
      taken,
      dropped: [],
      people: [
        { key: 'anna alt', name: 'Anna Alt', spellings: [`Anna (${name})`], tasks: 2, personId: null },
      ],
      ...(answer === 'refused' ? {} : answer),
      ...(dryRun
        ? {}
        : { id: asked.board ?? `board-of-${name.slice(0, 1)}`, importId: `import-of-${name.slice(0, 1)}` }),
    };
    return Response.json(report);
  }
}

async function imports(names: string[], target: Target = { kind: 'each' }): Promise<Imports> {
  const made = createImports({ language: () => 'de', zone: 'Europe/Berlin' }, target);
  await made.add(names.map((name) => new File(['Titel\nFlyer'], name)));
  return made;
}

const kinds = (made: Imports) => made.state.get().files.map(({ state }) => state.kind);
const boards = (made: Imports) =>
  made.state.get().files.map(({ state }) => ('boardId' in state ? state.boardId : null));

afterEach(() => vi.unstubAllGlobals());

describe('[IMP-81] several files', () => {
  it('are each tried by themselves, and each becomes a board', async () => {
    const server = new FakeImports();
    const made = await imports(['a.csv', 'b.csv']);
    expect(kinds(made)).toEqual(['tried', 'tried']);
    expect(server.asked.map(({ dryRun }) => dryRun)).toEqual([true, true]);
    expect(await made.take()).toBe(2);
    expect(boards(made)).toEqual(['board-of-a', 'board-of-b']);
    expect(server.asked.slice(2).map(({ board }) => board)).toEqual([null, null]);
  });

  it('together become one board: what the first one made takes the others, one after the other', async () => {
    const server = new FakeImports();
    const made = await imports(['a.csv', 'b.csv', 'c.csv'], { kind: 'together' });
    await made.take();
    expect(server.asked.slice(3)).toMatchObject([
      { file: 'a.csv', board: null },
      { file: 'b.csv', board: 'board-of-a' },
      { file: 'c.csv', board: 'board-of-a' },
    ]);
  });

  it('stop for none that fails, or that was imported before', async () => {
    const server = new FakeImports({ 'a.csv': 'refused', 'b.csv': { alreadyImported: 'old' } });
    const made = await imports(['a.csv', 'b.csv', 'c.csv'], { kind: 'together' });
    expect(await made.take()).toBe(1);
    expect(kinds(made)).toEqual(['failed', 'tried', 'taken']);
    expect(server.asked.slice(3)).toMatchObject([
      { file: 'a.csv', board: null },
      { file: 'c.csv', board: null },
    ]);
  });

  it('go into a board that is there, which they are tried against anew', async () => {
    const server = new FakeImports();
    const made = await imports(['a.csv', 'b.csv']);
    await made.setTarget({ kind: 'board', boardId: 'plan' });
    await made.take();
    expect(server.asked.slice(2).map(({ board, dryRun }) => [board, dryRun])).toEqual([
      ['plan', true],
      ['plan', true],
      ['plan', false],
      ['plan', false],
    ]);
  });

  it('show the newest answer alone, whichever comes last', async () => {
    const server = new FakeImports();
    const made = await imports(['a.csv']);
    const [file] = made.state.get().files;
    const mapping = { columns: [{ field: 'title' as const }] };
    server.hold();
    const first = made.setMapping(file!.id, mapping);
    server.answers['a.csv'] = { title: 'Newest' };
    const second = made.setMapping(file!.id, null);
    await vi.waitFor(() => expect(server.asked).toHaveLength(3));
    server.release();
    await Promise.all([first, second]);
    expect(made.state.get().files[0]?.state).toMatchObject({ kind: 'tried', report: { title: 'Newest' } });
  });

  it('that are being taken are not tried again, and are undone one by one', async () => {
    const server = new FakeImports();
    const made = await imports(['a.csv']);
    server.hold();
    const taking = made.take();
    await vi.waitFor(() => expect(server.asked).toHaveLength(2));
    const trying = made.tryAll();
    server.release();
    await Promise.all([taking, trying]);
    expect(kinds(made)).toEqual(['taken']);
    expect(server.asked).toHaveLength(2);
    expect(await made.undo(made.state.get().files[0]!.id)).toBeNull();
    expect(kinds(made)).toEqual(['undone']);
    expect(server.undone).toHaveLength(1);
  });
});

describe('[IMP-82] the people of several files', () => {
  it('are each asked for once, with their spellings and tasks in all of them', async () => {
    void new FakeImports();
    const made = await imports(['a.csv', 'b.csv']);
    expect(peopleOfFiles(made.state.get().files)).toMatchObject([
      { key: 'anna alt', spellings: ['Anna (a.csv)', 'Anna (b.csv)'], tasks: 4 },
    ]);
  });

  it('are said once for all files, also those that are added later, and that can be taken back', async () => {
    const server = new FakeImports();
    const made = await imports(['a.csv', 'b.csv']);
    await made.setPerson('anna alt', 'person-1');
    await made.add([new File(['Titel'], 'c.csv')]);
    const said = server.asked.slice(2);
    expect(said.map(({ file }) => file).toSorted()).toEqual(['a.csv', 'b.csv', 'c.csv']);
    for (const { options } of said) expect(options.people).toEqual({ 'anna alt': 'person-1' });
    await made.setPerson('anna alt', undefined);
    expect(server.asked.at(-1)?.options.people).toBeUndefined();
    await made.setPerson('anna alt', null);
    await made.take();
    for (const { options } of server.asked.slice(-3)) expect(options.people).toEqual({ 'anna alt': null });
  });
});
