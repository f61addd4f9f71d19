import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { plainDoc } from './plain-doc.ts';

const goneIn = (doc: Y.Doc): unknown => Y.snapshot(doc).ds.clients;

it('[SYNC-89] what is taken in deletes nothing by itself, where others delete marks that say nothing', () => {
  const written = new Y.Doc();
  const text = new Y.XmlText('plan');
  written.getMap('cards').set('x', text);
  // two at one word at the same time, so that each mark is there twice
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(written));
  text.format(0, 4, { bold: true });
  (other.getMap('cards').get('x') as Y.XmlText).format(0, 4, { bold: true });
  const updates = [written, other].map((doc) => Y.encodeStateAsUpdate(doc));
  const [plain, cleaning] = [plainDoc(), new Y.Doc()];
  for (const doc of [plain, cleaning]) for (const update of updates) Y.applyUpdate(doc, update);
  expect(goneIn(plain)).toEqual(new Map());
  expect(goneIn(cleaning), 'Yjs cleans up by itself').not.toEqual(new Map());
  // and what others deleted is taken in like anything else
  Y.applyUpdate(plain, Y.encodeStateAsUpdate(cleaning));
  expect(goneIn(plain)).toEqual(goneIn(cleaning));
});
