import * as Y from 'yjs';
import type { Editor } from './editor.ts';

/**
 * What is missing from a document that came fresh from the disk: acknowledged edits, and edits that someone else had
 * seen. Both are looked for by what Yjs itself counts, so that no edit can hide behind a later one.
 */
export function findLosses(fresh: Y.Doc, editors: readonly Editor[], observers: readonly Editor[]): string[] {
  const losses: string[] = [];
  if (fresh.store.pendingStructs !== null) losses.push('the board that was read from disk has a gap');
  for (const editor of editors) {
    const there = Y.getState(fresh.store, editor.doc.clientID);
    const { clock, removed } = editor.acknowledged;
    if (there < clock) losses.push(`${editor.name}: acknowledged up to ${clock}, on disk up to ${there}`);
    const card = fresh.getMap('cards').get(editor.counterId);
    const keys = card instanceof Y.Map ? new Set(card.keys()) : new Set<string>();
    for (const link of editor.removedLinks.slice(0, removed)) {
      if (keys.has(`link:${link}`)) losses.push(`${editor.name}: the acknowledged removal of ${link}`);
    }
  }
  for (const observer of observers) losses.push(...unseen(fresh, observer));
  return losses;
}

/** What an observer, who writes nothing, has and the fresh document has not. */
function unseen(fresh: Y.Doc, observer: Editor): string[] {
  const losses: string[] = [];
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(observer.doc))) {
    const there = Y.getState(fresh.store, client);
    if (there < clock) losses.push(`${observer.name}: saw ${client} up to ${clock}, on disk up to ${there}`);
  }
  const removed = Y.snapshot(fresh).ds;
  for (const [client, ranges] of Y.snapshot(observer.doc).ds.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; at++) {
        if (!Y.isDeleted(removed, Y.createID(client, at)))
          losses.push(`${observer.name}: saw ${client}/${at} go`);
      }
    }
  }
  return losses;
}
