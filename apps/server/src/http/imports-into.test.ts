import { describe, expect, it } from 'vitest';
import type { BoardExport, ImportReport, ImportUndone } from '@taktboard/protocol';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

const PLAN = 'Aufgabe;Status;Wer;Fällig\nFlyer;offen;Anna Alt;01.03.2027\nPlakat;Erledigt;anna alt;\n';

const put = (ask: Ask, query: string, body: string) =>
  ask<ImportReport>(`/api/boards/import?language=en&format=${query}`, { method: 'POST', body });

describe('an import into a board', { timeout: 60_000 }, () => {
  it('[IMP-90] of several files together is undone file by file: the board goes with the last', async () => {
    const ask = (await runningServer()).as();
    const { body: first } = await put(ask, 'csv&fileName=one.csv', PLAN);
    const more = 'Aufgabe;Status\nMesse;Erledigt\nBanner;neu\n';
    const { body: second } = await put(ask, `csv&fileName=two.csv&board=${first.id}`, more);
    const undo = (report: ImportReport) =>
      ask<ImportUndone>(`/api/imports/${report.importId}`, { method: 'DELETE' });
    expect((await undo(first)).body).toEqual({ archived: 2, trashed: false });
    const { cards, columns } = (await ask(`/api/boards/${first.id}`)).body;
    expect(cards.filter(({ archived }) => !archived).map(({ title }) => title)).toEqual(['Banner', 'Messe']);
    // a column that the first file made goes where nothing of the second is in it
    expect(columns.filter(({ archived }) => !archived).map(({ name }) => name)).toEqual(['neu', 'Erledigt']);
    expect(codeOf(await undo(first))).toBe('no-such-import');
    expect((await undo(second)).body).toEqual({ archived: 2, trashed: true });
    expect(codeOf(await ask(`/api/boards/${first.id}`))).toBe('no-such-board');
  });

  it('[IMP-90] of the last of several files leaves a board on which others have worked', async () => {
    const ask = (await runningServer()).as();
    const { body: first } = await put(ask, 'csv', PLAN);
    const { body: second } = await put(ask, `csv&board=${first.id}`, 'Aufgabe;Status\nMesse;Erledigt\n');
    const [column] = (await ask(`/api/boards/${first.id}`)).body.columns;
    const add = [{ type: 'card.add', columnId: column?.id, title: 'Ours' }];
    await ask(`/api/boards/${first.id}/commands`, { json: { commands: add } });
    await ask(`/api/imports/${first.importId}`, { method: 'DELETE' });
    const undone = await ask<ImportUndone>(`/api/imports/${second.importId}`, { method: 'DELETE' });
    expect(undone.body).toEqual({ archived: 1, trashed: false });
    const { cards } = (await ask(`/api/boards/${first.id}`)).body;
    expect(cards.filter(({ archived }) => !archived).map(({ title }) => title)).toEqual(['Ours']);
  });

  it('[IMP-91] imported into a board that is there lists the views that stay behind', async () => {
    const ask = (await runningServer()).as();
    const made = async (title: string) =>
      (await ask('/api/boards', { json: { title, template: 'fair', language: 'de' } })).body.id;
    const [from, to] = [await made('Messe'), await made('Herbst')];
    const commands = [{ type: 'view.add', name: 'Meine', filter: { q: 'Stand' } }];
    await ask(`/api/boards/${from}/commands`, { json: { commands } });
    const { body: file } = await ask<BoardExport>(`/api/boards/${from}/export?format=json`);
    for (const query of [`taktboard&dryRun=1&board=${to}`, `taktboard&board=${to}`]) {
      const why = 'A board that is there already keeps the views that it has.';
      expect((await put(ask, query, JSON.stringify(file))).body.dropped).toEqual([
        { what: 'View “Meine”', where: 'Board', why },
      ]);
    }
  });
});
