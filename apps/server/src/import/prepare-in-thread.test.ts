import { BoardProjection } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { prepareImport } from './prepare-import.ts';
import { prepareInThread } from './prepare-in-thread.ts';
import { randomPorts } from './random-ports.ts';
import { oddBoard } from './trello/odd-board.fixture.ts';

const bytes = (file: unknown) => new TextEncoder().encode(JSON.stringify(file));

describe('reading in a thread of its own', () => {
  it('gives what reading here gives', async () => {
    const request = {
      bytes: bytes(oddBoard()),
      zone: 'UTC',
      region: 'DE-BE',
      language: 'en',
      people: [],
    } as const;
    const here = prepareImport(request, randomPorts);
    const there = await prepareInThread(request);
    if (!here.ok || !there.ok) throw new Error('refused');
    expect(there.value.report).toEqual(here.value.report);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, there.value.seed);
    const projection = new BoardProjection(doc);
    expect(projection.snapshot()).toMatchObject({
      meta: { title: 'Kampagnen 2024', region: 'DE-BE' },
      problems: [],
    });
    projection.destroy();
  });

  it('hands back a refusal', async () => {
    const request = { bytes: bytes([]), zone: 'UTC', region: null, language: 'en', people: [] } as const;
    expect(await prepareInThread(request)).toMatchObject({
      ok: false,
      reason: { code: 'not-a-trello-board' },
    });
  });
});
