import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { fail, ok, type Result } from '@taktboard/protocol';
import { isIssuer, ssoSettings, type SsoSettings } from './auth/sso/sso-settings.ts';

/** What the server was told from outside. Only this file reads the environment. */
export interface Config {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** An origin, without a path; undefined when it follows from where the server listens. */
  publicUrl: string | undefined;
  adminToken: string | undefined;
  /** Addresses and networks of proxies on other machines, which say in `X-Forwarded-For` for whom they ask. */
  trustedProxies: readonly string[];
  /** Where mail is handed over; undefined: it goes to the outbox. */
  smtpUrl: string | undefined;
  /** Who mail is from; undefined when it follows from the other settings. */
  mailFrom: string | undefined;
  /** Addresses and networks of one's own that digests may be posted to. */
  webhookNetworks: readonly string[];
  /** By whom people sign in; undefined where there are passwords alone. */
  sso: SsoSettings | undefined;
}

export interface Flags {
  /** Listen for the local network. */
  lan: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const Port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535));
const Host = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:_-]{1,255}$/));
const PublicUrl = v.pipe(
  v.string(),
  v.check((text) => originOf(text) !== undefined),
  v.transform((text) => originOf(text) as string),
);

const Networks = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((each) => each.trim())),
  v.array(v.pipe(v.string(), v.check(isNetwork))),
);

const SmtpUrl = v.pipe(
  v.string(),
  v.check((text) => {
    const url = URL.parse(text);
    return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  }),
);
const MailFrom = v.pipe(v.string(), v.regex(/^([^<>@\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/));

const Plain = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,500}$/));
const Domains = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((each) => each.trim().toLowerCase())),
  v.array(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u))),
);

const SETTINGS = {
  PORT: { schema: Port, mustBe: 'a whole number from 0 to 65535' },
  HOST: { schema: Host, mustBe: 'the name or address of a network interface, such as 127.0.0.1' },
  DATA_DIR: { schema: v.pipe(v.string(), v.minLength(1)), mustBe: 'the path of a folder' },
  PUBLIC_URL: {
    schema: PublicUrl,
    mustBe: 'an address such as https://board.example.org, with http or https and without a path',
  },
  TRUSTED_PROXIES: {
    schema: Networks,
    mustBe: 'addresses or networks, separated by commas, such as 10.0.0.5,172.18.0.0/16',
  },
  SMTP_URL: {
    schema: SmtpUrl,
    mustBe: 'the address of a mail server, such as smtps://name:password@mail.example.org',
  },
  MAIL_FROM: { schema: MailFrom, mustBe: 'who mail is from, such as Taktboard <board@example.org>' },
  WEBHOOK_NETWORKS: {
    schema: Networks,
    mustBe: 'addresses or networks of your own, separated by commas, such as 10.0.0.5,172.18.0.0/16',
  },
  OIDC_ISSUER: {
    schema: v.pipe(v.string(), v.check(isIssuer)),
    mustBe: 'the address of an OpenID Connect provider, such as https://login.example.org, with https',
  },
  OIDC_CLIENT_ID: { schema: Plain, mustBe: 'at most 500 printable characters without spaces' },
  OIDC_CLIENT_SECRET: { schema: Plain, mustBe: 'at most 500 printable characters without spaces' },
  OIDC_NAME: {
    schema: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
    mustBe: 'what people call the provider, in at most 40 characters',
  },
  OIDC_SCOPES: {
    schema: v.pipe(v.string(), v.regex(/^openid( [\x21-\x7e]+)*$/)),
    mustBe: 'scopes with spaces between them, of which openid is the first',
  },
  OIDC_DOMAINS: {
    schema: Domains,
    mustBe: 'domains of mail addresses, separated by commas, such as example.org',
  },
  OIDC_REQUIRED: {
    schema: v.pipe(
      v.picklist(['yes', 'no']),
      v.transform((text) => text === 'yes'),
    ),
    mustBe: 'yes or no',
  },
  TAKTBOARD_ADMIN_TOKEN: {
    schema: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{32,512}$/)),
    mustBe: 'at least 32 printable characters without spaces',
  },
} as const;

/** Settings that the design names and that this version cannot keep: ignoring one would lose somebody's data or mail. */
const NOT_IN_THIS_VERSION: Readonly<Record<string, string>> = {
  DATABASE_URL: 'this version stores everything in SQLite, in DATA_DIR',
  REDIS_URL: 'this version runs as one server and needs no Redis',
};

/** An empty value counts as not set, as in `PORT= pnpm start`. */
export function readConfig(env: Environment, flags: Flags): Result<Config, string> {
  for (const [name, why] of Object.entries(NOT_IN_THIS_VERSION)) {
    if (env[name]) return fail(`${name} is set, but ${why}. Remove ${name} and start again.`);
  }
  for (const name of Object.keys(env)) {
    if (name.startsWith('TAKTBOARD_') && !(name in SETTINGS)) {
      return fail(
        `${name} is not a setting of Taktboard. The settings are ${Object.keys(SETTINGS).join(', ')}.`,
      );
    }
  }
  const read = <Name extends keyof typeof SETTINGS>(name: Name) => readSetting(env, name);
  const port = read('PORT');
  if (!port.ok) return port;
  const host = read('HOST');
  if (!host.ok) return host;
  const dataDir = read('DATA_DIR');
  if (!dataDir.ok) return dataDir;
  const publicUrl = read('PUBLIC_URL');
  if (!publicUrl.ok) return publicUrl;
  const adminToken = read('TAKTBOARD_ADMIN_TOKEN');
  if (!adminToken.ok) return adminToken;
  const trustedProxies = read('TRUSTED_PROXIES');
  if (!trustedProxies.ok) return trustedProxies;
  const smtpUrl = read('SMTP_URL');
  if (!smtpUrl.ok) return smtpUrl;
  const mailFrom = read('MAIL_FROM');
  if (!mailFrom.ok) return mailFrom;
  const webhookNetworks = read('WEBHOOK_NETWORKS');
  if (!webhookNetworks.ok) return webhookNetworks;
  const sso = readSso(env);
  if (!sso.ok) return sso;
  if (flags.lan && host.value !== undefined && host.value !== '0.0.0.0') {
    return fail(`HOST is "${host.value}", but --lan listens on 0.0.0.0. Use one of the two.`);
  }
  return ok({
    port: port.value ?? 4800,
    host: flags.lan ? '0.0.0.0' : (host.value ?? '127.0.0.1'),
    dataDir: resolve(dataDir.value ?? './data'),
    publicUrl: publicUrl.value,
    adminToken: adminToken.value,
    trustedProxies: trustedProxies.value ?? [],
    smtpUrl: smtpUrl.value,
    mailFrom: mailFrom.value,
    webhookNetworks: webhookNetworks.value ?? [],
    sso: sso.value,
  });
}

function readSso(env: Environment): Result<SsoSettings | undefined, string> {
  const issuer = readSetting(env, 'OIDC_ISSUER');
  if (!issuer.ok) return issuer;
  const clientId = readSetting(env, 'OIDC_CLIENT_ID');
  if (!clientId.ok) return clientId;
  const clientSecret = readSetting(env, 'OIDC_CLIENT_SECRET');
  if (!clientSecret.ok) return clientSecret;
  const name = readSetting(env, 'OIDC_NAME');
  if (!name.ok) return name;
  const scopes = readSetting(env, 'OIDC_SCOPES');
  if (!scopes.ok) return scopes;
  const domains = readSetting(env, 'OIDC_DOMAINS');
  if (!domains.ok) return domains;
  const required = readSetting(env, 'OIDC_REQUIRED');
  if (!required.ok) return required;
  return ssoSettings({
    OIDC_ISSUER: issuer.value,
    OIDC_CLIENT_ID: clientId.value,
    OIDC_CLIENT_SECRET: clientSecret.value,
    OIDC_NAME: name.value,
    OIDC_SCOPES: scopes.value,
    OIDC_DOMAINS: domains.value,
    OIDC_REQUIRED: required.value,
  });
}

type Value<Name extends keyof typeof SETTINGS> = v.InferOutput<(typeof SETTINGS)[Name]['schema']>;

const SECRET_SETTINGS: readonly string[] = ['TAKTBOARD_ADMIN_TOKEN', 'SMTP_URL', 'OIDC_CLIENT_SECRET'];

function readSetting<Name extends keyof typeof SETTINGS>(
  env: Environment,
  name: Name,
): Result<Value<Name> | undefined, string> {
  const text = env[name];
  if (text === undefined || text === '') return ok(undefined);
  const setting = SETTINGS[name];
  const parsed = v.safeParse(setting.schema, text);
  if (parsed.success) return ok(parsed.output as Value<Name>);
  // a secret is never repeated, not even a malformed one
  const shown = SECRET_SETTINGS.includes(name) ? 'malformed' : `"${text}"`;
  return fail(`${name} is ${shown}; it must be ${setting.mustBe}.`);
}

function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return plain ? url.origin : undefined;
}

/** An address, or one with the number of bits that are the network's. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

export function processEnvironment(): Environment {
  return process.env;
}
