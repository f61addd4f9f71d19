import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Account } from '../harness/api.ts';
import { launchChromium } from '../harness/chromium.ts';
import { seedBoard } from '../harness/seed-board.ts';
import { TestServer } from '../harness/server.ts';
import { contextOf } from '../harness/sign-in.ts';
import type { BareBrowser, BarePage } from './bare-browser.ts';
import { installProbe } from './probe.ts';

const VIEWPORT = { width: 1440, height: 900 };

/** A server with the built client, a browser, and two people who look at boards. */
export class BoardPages {
  readonly server: TestServer;
  readonly #browser: Browser;
  readonly #accounts: readonly Account[];

  private constructor(server: TestServer, browser: Browser, accounts: readonly Account[]) {
    this.server = server;
    this.#browser = browser;
    this.#accounts = accounts;
  }

  static async use<Result>(work: (pages: BoardPages) => Promise<Result>): Promise<Result> {
    const server = await TestServer.start();
    try {
      const browser = await launchChromium();
      try {
        const accounts = [await server.admin.newAccount('Anna'), await server.admin.newAccount('Ben')];
        return await work(new BoardPages(server, browser, accounts));
      } finally {
        await browser.close();
      }
    } finally {
      await server.dispose();
    }
  }

  seed(cards: number): ReturnType<typeof seedBoard> {
    return seedBoard(this.server.admin, `${cards} tasks`, cards);
  }

  /** A browser context of its own: nothing is cached, and nothing is stored. */
  async context(person: 0 | 1 = 0): Promise<BrowserContext> {
    const account = this.#accounts[person] ?? missing();
    const context = await contextOf(this.#browser, account, { viewport: VIEWPORT });
    await context.addInitScript(installProbe);
    return context;
  }

  /** A page with the probe in a browser that has no debugger at it. */
  bare(browser: BareBrowser): Promise<BarePage> {
    return browser.page(this.#accounts[0] ?? missing(), {
      script: `(${installProbe.toString()})()`,
      ...VIEWPORT,
    });
  }

  /** Someone who has not signed in. */
  stranger(): Promise<BrowserContext> {
    return this.#browser.newContext({ locale: 'en-GB', baseURL: this.server.url, viewport: VIEWPORT });
  }

  async open(context: BrowserContext, boardId: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`/b/${boardId}`);
    await page.evaluate(() => window.probe.drawn);
    return page;
  }
}

function missing(): never {
  throw new Error('no such person');
}
