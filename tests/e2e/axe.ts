import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from './fixtures.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each language and each theme once; the words and the colours of a state do not depend on one another. */
export const LOOKS = [
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'de-DE', colorScheme: 'dark' },
] as const satisfies BrowserContextOptions[];

/** Violations as readable lines: which rule, where. */
async function violations(page: Page): Promise<string[]> {
  // evaluated and not added as a script element, which the page's content policy forbids
  await page.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const results = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }),
    RULES,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** A walk of the checker through the states of a page. What it finds is told at the end, all at once. */
export class Walk {
  readonly page: Page;
  readonly #isGerman: boolean;
  readonly #found: string[] = [];

  constructor(page: Page, { locale }: (typeof LOOKS)[number]) {
    this.page = page;
    this.#isGerman = locale === 'de-DE';
  }

  say(english: string, german: string): string {
    return this.#isGerman ? german : english;
  }

  button(english: string, german: string): Locator {
    return this.page.getByRole('button', { name: this.say(english, german), exact: true });
  }

  async choose(english: string, german: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: this.say(english, german) }).click();
  }

  /** Looks at a state once what makes it one is there, and nothing moves any more. */
  async look(state: string, shown: Locator): Promise<void> {
    await expect(shown.first(), state).toBeVisible();
    await this.page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    );
    this.#found.push(...(await violations(this.page)).map((line) => `${state}: ${line}`));
  }

  /** The same for what Escape closes. */
  async lookAndClose(state: string, shown: Locator): Promise<void> {
    await this.look(state, shown);
    await this.page.keyboard.press('Escape');
    await expect(shown, `${state} is closed`).toHaveCount(0);
  }

  end(): void {
    expect(this.#found).toEqual([]);
  }
}
