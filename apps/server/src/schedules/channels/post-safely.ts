import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { MayReach } from './hook-networks.ts';

export interface Address {
  address: string;
  family: number;
}

export interface PostPorts {
  /** Every address of a name. */
  resolve(host: string): Promise<Address[]>;
  mayReach: MayReach;
  /** Networks of one's own, which may be posted to without TLS. */
  isOwn: MayReach;
  timeoutMs: number;
}

export interface Posting {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Posted {
  status: number;
  retryAfter: string | undefined;
}

export type PostFault = 'unreachable' | 'private' | 'insecure' | 'timeout';

export function systemResolve(host: string): Promise<Address[]> {
  return lookup(host, { all: true, verbatim: true });
}

/**
 * Posts to an address that somebody typed. The name is resolved once, every address that it has must be allowed, and the
 * connection goes to one of those and to no other, whatever the name is said to be a moment later. Nothing is redirected.
 */
export async function postSafely(ports: PostPorts, posting: Posting): Promise<Result<Posted, PostFault>> {
  const url = URL.parse(posting.url);
  if (!url) return fail('unreachable');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = await addressesOf(host, ports);
  const [first] = addresses;
  if (!first) return fail('unreachable');
  if (!addresses.every(({ address }) => ports.mayReach(address))) return fail('private');
  const isPlain = url.protocol !== 'https:';
  if (isPlain && !addresses.every(({ address }) => ports.isOwn(address))) return fail('insecure');
  return send(url, posting, { pinned: first, timeoutMs: ports.timeoutMs, isPlain });
}

async function addressesOf(host: string, { resolve }: PostPorts): Promise<Address[]> {
  // a number needs no name server, and Node asks no `lookup` about it
  if (isIP(host) !== 0) return [{ address: host, family: isIP(host) }];
  return resolve(host).catch(() => []);
}

interface Way {
  pinned: Address;
  timeoutMs: number;
  isPlain: boolean;
}

function send(
  url: URL,
  { headers, body }: Posting,
  { pinned, timeoutMs, isPlain }: Way,
): Promise<Result<Posted, PostFault>> {
  const signal = AbortSignal.timeout(timeoutMs);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    lookup: (_host, asked, answer) => {
      if (asked.all) answer(null, [pinned]);
      else answer(null, pinned.address, pinned.family);
    },
    // a kept connection could be another name's
    agent: false,
    signal,
  };
  return new Promise((resolve) => {
    const sent = (isPlain ? httpRequest : httpsRequest)(url, options, (answer) => {
      const retryAfter = answer.headers['retry-after'];
      resolve(ok({ status: answer.statusCode ?? 0, retryAfter }));
      // what they say is of no use, and could be endless
      answer.destroy();
    });
    sent.on('error', () => resolve(fail(signal.aborted ? 'timeout' : 'unreachable')));
    sent.end(body);
  });
}
