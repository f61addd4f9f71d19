import { decodeFrame, encodeFrame, type Frame, type FrameKind } from '@taktboard/protocol';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { TestedServer } from '../running-server.ts';
import { CAST, closedBoard, type Cast, type Person } from './cast.ts';
import type { MatrixRow } from './walk-routes.ts';

/** A change that no server has seen. */
function change(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('labels').set('new', new Y.Map());
  return Y.encodeStateAsUpdate(doc);
}

const MESSAGES: Readonly<Record<FrameKind, () => Frame>> = {
  step1: () => ({ kind: 'step1', stateVector: Y.encodeStateVector(new Y.Doc()) }),
  step2: () => ({ kind: 'step2', update: change() }),
  update: () => ({ kind: 'update', update: change() }),
  awareness: () => ({ kind: 'awareness', update: new Uint8Array([1, 100, 1, 2, 123, 125]) }),
  'query-awareness': () => ({ kind: 'query-awareness' }),
  checkpoint: () => ({ kind: 'checkpoint', n: 1 }),
  part: () => ({ kind: 'part', update: Y.convertUpdateFormatV1ToV2(change()) }),
  notice: () => ({ kind: 'notice', json: '{"kind":"role","role":"manager"}' }),
};

/** Sends every kind of message as everyone, and writes down from whom it is taken. */
export async function walkWire(server: TestedServer, cast: Record<Cast, Person>): Promise<MatrixRow[]> {
  const boardId = await closedBoard(server, cast);
  const rows: MatrixRow[] = [];
  for (const [kind, message] of Object.entries(MESSAGES)) {
    const lets: Cast[] = [];
    for (const who of CAST) {
      const url = `${server.url.replace('http', 'ws')}/sync/${boardId}`;
      if (await isTaken(url, cast[who].token, message())) lets.push(who);
    }
    rows.push({ door: `message ${kind}`, ofBoard: true, lets });
  }
  return rows;
}

/** It was, when the question after it is answered; it was not, when the socket is closed. */
function isTaken(url: string, token: string | undefined, message: Frame): Promise<boolean> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => resolve(false));
    socket.once('open', () => {
      socket.send(encodeFrame(message));
      socket.send(encodeFrame({ kind: 'checkpoint', n: 2 }));
    });
    socket.on('message', (data: Buffer) => {
      const frame = decodeFrame(new Uint8Array(data));
      if (!frame.ok || frame.value.kind !== 'checkpoint' || frame.value.n !== 2) return;
      resolve(true);
      socket.terminate();
    });
  });
}
