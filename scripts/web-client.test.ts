import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BuildFailed, ensureWebClient } from './web-client.ts';

/** A project whose build counts how often it ran. */
function project(build: string) {
  const root = mkdtempSync(join(tmpdir(), 'taktboard-web-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['apps/web/src', 'packages/board/src'])
    mkdirSync(join(root, folder), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  write('apps/web/package.json', JSON.stringify({ scripts: { build } }));
  write('apps/web/src/main.ts', 'one');
  write('packages/board/src/index.ts', 'one');
  write('pnpm-lock.yaml', '');
  write('tsconfig.base.json', '{}');
  const said: string[] = [];
  const ensure = async () => {
    said.length = 0;
    await ensureWebClient(root, (line) => said.push(line));
    return said.length > 0;
  };
  return { root, write, ensure };
}

const BUILD = `node -e "require('fs').mkdirSync('dist',{recursive:true});require('fs').writeFileSync('dist/index.html','x'.repeat(2000))"`;

describe('the web client', { timeout: 30_000 }, () => {
  it('is built at the first start, and again when something that it is made of changed', async () => {
    const { write, ensure } = project(BUILD);
    expect(await ensure()).toBe(true);
    expect(await ensure()).toBe(false);
    write('packages/board/src/index.ts', 'two');
    expect(await ensure()).toBe(true);
    expect(await ensure()).toBe(false);
    write('apps/web/src/main.test.ts', 'a test is no part of it');
    expect(await ensure()).toBe(false);
  });

  it('is compressed once, at the build', async () => {
    const { root, ensure } = project(BUILD);
    await ensure();
    for (const ending of ['br', 'gz']) {
      expect(readFileSync(join(root, `apps/web/dist/index.html.${ending}`)).length).toBeLessThan(100);
    }
  });

  it('that cannot be built tells what the build said, and is tried again at the next start', async () => {
    const { ensure } = project(`node -e "console.log('over budget'); process.exit(3)"`);
    for (let n = 0; n < 2; n++) {
      const failure: unknown = await ensure().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(BuildFailed);
      expect((failure as BuildFailed).output).toContain('over budget');
    }
  });
});
