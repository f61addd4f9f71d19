import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const plain = { lan: false };

function faultOf(env: Record<string, string>, flags = plain): string {
  const config = readConfig(env, flags);
  return config.ok ? '' : config.reason;
}

describe('readConfig', () => {
  it('listens on this machine alone when nothing is said', () => {
    expect(readConfig({}, plain)).toEqual({
      ok: true,
      value: {
        port: 4800,
        host: '127.0.0.1',
        dataDir: resolve('data'),
        publicUrl: undefined,
        adminToken: undefined,
        trustedProxies: [],
        smtpUrl: undefined,
        mailFrom: undefined,
        webhookNetworks: [],
        sso: undefined,
      },
    });
  });

  it('reads every setting', () => {
    const token = 'x'.repeat(32);
    const config = readConfig(
      {
        PORT: '80',
        HOST: '::1',
        DATA_DIR: '/srv/board',
        PUBLIC_URL: 'https://Board.example.org/',
        TRUSTED_PROXIES: '10.0.0.5, fd00:1::/64',
        SMTP_URL: 'smtps://board:pass%20word@mail.example.org',
        MAIL_FROM: 'Das Board <board@example.org>',
        WEBHOOK_NETWORKS: '10.1.0.0/16',
        TAKTBOARD_ADMIN_TOKEN: token,
      },
      plain,
    );
    expect(config).toEqual({
      ok: true,
      value: {
        port: 80,
        host: '::1',
        dataDir: '/srv/board',
        publicUrl: 'https://board.example.org',
        adminToken: token,
        trustedProxies: ['10.0.0.5', 'fd00:1::/64'],
        smtpUrl: 'smtps://board:pass%20word@mail.example.org',
        mailFrom: 'Das Board <board@example.org>',
        webhookNetworks: ['10.1.0.0/16'],
      },
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4e3'],
    ['HOST', 'http://x'],
    ['PUBLIC_URL', 'board.example.org'],
    ['PUBLIC_URL', 'ftp://board.example.org'],
    ['PUBLIC_URL', 'https://board.example.org/team'],
    ['PUBLIC_URL', 'https://me:pw@board.example.org'],
    ['TRUSTED_PROXIES', 'proxy.internal'],
    ['TRUSTED_PROXIES', '10.0.0.5,'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['MAIL_FROM', 'Das Board'],
    ['MAIL_FROM', 'Das Board <a@b>, c@d'],
    ['WEBHOOK_NETWORKS', 'intern'],
    ['TAKTBOARD_ADMIN_TOKEN', 'x'.repeat(31)],
    ['TAKTBOARD_ADMIN_TOKEN', `${'x'.repeat(20)} ${'x'.repeat(20)}`],
  ])('[HTTP-1] a malformed %s stops the start with a sentence that names it (%s)', (name, value) => {
    expect(faultOf({ [name]: value })).toMatch(new RegExp(`^${name} is .*; it must be .*\\.$`));
  });

  it('[HTTP-1] an unknown TAKTBOARD_ setting stops the start with a sentence that names it', () => {
    expect(faultOf({ TAKTBOARD_ADMIN_TOKN: 'x' })).toMatch(/^TAKTBOARD_ADMIN_TOKN is not a setting/);
  });

  it.each(['DATABASE_URL', 'REDIS_URL'])(
    '[HTTP-2] %s is refused instead of ignored, because this version cannot keep its promise',
    (name) => {
      expect(faultOf({ [name]: 'x://y' })).toMatch(new RegExp(`^${name} is set, but this version`));
    },
  );

  it('does not repeat a secret in its sentence', () => {
    expect(faultOf({ TAKTBOARD_ADMIN_TOKEN: 'hunter2' })).not.toContain('hunter2');
    expect(faultOf({ SMTP_URL: 'mail://me:hunter2@mail.example.org' })).not.toContain('hunter2');
  });

  it('--lan listens on every interface, and contradicts another HOST', () => {
    const config = readConfig({}, { lan: true });
    expect(config.ok && config.value.host).toBe('0.0.0.0');
    expect(faultOf({ HOST: '10.0.0.7' }, { lan: true })).toContain('--lan');
  });
});

describe('single sign-on', () => {
  const oidc = {
    OIDC_ISSUER: 'https://login.example.org/realms/team',
    OIDC_CLIENT_ID: 'taktboard',
    OIDC_CLIENT_SECRET: 'a-secret',
  };

  it('is read whole', () => {
    const config = readConfig({ ...oidc, OIDC_DOMAINS: 'Example.org, b.test', OIDC_REQUIRED: 'yes' }, plain);
    expect(config.ok && config.value.sso).toEqual({
      issuer: oidc.OIDC_ISSUER,
      clientId: 'taktboard',
      clientSecret: 'a-secret',
      name: 'login.example.org',
      scopes: 'openid email profile',
      domains: ['example.org', 'b.test'],
      required: true,
    });
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ OIDC_REQUIRED: 'yes' }, /OIDC_REQUIRED is set, but OIDC_ISSUER is not/],
    [{ OIDC_ISSUER: oidc.OIDC_ISSUER }, /OIDC_CLIENT_ID is not/],
    [{ ...oidc, OIDC_ISSUER: 'http://login.example.org' }, /^OIDC_ISSUER is .* with https/],
    [{ ...oidc, OIDC_CLIENT_SECRET: 'not so secret' }, /^OIDC_CLIENT_SECRET is malformed/],
    [{ ...oidc, OIDC_REQUIRED: 'maybe' }, /^OIDC_REQUIRED is "maybe"; it must be yes or no/],
    [{ ...oidc, OIDC_DOMAINS: '@example.org' }, /^OIDC_DOMAINS /],
    [{ ...oidc, OIDC_SCOPES: 'email' }, /^OIDC_SCOPES /],
  ])('[AUTH-30] %j stops the start with a sentence', (env, sentence) => {
    expect(faultOf(env)).toMatch(sentence);
    expect(faultOf(env)).not.toContain('not so secret');
  });
});
