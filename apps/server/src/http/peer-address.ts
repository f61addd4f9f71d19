import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';
import { isLoopback } from './own-addresses.ts';

/** Where something comes from, as the socket says it and as those it came through do. */
export interface Peer {
  remoteAddress: string | undefined;
  /** `X-Forwarded-For`. */
  forwardedFor: string | null | undefined;
}

/**
 * Who asks, for counting attempts. What `X-Forwarded-For` says is believed only of a proxy on this machine or of one that
 * is trusted by name, and of a chain only up to the first who is neither: whatever stands before it can be written by anyone.
 *
 * @param trusted addresses and networks, as `readConfig` checks them
 */
export function createPeerOf(trusted: readonly string[]): (peer: Peer) => string {
  const isProxy = trustOf(trusted);
  return ({ remoteAddress, forwardedFor }) => {
    const said = (forwardedFor ?? '').split(',').map((each) => plain(each.trim()));
    let who = plain(remoteAddress ?? 'unknown');
    while (isProxy(who)) {
      const before = said.pop();
      // without an address the proxy itself is the last that is known
      if (before === undefined || isIP(before) === 0) return who;
      who = before;
    }
    return who;
  };
}

/** The same of a request. */
export function createPeerAddress(trusted: readonly string[]): (context: Context) => string {
  const peerOf = createPeerOf(trusted);
  return (context) => {
    const bindings = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
    const remoteAddress = bindings?.incoming?.socket?.remoteAddress;
    return peerOf({ remoteAddress, forwardedFor: context.req.header('x-forwarded-for') });
  };
}

function trustOf(trusted: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const each of trusted) {
    const [address = '', bits] = each.split('/');
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isLoopback(address) || (isIP(address) !== 0 && list.check(address, familyOf(address)));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** An IPv4 peer of a socket that listens for both families looks like `::ffff:10.0.0.5`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
