import { readFileSync } from 'node:fs';
import { findChromium } from '../tests/harness/chromium.ts';
import { runProgram, runTool } from './run-tool.ts';

/**
 * A Chromium for the browser tests: what the machine has; else Debian's, where we may install it; else Playwright's.
 *
 * @returns its path, or a sentence that says what to install
 */
export async function ensureChromium(): Promise<{ path: string } | { missing: string }> {
  const present = findChromium();
  if (present !== undefined) return { path: present };
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No Chromium on this machine: installing Debian’s …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const updated = await attempt(() => runProgram('apt-get', ['update', '-q'], { env }));
    if (updated) {
      await attempt(() =>
        runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env }),
      );
    }
  }
  if (findChromium() === undefined) {
    console.log('No Chromium on this machine: letting Playwright download its own …');
    const args = ['install', 'chromium-headless-shell', 'chromium'];
    await attempt(() => runTool({ package: '@playwright/test', bin: 'playwright', cwd: 'tests', args }));
  }
  const installed = findChromium();
  return installed === undefined
    ? {
        missing:
          'The browser tests need Chromium: install it (`apt-get install chromium`) or set CHROMIUM to its path.',
      }
    : { path: installed };
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** A way that fails is no error yet: there is another one. */
async function attempt(install: () => Promise<number>): Promise<boolean> {
  try {
    return (await install()) === 0;
  } catch {
    return false;
  }
}
