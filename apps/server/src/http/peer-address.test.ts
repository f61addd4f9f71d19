import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createPeerAddress } from './peer-address.ts';

/** Who asks, when this peer sends this header. */
async function addressFor(peer: string, forwarded: string | null, trusted: readonly string[] = []) {
  const addressOf = createPeerAddress(trusted);
  const app = new Hono().get('/', (context) => context.text(addressOf(context)));
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
}

describe('who asks', () => {
  it.each([
    ['nobody between', '203.0.113.9', null, '203.0.113.9'],
    ['a proxy here', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a proxy here, over IPv6', '::1', '2001:db8::9', '2001:db8::9'],
    ['a proxy here that an IPv6 socket sees', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a proxy here, and the rest invented', '127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['a proxy here that says nothing', '127.0.0.1', null, '127.0.0.1'],
    ['a proxy here that says no address', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['a stranger who claims to be another', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a stranger in the local network', '10.0.0.9', '198.51.100.1', '10.0.0.9'],
  ])('[HTTP-62] %s', async (...[, peer, forwarded, who]) => {
    expect(await addressFor(peer, forwarded)).toBe(who);
  });

  it.each([
    ['a proxy by its address', '10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['a proxy by its network', '172.18.0.7', '203.0.113.9', '203.0.113.9'],
    ['a proxy by its network, over IPv6', 'fd00:1::7', '2001:db8::9', '2001:db8::9'],
    ['a proxy that an IPv6 socket sees', '::ffff:10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['two proxies in a row', '10.0.0.5', '203.0.113.9, 172.18.0.7', '203.0.113.9'],
    [
      'two proxies in a row, and the rest invented',
      '10.0.0.5',
      '1.1.1.1, 203.0.113.9, 172.18.0.7',
      '203.0.113.9',
    ],
    ['a neighbour of the proxy', '10.0.0.6', '203.0.113.9', '10.0.0.6'],
    ['proxies alone', '10.0.0.5', '172.18.0.7', '172.18.0.7'],
  ])('[HTTP-62] %s that is trusted', async (...[, peer, forwarded, who]) => {
    expect(await addressFor(peer, forwarded, ['10.0.0.5', '172.18.0.0/16', 'fd00:1::/64'])).toBe(who);
  });
});
