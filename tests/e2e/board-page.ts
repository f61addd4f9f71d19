import type { Locator, Page } from '@playwright/test';

/** A board as someone who looks at it or listens to it finds things: by role and name. */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  column(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  columns(): Locator {
    return this.page.getByRole('region').filter({ has: this.page.getByRole('list') });
  }

  card(title: string): Locator {
    return this.page.getByRole('link', { name: title, exact: true });
  }

  cardIn(column: string, title: string): Locator {
    return this.column(column).getByRole('link', { name: title, exact: true });
  }

  /** In the order in which they stand. */
  cardsIn(column: string): Locator {
    return this.column(column).getByRole('listitem').getByRole('link');
  }

  async add(column: string, title: string): Promise<void> {
    const line = this.column(column).getByRole('textbox', { name: `Add task to ${column}` });
    if (!(await line.isVisible())) {
      await this.column(column)
        .getByRole('button', { name: `Add task to ${column}` })
        .click();
    }
    await line.fill(title);
    await line.press('Enter');
  }

  async openMenu(title: string): Promise<Locator> {
    const name = `Actions for “${title}”`;
    await this.card(title).hover();
    await this.page.getByRole('button', { name }).click();
    return this.page.getByRole('menu', { name });
  }

  async choose(title: string, action: string): Promise<void> {
    const menu = await this.openMenu(title);
    await menu.getByRole('menuitem', { name: action }).click();
  }

  /** What hands do comes when the board is drawn; nobody is as fast as a program that presses the mouse itself. */
  async handsAreFree(): Promise<void> {
    await this.page.locator('#column-name-hint').waitFor({ state: 'attached', timeout: 30_000 });
  }

  /** Selects tasks together, as with Ctrl and the mouse. */
  async select(...titles: string[]): Promise<void> {
    await this.handsAreFree();
    for (const title of titles) await this.card(title).click({ modifiers: ['ControlOrMeta'] });
  }

  /** What can be done with all that are selected. */
  selectionBar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selected tasks' });
  }

  /** The columns' names, from left to right. */
  columnNames(): Locator {
    return this.page.getByRole('region').getByRole('heading', { level: 2 });
  }

  /** How the board is shown. */
  async display(choice: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Display' }).first().click();
    await this.page
      .getByRole('menu', { name: 'Display' })
      .getByRole('menuitemradio', { name: choice })
      .click();
  }

  /** Someone else's or one's own face in the bar. */
  here(name: string): Locator {
    return this.page.getByRole('list', { name: 'Here now' }).getByRole('img', { name, exact: true });
  }

  /** The pill that says where one's changes are. */
  saveState(): Locator {
    return this.page.getByRole('button', {
      name: /^(Loading|Saved|Saving|Offline|Read only|Not saved|Closed|Board damaged|Too many tabs)(?! views)/,
    });
  }

  async drag(title: string, onto: Locator): Promise<void> {
    await this.handsAreFree();
    const from = await centre(this.card(title));
    const to = await centre(onto);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 12, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 12 });
    await mouse.up();
  }
}

export async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not on the page: ${locator.toString()}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
