import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { runCommands } from '@taktboard/board';
import type { Api } from '../harness/api.ts';
import { TestServer } from '../harness/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.dispose());

/** The provider as it comes, with nothing of ours but a credential. */
async function stockClient(api: Api, boardId: string): Promise<WebsocketProvider> {
  class SignedInSocket extends NodeWebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { ...api.credentials, origin: api.url } });
    }
  }
  const provider = new WebsocketProvider(`${api.url.replace(/^http/, 'ws')}/sync`, boardId, new Y.Doc(), {
    WebSocketPolyfill: SignedInSocket as unknown as typeof WebSocket,
    disableBc: true,
  });
  // it would write a line to the console for each notice
  provider.messageHandlers[103] = () => undefined;
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return provider;
}

function whenever(provider: WebsocketProvider, isMet: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isMet()) resolve();
    };
    provider.doc.on('update', look);
    provider.awareness.on('change', look);
    look();
  });
}

it('[WIRE-7] two stock y-websocket clients edit a board together and see each other', async () => {
  const anna = await server.admin.newAccount('Anna');
  const ben = await server.admin.newAccount('Ben');
  const boardId = await anna.api.createBoard('Plan');
  const [one, other] = [await stockClient(anna.api, boardId), await stockClient(ben.api, boardId)];
  const [columnId = ''] = one.doc.getMap('columns').keys();
  one.awareness.setLocalState({ reads: 'c1' });
  const ports = { newId: () => 'c1', random: () => 0.5 };
  runCommands(one.doc, [{ type: 'card.add', columnId, title: 'By a stock client' }], ports);
  await whenever(other, () => other.doc.getMap('cards').has('c1'));
  await whenever(other, () => other.awareness.getStates().get(one.doc.clientID)?.['reads'] === 'c1');
  other.doc.getMap('meta').set('title', 'Renamed by a stock client');
  await whenever(one, () => one.doc.getMap('meta').get('title') === 'Renamed by a stock client');
  one.destroy();
  await whenever(other, () => !other.awareness.getStates().has(one.doc.clientID));
  other.destroy();
  const board = await anna.api.board(boardId);
  expect(board.meta.title).toBe('Renamed by a stock client');
  expect(board.cards.map(({ title }) => title)).toEqual(['By a stock client']);
});
