import * as Y from 'yjs';
import { emptyBoardSeed } from './test-server.ts';

/** A board of so many tasks that each was moved a few times, by two people. */
export function largeBoard(tasks: number): Y.Doc {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  Y.applyUpdate(doc, emptyBoardSeed());
  doc.transact(() => {
    for (let n = 0; n < tasks; n++) {
      const card = new Y.Map<unknown>();
      doc.getMap('cards').set(`task-${n}`, card);
      card.set('title', `Task number ${n}`);
      card.set('place', ['todo', `a${n}V`]);
      card.set('description', new Y.XmlFragment());
    }
  });
  for (const columnId of ['doing', 'todo', 'done']) {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    const cards = other.getMap<Y.Map<unknown>>('cards');
    other.transact(() => {
      for (let n = 0; n < tasks; n++) cards.get(`task-${n}`)?.set('place', [columnId, `a${n}V`]);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  }
  return doc;
}
