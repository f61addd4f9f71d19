import { createRequire } from 'node:module';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** The server that y-websocket shipped until 1.5, over the same version of `ws` as the others. It keeps nothing on disk. */
const { setupWSConnection } = createRequire(import.meta.url)('y-websocket-server/bin/utils') as {
  setupWSConnection(socket: WebSocket, request: IncomingMessage): void;
};
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', setupWSConnection);
server.on('listening', () => console.log(`ready ${(server.address() as AddressInfo).port}`));
