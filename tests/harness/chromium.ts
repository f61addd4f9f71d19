import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Two pages of Chromium's own behind its address bar, which every new window loads: 141 modules, and as much work again as
 * the page that is looked at has.
 */
const PAGES_OF_ITS_OWN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Keeps the browser from speaking to anyone but the server under test, and from working on anything else. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${PAGES_OF_ITS_OWN.join(',')}`,
];

/** Of two such switches the last one counts: what Playwright 1.65 switches off stands here too. */
const PLAYWRIGHT_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** The flags for a browser that Playwright starts. */
export const PLAYWRIGHT_FLAGS = CHROMIUM_FLAGS.map((flag) =>
  flag.startsWith('--disable-features=') ? `${flag},${PLAYWRIGHT_OFF.join(',')}` : flag,
);

/** `CHROMIUM` names a program; else a system browser; else the one that Playwright keeps; else undefined. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return [...PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('no Chromium: run `npx -y pnpm@12 test`, which installs one');
  return chromium.launch({ executablePath, args: [...PLAYWRIGHT_FLAGS, ...args] });
}
