import { BoardProjection, type PlainBoard } from '@taktboard/board';
import * as Y from 'yjs';
import type { ImportRequest, PreparedImport } from '../prepare-import.ts';

/** A file of a format, with nothing said beside it. */
export function importRequest(bytes: Uint8Array, said: Partial<ImportRequest> = {}): ImportRequest {
  return {
    format: 'trello',
    bytes,
    name: null,
    zone: 'Europe/Berlin',
    region: null,
    language: 'en',
    people: [],
    said: {},
    title: undefined,
    mapping: undefined,
    remembered: {},
    target: null,
    ...said,
  };
}

/** The board that a prepared import would make. */
export function preparedBoard({ writes }: PreparedImport): PlainBoard {
  if (!('seed' in writes)) throw new Error('the import is for a board that is there');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, writes.seed);
  const projection = new BoardProjection(doc);
  const board = projection.snapshot();
  projection.destroy();
  doc.destroy();
  return board;
}
