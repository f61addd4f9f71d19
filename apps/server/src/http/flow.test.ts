import { FlowReport } from '@taktboard/protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { codeOf, runningServer } from '../testing/running-server.ts';

describe('the flow over a board', { timeout: 30_000 }, () => {
  it('[REP-40] is asked for by days, tells what is on disk and nothing by person', async () => {
    const server = await runningServer();
    const ask = server.as();
    const { id } = (await ask('/api/boards', { json: { title: 'Herbst', language: 'de', zone: 'UTC' } }))
      .body;
    const columns = (await ask(`/api/boards/${id}`)).body.columns as { id: string; kind: string }[];
    const run = async (commands: unknown[]) =>
      (await ask(`/api/boards/${id}/commands`, { json: { commands } })).body as unknown as { ids: string[] };
    const doing = columns.find(({ kind }) => kind === 'active')?.id ?? '';
    const done = columns.find(({ kind }) => kind === 'done')?.id ?? '';
    const {
      ids: [card = ''],
    } = await run([{ type: 'card.add', columnId: doing, title: 'Flyer' }]);
    await run([{ type: 'card.add', columnId: doing, title: 'Plakat' }]);
    await run([{ type: 'card.move', id: card, columnId: done }]);
    const { status, body } = await ask(`/api/boards/${id}/flow`);
    expect(status).toBe(200);
    const report = v.parse(FlowReport, body);
    expect(report.finished.items).toMatchObject([{ title: 'Flyer', cycle: 1, lead: 1 }]);
    expect(report.ageing.items).toMatchObject([{ title: 'Plakat', age: 1 }]);
    expect(report.days.at(-1)?.counts.reduce((sum, count) => sum + count)).toBe(2);
    expect(JSON.stringify(body)).not.toContain('owner');
    const { body: earlier } = await ask(`/api/boards/${id}/flow?from=2020-01-01&to=2020-02-01`);
    expect(v.parse(FlowReport, earlier).finished.total).toBe(0);
    expect(codeOf(await ask(`/api/boards/${id}/flow?from=yesterday`))).toBe('invalid-request');
    expect(codeOf(await ask('/api/boards/none/flow'))).toBe('no-such-board');
  });
});
