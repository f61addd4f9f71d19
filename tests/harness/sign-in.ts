import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Account } from './api.ts';

/** A browser of one's own for a person who is signed in; nothing is shared with other people's. */
export async function contextOf(
  browser: Browser,
  account: Account,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: account.api.url, ...options });
  await context.addCookies(cookiesOf(account));
  return context;
}

export function cookiesOf({ name: person, api }: Account): { name: string; value: string; url: string }[] {
  if (!('cookie' in api.credentials)) throw new Error(`${person} has no session`);
  return api.credentials.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: api.url };
  });
}
