import type { Role } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import type { SocketPort } from '../room/ports.ts';
import { createLiveSockets, type Admitted } from './live-sockets.ts';

function liveSockets() {
  const told: string[] = [];
  let now = 0;
  const waiting = new Set<{ at: number; callback: () => void }>();
  const pass = (ms: number): void => {
    now += ms;
    for (const timer of waiting) if (timer.at <= now && waiting.delete(timer)) timer.callback();
  };
  const roles = new Map<string, Role | undefined>();
  const live = createLiveSockets({
    rooms: {
      connect: (_boardId, actor, socket) => ({
        receive: (frame) => void told.push(`${actor.personId} says ${frame[0]}`),
        end: (reason, why) => socket.close(reason, why),
        closed: async () => void told.push(`${actor.personId} left`),
      }),
    },
    timers: {
      after(ms, callback) {
        const timer = { at: now + ms, callback };
        waiting.add(timer);
        return () => waiting.delete(timer);
      },
    },
    clock: () => now,
    roleOf: async ({ personId, role }) => (roles.has(personId) ? roles.get(personId) : role),
  });
  const connect = (personId: string, credential: Admitted['credential']) => {
    const userId = `user-${personId}`;
    const actor: Admitted = { userId, personId, workspaceRole: 'member', role: 'editor', credential };
    const socket: SocketPort = {
      takesParts: false,
      send: () => undefined,
      sendAll: () => undefined,
      buffered: () => 0,
      close: (reason) => void told.push(`${personId} closed: ${reason}`),
    };
    return live.connect('board', actor, socket);
  };
  return { live, connect, told, roles, pass };
}

describe('live sockets', () => {
  it('[AUTH-19] what an expiring token has open ends with it', () => {
    const { live, told, pass } = liveSockets();
    const actor: Admitted = {
      ...{ userId: 'user-anna', personId: 'anna', workspaceRole: 'member', role: 'viewer' },
      credential: 'token:1',
      until: 90_000_000,
    };
    const socket: SocketPort = {
      takesParts: false,
      send: () => undefined,
      sendAll: () => undefined,
      buffered: () => 0,
      close: (reason) => void told.push(`anna closed: ${reason}`),
    };
    live.connect('board', actor, socket);
    pass(86_400_000);
    expect(told).toEqual([]);
    pass(3_600_000);
    expect(told).toEqual(['anna closed: notSignedIn', 'anna left']);
  });

  it('[AUTH-15] what is ended is heard no more, although it has not hung up yet', () => {
    const { live, connect, told } = liveSockets();
    const anna = connect('anna', 'session:1');
    live.endCredential('session:1');
    anna.receive(new Uint8Array([7]));
    void anna.closed();
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

  it('forgets those that left by themselves', async () => {
    const { live, connect, told } = liveSockets();
    await connect('anna', 'session:1').closed();
    live.endCredential('session:1');
    expect(told).toEqual(['anna left']);
  });

  it('[ROLE-5] whoever may see nothing any more is closed, whoever has another role comes back, and others stay', async () => {
    const { live, connect, roles, told } = liveSockets();
    for (const person of ['anna', 'ben', 'cleo']) connect(person, `session:${person}`);
    await live.review({ boardId: 'board' });
    roles.set('anna', undefined).set('ben', 'viewer');
    await live.review({ boardId: 'another' });
    expect(told).toEqual([]);
    await live.review({ boardId: 'board' });
    expect(told.filter((line) => line.includes('closed'))).toEqual([
      'anna closed: notAllowed',
      'ben closed: restarting',
    ]);
  });

  it('[ROLE-5] a role that was taken while its socket was being opened opens none', async () => {
    const { live, connect, roles, told } = liveSockets();
    roles.set('anna', undefined);
    const anna = connect('anna', 'session:1');
    await live.review({ userId: 'nobody' });
    expect(told).toContain('anna closed: notAllowed');
    anna.receive(new Uint8Array([7]));
    expect(told).not.toContain('anna says 7');
  });
});
