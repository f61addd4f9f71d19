import { expect, it } from 'vitest';
import { isProgram } from './service-worker-plugin.ts';

it('[OFF-10] the worker has every file that a browser can ask for, and no other', () => {
  expect(
    ['/index.html', '/assets/board-C0ffEE42.js', '/icon.svg', '/app.webmanifest', '/assets/a.woff2'].filter(
      (path) => !isProgram(path),
    ),
  ).toEqual([]);
  expect(
    ['/service-worker.js', '/.vite/manifest.json', '/assets/a.js.map', '/index.html.br', '/.sources'].filter(
      isProgram,
    ),
  ).toEqual([]);
});
