import {
  Digest as DigestShape,
  type CommentCounts,
  type Digest,
  type NewShare,
  type ShareRequest,
} from '@taktboard/protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { guestScene } from '../../testing/guest-scene.ts';

const DAY_MS = 86_400_000;
/** A live board that hides nothing. */
const SHARE: ShareRequest = {
  ...{ title: 'Live', language: 'de', columns: null, labels: null, expiresAt: null, embedOrigins: [] },
  hides: { descriptions: false, comments: false, people: 'shown', estimates: false },
};

describe('what guests decide, for the team', { timeout: 60_000 }, () => {
  it('[GUEST-14] the counts of the board say how approvals stand, and a decision on what has changed since is no other', async () => {
    const { invite, run, mara, path, boardId, pass, server } = await guestScene();
    const counts = async () =>
      (await mara.ask<CommentCounts>(`/api/boards/${boardId}/comments`)).body.approvals;
    expect(await counts()).toEqual({});
    const [one, other] = [
      await invite(),
      await invite({ guest: { name: 'Frau Abt', email: 'a@example.org' } }),
    ];
    expect(await counts()).toEqual({ flyer: { open: 2 } });
    await one.enter();
    await one.decide('approve');
    await other.enter();
    await other.decide('return', 'Das Datum fehlt.');
    expect(await counts()).toEqual({ flyer: { approved: 1, returned: 1 } });
    await run({ type: 'card.set', id: 'flyer', fields: { priority: 'urgent' } });
    expect(await counts()).toEqual({ flyer: { approved: 1, returned: 1 } });
    await run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer, zweite Fassung' } });
    expect(await counts()).toEqual({ flyer: { stale: 2 } });
    await run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer für die Messe' } });
    // what was decided stays decided, and what ended without that is not told
    await mara.ask(`${path}/${one.id}`, { method: 'DELETE' });
    const third = await invite({ guest: { name: 'Herr Zorn', email: 'z@example.org' } });
    expect(await counts()).toEqual({ flyer: { approved: 1, returned: 1, open: 1 } });
    await mara.ask(`${path}/${third.id}`, { method: 'DELETE' });
    expect(await counts()).toEqual({ flyer: { approved: 1, returned: 1 } });
    const again = { message: '', expiresAt: new Date(Date.now() + DAY_MS).toISOString() };
    await mara.ask(`${path}/${other.id}/again`, { json: again });
    expect(await counts()).toEqual({ flyer: { approved: 1, open: 1 } });
    pass(2 * DAY_MS);
    expect(await counts()).toEqual({ flyer: { approved: 1 } });
    // whoever only looks on from outside is told nothing of it
    const { url } = (await mara.ask<NewShare>(`/api/boards/${boardId}/shares`, { json: SHARE })).body;
    const page = await server.ask<string>(new URL(url).pathname);
    expect(page.body).toContain('Flyer für die Messe');
    expect(page.body).not.toMatch(/Genehmigung|genehmigt|Weber|Abt/i);
  });

  it('[GUEST-15] the digest of the board says what waits and what was decided, and names no guest', async () => {
    const { invite, mara, boardId } = await guestScene();
    const guest = await invite();
    const digest = async () => (await mara.ask<Digest>(`/api/boards/${boardId}/digest`)).body;
    expect(v.parse(DigestShape, await digest()).approvals).toMatchObject({
      total: 1,
      items: [{ id: 'flyer', state: 'open', guests: 1 }],
    });
    const text = await mara.ask<string>(`/api/boards/${boardId}/digest?format=text`, {
      headers: { 'accept-language': 'de' },
    });
    expect(text.body).toMatch(/wartet seit .* auf einen Gast/);
    expect(JSON.stringify([await digest(), text.body])).not.toMatch(/Weber|weber@/);
    await guest.enter();
    await guest.decide('approve');
    expect((await digest()).approvals).toBeUndefined();
  });
});
