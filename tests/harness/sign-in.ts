import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Account } from './api.ts';

/** A browser of one's own for a person who is signed in; nothing is shared with other people's. */
export async function contextOf(
  browser: Browser,
  account: Account,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: account.api.url, ...options });
  if (!('cookie' in account.api.credentials)) throw new Error(`${account.name} has no session`);
  const cookies = account.api.credentials.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: account.api.url };
  });
  await context.addCookies(cookies);
  return context;
}
