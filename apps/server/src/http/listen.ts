import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { fail, ok, type Result } from '@taktboard/protocol';
import { answerOn, EventRequest, isForEvents } from './live/event-request.ts';

export interface Listener {
  port: number;
  server: Server;
  /** From now on requests are answered; until then they get 503. */
  serve(handler: Handlers): void;
  /** Takes no new connections and ends those that wait idle. Resolves when the last one is over. */
  close(): Promise<void>;
  /** Ends what is still open. */
  closeAll(): void;
}

export interface Handlers {
  request(incoming: IncomingMessage, outgoing: ServerResponse): void;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Takes the port before anything is opened or made, so that a second start fails early and leaves nothing behind. */
export async function listen(host: string, port: number): Promise<Result<Listener, string>> {
  let handlers: Handlers | undefined;
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (handlers) return handlers.request(incoming, outgoing);
    outgoing.writeHead(503, { 'retry-after': '1' }).end();
  };
  const server = createServer({ IncomingMessage: EventRequest }, answer);
  // no longer among those that the server knows of
  const eventLines = new Set<Socket>();
  const forget = function (this: Socket): void {
    eventLines.delete(this);
  };
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    // a socket that is reset during the upgrade must not end the process
    socket.on('error', destroy);
    if (isForEvents(incoming)) {
      eventLines.add(socket);
      socket.once('close', forget);
      const outgoing = answerOn(incoming, socket);
      if (outgoing) answer(incoming, outgoing);
      else socket.destroy();
    } else if (handlers) handlers.upgrade(incoming, socket, head);
    else socket.destroy();
  });
  const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => resolve(undefined));
  });
  if (fault) return fail(sentenceFor(fault, host, port));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listening without a port');
  return ok({
    port: address.port,
    server,
    serve: (given) => {
      handlers = given;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
    closeAll() {
      server.closeAllConnections();
      for (const line of eventLines) line.destroy();
    },
  });
}

function destroy(this: Socket): void {
  this.destroy();
}

function sentenceFor(fault: NodeJS.ErrnoException, host: string, port: number): string {
  switch (fault.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} pnpm start`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", but this machine has no such address.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${fault.message}`;
  }
}
