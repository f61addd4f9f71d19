import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { humanDoc } from './human-doc.ts';

it('[SYNC-89] a page that takes in what two others formatted at once writes nothing', () => {
  const written = new Y.Doc();
  const text = new Y.XmlText('plan');
  written.getMap('cards').set('x', text);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(written));
  text.format(0, 4, { bold: true });
  (other.getMap('cards').get('x') as Y.XmlText).format(0, 4, { bold: true });
  const page = humanDoc();
  let own = 0;
  page.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') own++;
  });
  for (const doc of [written, other]) Y.applyUpdate(page, Y.encodeStateAsUpdate(doc), 'server');
  expect(own).toBe(0);
  expect((page.getMap('cards').get('x') as Y.XmlText).toDelta()).toEqual([
    { insert: 'plan', attributes: { bold: true } },
  ]);
});
