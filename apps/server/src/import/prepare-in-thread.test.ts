import { describe, expect, it } from 'vitest';
import { prepareImport } from './prepare-import.ts';
import { prepareInThread } from './prepare-in-thread.ts';
import { randomPorts } from './random-ports.ts';
import { importRequest, preparedBoard } from './testing/requests.ts';
import { oddBoard } from './trello/odd-board.fixture.ts';

const bytes = (file: unknown) => new TextEncoder().encode(JSON.stringify(file));

describe('reading in a thread of its own', () => {
  it('gives what reading here gives', async () => {
    const request = importRequest(bytes(oddBoard()), { zone: 'UTC', region: 'DE-BE' });
    const here = prepareImport(request, randomPorts);
    const there = await prepareInThread(request);
    if (!here.ok || !there.ok) throw new Error('refused');
    expect(there.value.report).toEqual(here.value.report);
    expect(preparedBoard(there.value)).toMatchObject({
      meta: { title: 'Kampagnen 2024', region: 'DE-BE' },
      problems: [],
    });
  });

  it('hands back a refusal', async () => {
    const request = importRequest(bytes([]));
    expect(await prepareInThread(request)).toMatchObject({
      ok: false,
      reason: { code: 'not-a-trello-board' },
    });
  });
});
