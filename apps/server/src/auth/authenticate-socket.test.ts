import { describe, expect, it } from 'vitest';
import { createPeerOf } from '../http/peer-address.ts';
import { createAuthenticateSocket } from './authenticate-socket.ts';
import { createDoorLimits, DOOR_LIMITS } from './door-limits.ts';

function scene() {
  let now = 0;
  const limits = createDoorLimits(() => now);
  const open = createAuthenticateSocket({
    knownSession: async () => undefined,
    authenticate: async () => undefined,
    isOwnOrigin: () => true,
    roles: { of: async () => 'none' },
    limits,
    peerOf: createPeerOf([]),
  });
  const wrong = new Headers({ authorization: 'Bearer tb_made_up' });
  return { limits, open, wrong, pass: (ms: number) => (now += ms) };
}

describe('wrong tokens at sockets', () => {
  it('[AUTH-21] are counted by network, with those of the interface, and put off until the time is over', async () => {
    const { limits, open, wrong, pass } = scene();
    const { most, windowMs } = DOOR_LIMITS['wrong-tokens'];
    for (let n = 1; n < most; n += 1) limits['wrong-tokens'].take('203.0.113.7');
    expect(await open(wrong, 'board', '203.0.113.7')).toBe('not-signed-in');
    expect(await open(wrong, 'board', '::ffff:203.0.113.7')).toBe('too-often');
    expect(await open(wrong, 'board', '203.0.113.8')).toBe('not-signed-in');
    pass(windowMs);
    expect(await open(wrong, 'board', '203.0.113.7')).toBe('not-signed-in');
  });

  it('[AUTH-21] are told from nobody at all, who tries nothing', async () => {
    const { limits, open } = scene();
    const { most } = DOOR_LIMITS['wrong-tokens'];
    for (let n = 0; n < most; n += 1) limits['wrong-tokens'].take('203.0.113.7');
    expect(await open(new Headers(), 'board', '203.0.113.7')).toBe('not-signed-in');
  });
});
