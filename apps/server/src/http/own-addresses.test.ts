import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isLoopback, ownAddresses } from './own-addresses.ts';

const info = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({
    address,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    internal: false,
    ...more,
  }) as NetworkInterfaceInfo;

const machine = {
  port: 4800,
  publicUrl: undefined,
  hostname: 'Werkstatt',
  interfaces: {
    lo: [info('127.0.0.1', { internal: true })],
    docker0: [info('172.17.0.1')],
    eth0: [info('fe80::1'), info('192.168.7.20'), info('2001:db8::7')],
  },
};

describe('ownAddresses', () => {
  it('[AUTH-9] a link from a server that listens on this machine alone says that it is local', () => {
    const own = ownAddresses({ ...machine, host: '127.0.0.1' });
    expect(own).toMatchObject({ publicUrl: 'http://localhost:4800', reach: 'local' });
  });

  it('[AUTH-9] a server for the local network names the address that colleagues can open', () => {
    const own = ownAddresses({ ...machine, host: '0.0.0.0' });
    expect(own).toMatchObject({ publicUrl: 'http://192.168.7.20:4800', reach: 'network' });
  });

  it('falls back to this machine when it has no network', () => {
    const own = ownAddresses({ ...machine, host: '0.0.0.0', interfaces: {} });
    expect(own).toMatchObject({ publicUrl: 'http://localhost:4800', reach: 'local' });
  });

  it('[AUTH-8] knows its own origins exactly', () => {
    const own = ownAddresses({ ...machine, host: '127.0.0.1', publicUrl: 'https://board.example.org' });
    for (const origin of ['https://board.example.org', 'http://localhost:4800', 'http://[::1]:4800']) {
      expect(own.isOwnOrigin(origin), origin).toBe(true);
    }
    for (const origin of [
      'http://board.example.org',
      'https://board.example.org.evil.test',
      'https://board.example.org:444',
      'https://evil.test',
      'http://localhost:4801',
      'http://192.168.7.20:4800',
      'null',
      '',
    ]) {
      expect(own.isOwnOrigin(origin), origin).toBe(false);
    }
  });

  it('takes pages under every address of its own when it listens for the network', () => {
    const own = ownAddresses({ ...machine, host: '0.0.0.0' });
    for (const host of ['172.17.0.1', 'werkstatt', 'werkstatt.local', '[2001:db8::7]', '127.0.0.1']) {
      expect(own.isOwnOrigin(`http://${host}:4800`), host).toBe(true);
    }
  });

  it('leaves out the default port, as browsers do', () => {
    const own = ownAddresses({ ...machine, host: '192.168.7.20', port: 80 });
    expect(own.publicUrl).toBe('http://192.168.7.20');
    expect(own.isOwnOrigin('http://192.168.7.20')).toBe(true);
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost', '::ffff:127.0.0.1'])('%s is', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['127.0.0.1.evil.test', '10.0.0.1', 'localhost.evil.test', '::ffff:10.0.0.1', ''])(
    '%s is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
