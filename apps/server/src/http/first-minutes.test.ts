import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { Templates, TrashList, type BoardList, type TemplateKey } from '@taktboard/protocol';
import { TEMPLATES } from '../templates/templates.ts';
import { codeOf, runningServer } from '../testing/running-server.ts';

const FILLED = TEMPLATES.map(({ key }) => key).filter((key) => key !== 'plain');
/** Monday, 7 December 2026, at nine in Berlin. */
const clock = () => Date.UTC(2026, 11, 7, 8);
const byCode = (a: string, b: string) => (a < b ? -1 : 1);

describe('a board from a template', { timeout: 60_000 }, () => {
  it('[START-1] is offered in six kinds and both languages', async () => {
    const ask = (await runningServer()).as();
    for (const language of ['de', 'en'] as const) {
      const { body } = await ask<Templates>(`/api/templates?language=${language}`);
      expect(v.is(Templates, body)).toBe(true);
      expect(body.templates.map(({ key }) => key)).toEqual([
        'plain',
        'campaign',
        'content',
        'launch',
        'webinar',
        'fair',
      ]);
      for (const { key, tasks } of body.templates) {
        if (key === 'plain') continue;
        expect(tasks.length, key).toBeGreaterThanOrEqual(8);
        expect(tasks.length, key).toBeLessThanOrEqual(25);
      }
    }
    const name = async (language: string) =>
      (await ask<Templates>(`/api/templates?language=${language}`)).body.templates.at(-1)?.name;
    expect([await name('de'), await name('en')]).toEqual(['Messe', 'Trade fair']);
  });

  it.each(
    (['de', 'en'] as const).flatMap((language) => TEMPLATES.map(({ key }) => [key, language] as const)),
  )('[UI-140] %s in %s is shown as the board that it makes', async (template, language) => {
    const ask = (await runningServer({ clock })).as();
    const { body } = await ask<Templates>(`/api/templates?language=${language}`);
    const shown = body.templates.find(({ key }) => key === template);
    const { id } = (await ask('/api/boards', { json: { title: 'Plan', template, language } })).body;
    const { columns, labels, cards } = (await ask(`/api/boards/${id}`)).body;
    expect(shown?.columns).toEqual(columns.map(({ name, kind }) => ({ name, kind })));
    const worn = labels.map(({ name, color }) => `${name} ${color}`).toSorted(byCode);
    expect(shown?.labels.map(({ name, color }) => `${name} ${color}`).toSorted(byCode)).toEqual(worn);
    // both in the order in which they stand, column by column
    const labelAt = (at: number) => shown?.labels[at]?.name ?? '';
    const labelOf = (of: string) => labels.find(({ id: own }) => own === of)?.name ?? '';
    const line = (column: string, title: string, names: readonly string[]) =>
      [column, title, ...names.toSorted(byCode)].join(' | ');
    const seen = shown?.columns.flatMap(({ name }, at) =>
      shown.tasks
        .filter(({ column }) => column === at)
        .map((task) => line(name, task.title, (task.labels ?? []).map(labelAt))),
    );
    const nameOf = new Map(columns.map((column) => [column.id, column.name]));
    expect(seen).toEqual(
      cards.map((card) => line(nameOf.get(card.columnId) ?? '', card.title, card.labels.map(labelOf))),
    );
  });

  it.each(FILLED)(
    '[START-2] %s comes with columns, labels, dates from its key date and what waits for what',
    async (template: TemplateKey) => {
      const ask = (await runningServer({ clock })).as();
      const asked = { title: 'Plan', template, keyDate: '2027-05-12', language: 'de' };
      const { id } = (await ask('/api/boards', { json: asked })).body;
      const board = (await ask(`/api/boards/${id}`)).body;
      expect(board.problems).toEqual([]);
      expect(board.columns.at(-1)?.kind).toBe('done');
      expect(board.columns.some(({ wipLimit }) => wipLimit !== undefined)).toBe(true);
      const dues = board.cards.map(({ due }) => due ?? '');
      expect(dues.some((due) => due < '2027-05-12')).toBe(true);
      expect(dues.some((due) => due > '2027-05-12')).toBe(true);
      // nothing is due on a weekend but what was put there
      for (const due of dues) expect([0, 6], due).not.toContain(new Date(`${due}T00:00:00Z`).getUTCDay());
      expect(board.cards.some(({ dependsOn }) => dependsOn.length > 0)).toBe(true);
      expect(board.cards.some(({ checklist }) => checklist.length > 1)).toBe(true);
      expect(
        board.cards.every(
          ({ columnId }) => board.columns[0]?.id === columnId || board.columns[1]?.id === columnId,
        ),
      ).toBe(true);
      // whoever waits is not due before what it waits for
      const dueOf = new Map(board.cards.map((card) => [card.id, card.due ?? '']));
      for (const card of board.cards) {
        for (const before of card.dependsOn)
          expect(dueOf.get(before)! <= (card.due ?? ''), card.title).toBe(true);
      }
    },
  );

  it('[START-2] begins in time when no key date is given', async () => {
    const ask = (await runningServer({ clock })).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Plan', template: 'webinar' } })).body;
    const { cards } = (await ask(`/api/boards/${id}`)).body;
    for (const { due = '', title } of cards) expect(due >= '2026-12-07', title).toBe(true);
  });

  it('[START-3] can be laid out on a board without tasks, and on no other', async () => {
    const ask = (await runningServer()).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Plan', language: 'de' } })).body;
    const lay = () => ask(`/api/boards/${id}/template`, { json: { template: 'content', language: 'de' } });
    expect((await lay()).status).toBe(200);
    const { columns, cards } = (await ask(`/api/boards/${id}`)).body;
    expect(columns.filter(({ archived }) => !archived).map(({ name }) => name)).toEqual([
      'Themen',
      'Entwurf',
      'Redaktion',
      'Freigabe',
      'Eingeplant',
      'Veröffentlicht',
    ]);
    expect(cards.length).toBeGreaterThan(8);
    expect([(await lay()).status, codeOf(await lay())]).toEqual([409, 'board-not-empty']);
  });
});

describe('the list of boards', { timeout: 60_000 }, () => {
  it('[START-4] has the marks of each person for themselves', async () => {
    const server = await runningServer();
    const anna = server.as();
    const ben = (await server.join('Ben')).ask;
    const { id } = (await anna('/api/boards', { json: { title: 'Plan' } })).body;
    const star = (starred: boolean) => ben(`/api/boards/${id}`, { method: 'PATCH', json: { starred } });
    const starred = async (ask: typeof anna) =>
      (await ask<BoardList>('/api/boards')).body.boards.find((board) => board.id === id)?.starred;
    expect((await star(true)).status).toBe(204);
    expect((await star(true)).status).toBe(204);
    expect([await starred(anna), await starred(ben)]).toEqual([false, true]);
    await star(false);
    expect(await starred(ben)).toBe(false);
    const unknown = await ben('/api/boards/nowhere', { method: 'PATCH', json: { starred: true } });
    expect(codeOf(unknown)).toBe('no-such-board');
  });

  it('[START-5] the trash says what lies in it, since when and by whom, to those who manage it', async () => {
    const server = await runningServer();
    const ask = server.as();
    const me = (await ask('/api/me')).body.person.id;
    const { id } = (await ask('/api/boards', { json: { title: 'Plan' } })).body;
    await ask(`/api/boards/${id}`, { method: 'DELETE' });
    const { body } = await ask<TrashList>('/api/trash');
    expect(v.is(TrashList, body)).toBe(true);
    expect(body.boards).toMatchObject([{ id, title: 'Plan', trashedBy: me }]);
    const ben = await server.join('Ben');
    expect((await ben.ask<TrashList>('/api/trash')).body.boards).toEqual([]);
    const own = (await ben.ask('/api/boards', { json: { title: 'Ben’s' } })).body.id;
    await ben.ask(`/api/boards/${own}`, { method: 'DELETE' });
    expect((await ben.ask<TrashList>('/api/trash')).body.boards).toMatchObject([{ id: own }]);
    await ask(`/api/boards/${own}`, { method: 'PATCH', json: { trashed: false } });
    await ask(`/api/boards/${id}`, { method: 'PATCH', json: { trashed: false } });
    expect((await ask<TrashList>('/api/trash')).body.boards).toEqual([]);
  });
});
