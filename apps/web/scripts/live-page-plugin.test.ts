import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { faultOf } from './live-page-plugin.ts';

const page = (content: string) => [{ fileName: 'live/page.js', content }];

it('[LIVE-14] a live page with too much script, with a document in it or with none fails the build', () => {
  expect(faultOf(page('start();'))).toBeUndefined();
  expect(faultOf(page(randomBytes(40_000).toString('base64')))).toContain('at most 30000');
  expect(faultOf(page('const key = "__ $YJS$ __";'))).toContain('yjs');
  expect(faultOf([])).toContain('no script');
});
