import { defineConfig } from '@playwright/test';
import { PLAYWRIGHT_FLAGS, findChromium } from './harness/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each runs a server and two browser windows; more would only measure the machine.
  workers: 2,
  // A test that needs a second try is a failure.
  retries: 0,
  forbidOnly: true,
  // patience costs nothing where all is well, and a slow machine is no fault
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // each context would fetch the whole program anew; the tests of the program on the device ask for it
    serviceWorkers: 'block',
    // recorded on demand: a trace of each test costs a quarter of the time of all
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { args: PLAYWRIGHT_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
