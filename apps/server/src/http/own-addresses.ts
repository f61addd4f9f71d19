import type { NetworkInterfaceInfo } from 'node:os';

export interface OwnAddresses {
  /** The origin that links carry. */
  publicUrl: string;
  /** `local` when `publicUrl` opens on this machine alone. */
  reach: 'local' | 'network';
  /**
   * Whether a browser's page under this origin is this server's own. Compared exactly: a prefix or suffix would let
   * `https://board.example.org.evil.test` in.
   */
  isOwnOrigin(origin: string): boolean;
}

interface Listening {
  /** As configured. */
  host: string;
  /** As the system gave it. */
  port: number;
  publicUrl: string | undefined;
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;
  hostname: string;
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export function ownAddresses(listening: Listening): OwnAddresses {
  const { host, port } = listening;
  const everywhere = host === '0.0.0.0' || host === '::';
  const networkHosts = everywhere ? reachableHosts(listening) : isLoopback(host) ? [] : [bracketed(host)];
  const publicUrl = listening.publicUrl ?? origin(networkHosts[0] ?? 'localhost', port);
  const own = new Set([publicUrl]);
  // behind a public https address the pages of plain local ones stay their own: the same server answers there
  for (const name of [...LOOPBACK_NAMES, ...networkHosts]) own.add(origin(name, port));
  if (everywhere) {
    const name = listening.hostname.toLowerCase();
    own.add(origin(name, port)).add(origin(`${name}.local`, port));
  }
  return {
    publicUrl,
    reach: isLoopback(new URL(publicUrl).hostname) ? 'local' : 'network',
    isOwnOrigin: (text) => own.has(text.toLowerCase()),
  };
}

/** Addresses of this machine that others may reach, private IPv4 networks first: those are what colleagues share. */
function reachableHosts({ interfaces }: Listening): string[] {
  const all = Object.values(interfaces).flatMap((infos) => infos ?? []);
  const outside = all.filter((info) => !info.internal && !info.address.startsWith('fe80:'));
  const ipv4 = outside.filter((info) => info.family === 'IPv4').map((info) => info.address);
  const ipv6 = outside.filter((info) => info.family === 'IPv6').map((info) => bracketed(info.address));
  return [...ipv4.filter(isPrivateIpv4), ...ipv4.filter((address) => !isPrivateIpv4(address)), ...ipv6];
}

/** RFC 1918 without 172.16.0.0/12, in which container networks lie that no colleague reaches. */
function isPrivateIpv4(address: string): boolean {
  return address.startsWith('192.168.') || address.startsWith('10.');
}

/** Whether a host, as in a URL or as a socket's peer, is this machine itself. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function origin(host: string, port: number): string {
  // the URL parser drops the default port, as browsers do in Origin
  return new URL(`http://${host}:${port}`).origin;
}
