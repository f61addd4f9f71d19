import { join } from 'node:path';
import type { Share, Shares } from '@taktboard/protocol';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/running-server.ts';
import { shareScene } from '../testing/shared-board.ts';

describe('shares', { timeout: 30_000 }, () => {
  it('[LIVE-1] are a manager’s alone, at every door', async () => {
    const scene = await shareScene();
    const share = await scene.share();
    const member = await scene.server.join('Ben Bauer');
    const base = `/api/boards/${scene.boardId}/shares`;
    const { body } = await scene.server.as()<Shares>(base);
    const { id: _, ...rest } = body.shares[0]!;
    const request = {
      title: rest.title,
      language: rest.language,
      columns: rest.columns,
      labels: rest.labels,
      hides: rest.hides,
      expiresAt: rest.expiresAt,
      embedOrigins: rest.embedOrigins,
    };
    const doors: [string, string, object | undefined][] = [
      ['GET', base, undefined],
      ['POST', base, request],
      ['POST', `${base}/preview`, { columns: null, labels: null, hides: request.hides }],
      ['PATCH', `${base}/${share.id}`, {}],
      ['POST', `${base}/${share.id}/link`, undefined],
      ['DELETE', `${base}/${share.id}`, undefined],
    ];
    for (const [method, path, json] of doors) {
      const asked = { method, ...(json ? { json } : {}) };
      expect(codeOf(await member.ask(path, asked)), `${method} ${path}`).toBe('not-allowed');
      expect(codeOf(await scene.server.ask(path, asked)), `${method} ${path}`).toBe('not-signed-in');
      const elsewhere = path.replace(scene.boardId, 'no-such-board');
      expect(codeOf(await scene.server.as()(elsewhere, asked)), `${method} ${path}`).toBe('no-such-board');
    }
    expect((await share.page()).status).toBe(200);
  });

  it('[LIVE-1] keep their link and password as hashes, and who did what', async () => {
    const scene = await shareScene();
    const share = await scene.share({ password: 'a common secret' });
    const base = `/api/boards/${scene.boardId}/shares`;
    const changed = await scene.server.as()<Share>(`${base}/${share.id}`, {
      method: 'PATCH',
      json: { title: 'For sales', columns: [scene.columns[0]] },
    });
    expect(changed.body).toMatchObject({
      title: 'For sales',
      columns: [scene.columns[0]],
      labels: null,
      hides: { people: 'initials' },
      hasPassword: true,
    });
    await scene.server.as()(`${base}/${share.id}`, { method: 'DELETE' });
    const { body } = await scene.server.as()<Shares>(base);
    expect(body.shares[0]?.log.map(({ what }) => what)).toEqual(['revoked', 'changed', 'created']);
    expect(body.shares[0]?.log.every(({ by }) => by !== null)).toBe(true);
    const text = JSON.stringify(body);
    const secret = share.path.slice(share.path.indexOf('_') + 1);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('scrypt');
    await scene.server.stop();
    const database = new Sqlite(join(scene.server.dataDir, 'taktboard.db'), { readonly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM shares').all());
    database.close();
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain('a common secret');
  });

  it('[LIVE-10] count how often they were opened on a day, and keep nothing of who did', async () => {
    const scene = await shareScene();
    const share = await scene.share();
    for (let n = 0; n < 3; n++) await share.page('', { 'user-agent': 'SECRET-browser' });
    await scene.server.ask(share.path, { method: 'HEAD' });
    await (await share.follow()).next('beat');
    const { body } = await scene.server.as()<Shares>(`/api/boards/${scene.boardId}/shares`);
    const today = new Date().toISOString().slice(0, 10);
    expect(body.shares[0]?.views).toEqual([{ day: today, count: 3 }]);
    await scene.server.stop();
    const database = new Sqlite(join(scene.server.dataDir, 'taktboard.db'), { readonly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM share_views').all());
    database.close();
    expect(JSON.parse(rows)).toEqual([{ share_id: share.id, day: today, count: 3 }]);
    expect(JSON.stringify(scene.server.log)).not.toContain('SECRET');
  });
});
