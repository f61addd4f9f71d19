import { describe, expect, it } from 'vitest';
import type { BoardExport, ImportReport } from '@taktboard/protocol';
import { runningServer } from '../testing/running-server.ts';

describe('comments in our own export', { timeout: 60_000 }, () => {
  it('[IMP-51] keep whom they name, when they were changed, and what they ask', async () => {
    const ask = (await runningServer()).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Messe', template: 'plain' } })).body;
    const { columns } = (await ask(`/api/boards/${id}`)).body;
    const me = (await ask('/api/me')).body.person.id;
    await ask(`/api/boards/${id}/commands`, {
      json: { commands: [{ type: 'card.add', id: 'one', columnId: columns[0]?.id, title: 'One' }] },
    });
    const talk = `/api/boards/${id}/cards/one/comments`;
    await ask(talk, { json: { id: 'open', text: 'Which hall?', question: true } });
    await ask(talk, { json: { id: 'settled', text: 'Who pays, @Me?', mentions: [me], question: true } });
    await ask(`${talk}/settled`, { method: 'PATCH', json: { text: 'Who pays for it?', mentions: [me] } });
    await ask(`${talk}/settled`, { method: 'PATCH', json: { settled: true } });
    const { body: file } = await ask<BoardExport>(`/api/boards/${id}/export?format=json`);
    const said = file.comments.map(({ text, mentions, question }) => [text, mentions, question?.settled?.by]);
    expect(said).toEqual([
      ['Which hall?', undefined, undefined],
      ['Who pays for it?', [me], me],
    ]);
    expect(file.comments.map(({ edited }) => edited !== undefined)).toEqual([false, true]);
    const taken = await ask<ImportReport>('/api/boards/import?language=en&format=taktboard', {
      method: 'POST',
      body: JSON.stringify(file),
    });
    const { body: again } = await ask<BoardExport>(`/api/boards/${taken.body.id}/export?format=json`);
    const withoutTask = ({ comments }: BoardExport) => comments.map(({ cardId: _cardId, ...rest }) => rest);
    expect(withoutTask(again)).toEqual(withoutTask(file));
  });
});
