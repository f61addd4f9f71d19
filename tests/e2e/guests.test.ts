import { expect, test } from './fixtures.ts';

test('[GUEST-12] [GUEST-14] a manager asks a guest from the task, passes the link on, and withdraws it where the task shows it', async ({
  server,
  anna,
  ben,
  board,
  open,
  browser,
}) => {
  await server.admin.ask(`/api/boards/${board.id}/people`, {
    method: 'PATCH',
    json: { people: [{ id: anna.me.person.id, role: 'manager' }] },
  });
  const task = (await anna.api.board(board.id)).cards[0]?.id ?? '';
  const page = await open(anna, `/b/${board.id}/t/${task}`);
  const actions = page
    .locator('[data-task]')
    .getByRole('button', { name: 'Actions for “Write the newsletter”' });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Ask for approval …' }).click();
  const asking = page.getByRole('dialog', { name: 'Ask somebody outside for approval' });
  // before anything is typed: this server sends no mail
  await expect(asking.getByText('No mail server is set up')).toBeVisible();
  const send = asking.getByRole('button', { name: 'Ask by mail' });
  await expect(send).toBeDisabled();
  await asking.getByRole('textbox', { name: 'Name', exact: true }).fill('Gina Gast');
  await asking.getByRole('textbox', { name: 'Mail address' }).fill('gina@example.org');
  await send.click();
  const asked = page.getByRole('dialog', { name: 'Asked for approval' });
  const link = await asked.getByRole('textbox', { name: 'Link for the guest' }).inputValue();
  await asked.getByRole('button', { name: 'Done' }).click();
  const approvals = page.getByRole('region', { name: 'Approval' });
  await expect(approvals.getByText('Guest Gina Gast')).toBeVisible();
  await expect(approvals.getByText('Open', { exact: true })).toBeVisible();

  // on the board and in the list it stands for everyone, and goes by itself
  const around = await open(ben, `/b/${board.id}`);
  const listed = await open(ben, `/b/${board.id}?view=list`);
  const marks = [
    around.locator('[data-about]').filter({ hasText: 'Approval by guests: 1 open' }),
    listed.getByRole('row', { name: /Write the newsletter/ }).getByText('Approval by guests: 1 open'),
  ];
  for (const mark of marks) await expect(mark).toBeAttached();

  // somebody else's browser, in which no script runs
  const outside = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const guest = await outside.newPage();
  await guest.goto(link);
  await expect(guest.getByText('g…@example.org')).toBeVisible();
  await guest.getByRole('button', { name: 'Send the code' }).click();
  await expect(guest.getByRole('textbox', { name: 'Code from the mail' })).toBeVisible();

  await approvals.getByRole('button', { name: 'Actions for Gina Gast' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(approvals.getByText('Withdrawn', { exact: true })).toBeVisible();
  for (const mark of marks) await expect(mark).toHaveCount(0);
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'This request for approval has ended' })).toBeVisible();
  await outside.close();
});
