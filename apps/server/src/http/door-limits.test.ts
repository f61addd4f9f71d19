import { LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { DOOR_LIMITS } from '../auth/door-limits.ts';
import { codeOf, runningServer, type Answered } from '../testing/running-server.ts';

const PERSON = 'made_up_person';

/** Asks until it is refused for asking too often. @returns how many were let through, and the refusal */
async function untilRefused(ask: () => Promise<Answered>, most: number) {
  for (let n = 0; n <= most; n++) {
    const answer = await ask();
    if (codeOf(answer) === 'too-many-attempts') return { through: n, refused: answer };
  }
  throw new Error('never refused');
}

describe('how often one comes through a door', { timeout: 60_000 }, () => {
  it('[AUTH-21] wrong tokens of one network are put off, with when to come again; a right one is let in all the same', async () => {
    const server = await runningServer();
    const wrong = server.as(`tb_made_${'x'.repeat(43)}`);
    const { most } = DOOR_LIMITS['wrong-tokens'];
    const { through, refused } = await untilRefused(() => wrong('/api/me'), most);
    expect(through).toBe(most);
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
    expect((await server.as()('/api/me')).status).toBe(200);
  });

  it('[AUTH-21] secret addresses that are none are put off', async () => {
    const server = await runningServer();
    const { most } = DOOR_LIMITS['secret-addresses'];
    const ask = () => server.ask(`/f/${'x'.repeat(43)}/deadlines.ics`);
    expect((await untilRefused(ask, most)).through).toBe(most);
    // the same network, at the other kind of secret address
    expect((await server.ask(`/s/${'x'.repeat(43)}`)).status).toBe(429);
  });

  it('[AUTH-21] links for unsubscribing are followed so often by one network, whatever they are', async () => {
    const server = await runningServer();
    const { most } = DOOR_LIMITS.unsubscribe;
    const ask = () => server.ask(`/u/${'x'.repeat(43)}`);
    const { through, refused } = await untilRefused(ask, most);
    expect([through, refused.status]).toEqual([most, 429]);
  });

  it('[AUTH-21] what costs is counted by person, and by its own door', async () => {
    let skipped = 0;
    const server = await runningServer({ clock: () => Date.now() + skipped });
    const { most, windowMs } = DOOR_LIMITS['person-data'];
    const admin = server.as();
    const ask = () => admin(`/api/people/${PERSON}/data`);
    expect((await untilRefused(ask, most)).through).toBe(most);
    expect((await admin('/api/boards')).status).toBe(200);
    const { ask: asAnna } = await server.join('Anna', 'administrator');
    expect(codeOf(await asAnna(`/api/people/${PERSON}/data`))).toBe('no-such-person');
    skipped += windowMs;
    expect(codeOf(await ask())).toBe('no-such-person');
  });

  it('[AUTH-21] a person may comment as often as the protocol says', () => {
    expect(DOOR_LIMITS.comments.most).toBe(LIMITS.commentsPerMinute);
  });
});
