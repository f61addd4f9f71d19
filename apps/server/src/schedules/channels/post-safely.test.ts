import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok } from '@taktboard/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hookNetworks } from './hook-networks.ts';
import { postSafely, type PostPorts } from './post-safely.ts';

const LOOPBACK = ['127.0.0.1', '::1'];

function ports(changed: Partial<PostPorts> = {}): PostPorts {
  return { ...hookNetworks([]), resolve: async () => [], timeoutMs: 5_000, ...changed };
}

function posting(url: string) {
  return { url, headers: {}, body: '{}' };
}

async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, hosts };
}

describe('what may be posted to', () => {
  const { mayReach } = hookNetworks(['10.1.0.0/16', 'fd00:1::/64']);

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.9.9',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fc00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
  ])('[SEND-18] not %s', (address) => {
    expect(mayReach(address)).toBe(false);
  });

  it.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::1', '10.1.2.3', 'fd00:1::5'])(
    '[SEND-18] %s, which is open or one’s own',
    (address) => {
      expect(mayReach(address)).toBe(true);
    },
  );
});

describe('a post to an address that somebody typed', { timeout: 30_000 }, () => {
  it.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://[::ffff:7f00:1]/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://169.254.169.254/latest/meta-data',
  ])('[SEND-18] goes to no private address, however it is spelled: %s', async (url) => {
    expect(await postSafely(ports(), posting(url))).toEqual(fail('private'));
  });

  it('[SEND-18] goes nowhere when one of a name’s addresses is private', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    expect(await postSafely(ports({ resolve }), posting('https://hook.example'))).toEqual(fail('private'));
  });

  it('[SEND-18] is asked for by name once, and goes to the address that was judged', async () => {
    const { port, hosts } = await receiver((_request, response) => response.end());
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const own = hookNetworks(LOOPBACK);
    const posted = await postSafely(ports({ ...own, resolve }), posting(`http://hook.example:${port}/x`));
    expect(posted).toEqual(ok({ status: 200, retryAfter: undefined }));
    expect([asked, hosts]).toEqual([1, [`hook.example:${port}`]]);
  });

  it('[SEND-18] follows no redirect', async () => {
    const { port, hosts } = await receiver((_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const own = ports(hookNetworks(LOOPBACK));
    expect(await postSafely(own, posting(`http://127.0.0.1:${port}/x`))).toMatchObject(ok({ status: 302 }));
    expect(hosts).toHaveLength(1);
  });

  it('[SEND-18] goes without TLS to one’s own networks alone', async () => {
    const resolve = async () => [{ address: '93.184.216.34', family: 4 }];
    expect(await postSafely(ports({ resolve }), posting('http://hook.example'))).toEqual(fail('insecure'));
  });

  it('[SEND-12] to nobody, or to someone who never answers, ends', async () => {
    const own = ports({ ...hookNetworks(LOOPBACK), timeoutMs: 300 });
    expect(await postSafely(own, posting('http://127.0.0.1:1/x'))).toEqual(fail('unreachable'));
    expect(await postSafely(own, posting('https://nowhere.example/x'))).toEqual(fail('unreachable'));
    const { port } = await receiver(() => undefined);
    expect(await postSafely(own, posting(`http://127.0.0.1:${port}/x`))).toEqual(fail('timeout'));
  });
});
