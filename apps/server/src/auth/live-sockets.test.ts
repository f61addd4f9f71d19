import { describe, expect, it } from 'vitest';
import type { SocketPort } from '../room/ports.ts';
import { createLiveSockets, type Admitted } from './live-sockets.ts';

function liveSockets() {
  const told: string[] = [];
  const live = createLiveSockets({
    connect: (_boardId, actor) => ({
      receive: (frame) => void told.push(`${actor.personId} says ${frame[0]}`),
      closed: () => void told.push(`${actor.personId} left`),
    }),
  });
  const connect = (personId: string, credential: Admitted['credential']) => {
    const actor: Admitted = { userId: `user-${personId}`, personId, role: 'editor', credential };
    const socket: SocketPort = {
      send: () => undefined,
      buffered: () => 0,
      close: (reason) => void told.push(`${personId} closed: ${reason}`),
    };
    return live.connect('board', actor, socket);
  };
  return { live, connect, told };
}

describe('live sockets', () => {
  it('[AUTH-15] what is ended is heard no more, although it has not hung up yet', () => {
    const { live, connect, told } = liveSockets();
    const anna = connect('anna', 'session:1');
    live.endCredential('session:1');
    anna.receive(new Uint8Array([7]));
    anna.closed();
    expect(told).toEqual(['anna closed: notSignedIn', 'anna left']);
  });

  it('[AUTH-15] a new password ends all of a user’s, and nobody else’s', () => {
    const { live, connect, told } = liveSockets();
    connect('anna', 'session:1');
    connect('anna', 'token:2');
    const ben = connect('ben', 'session:3');
    live.endUser('user-anna');
    ben.receive(new Uint8Array([7]));
    expect(told.filter((line) => line.startsWith('anna closed'))).toHaveLength(2);
    expect(told.at(-1)).toBe('ben says 7');
  });

  it('forgets those that left by themselves', () => {
    const { live, connect, told } = liveSockets();
    connect('anna', 'session:1').closed();
    live.endCredential('session:1');
    expect(told).toEqual(['anna left']);
  });
});
