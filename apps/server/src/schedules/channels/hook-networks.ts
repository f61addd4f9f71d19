import { BlockList, isIP } from 'node:net';

/** Whether a message may be posted to an address of the network. */
export type MayReach = (address: string) => boolean;

/** Not the open internet: https://www.iana.org/assignments/iana-ipv4-special-registry */
const CLOSED_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only global unicast is open at all; within it these lead back to IPv4 or nowhere. */
const CLOSED_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
];

/** @param allowed addresses and networks of one's own that may be posted to all the same, such as 10.0.0.0/8 */
export function hookNetworks(allowed: readonly string[]): { mayReach: MayReach; isOwn: MayReach } {
  const open = new BlockList();
  const closed = new BlockList();
  const own = new BlockList();
  open.addSubnet('2000::', 3, 'ipv6');
  for (const [network, bits] of CLOSED_V4) closed.addSubnet(network, bits, 'ipv4');
  for (const [network, bits] of CLOSED_V6) closed.addSubnet(network, bits, 'ipv6');
  for (const each of allowed) {
    const [network = '', bits] = each.split('/');
    const family = isIP(network) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) own.addAddress(network, family);
    else own.addSubnet(network, Number(bits), family);
  }
  const isOwn: MayReach = (address) => isIP(address) !== 0 && own.check(address, familyOf(address));
  return {
    isOwn,
    mayReach(address) {
      if (isIP(address) === 0) return false;
      if (isOwn(address)) return true;
      const family = familyOf(address);
      return !closed.check(address, family) && (family === 'ipv4' || open.check(address, family));
    },
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
