import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';

test('[AUTH-32] [AUTH-33] a passkey is added, signs in without a name, and no longer once it is removed', async ({
  server,
  open,
}) => {
  const nora = await server.admin.newAccount(`Nora ${randomUUID().slice(0, 8)}`);
  const page = await open(nora, '/account');
  // a device that makes keys, and whose owner always agrees
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const form = page.getByRole('form', { name: 'Add a passkey' });
  await form.getByLabel('Name of the new passkey').fill('Work laptop');
  await form.getByLabel('Your password for it').fill(nora.password);
  await form.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('The passkey “Work laptop” was added.')).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Remove “Work laptop”' }).click();
  await expect(page.getByText('“Work laptop” signs nobody in any more.')).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert')).toHaveText('This passkey is not known here any more.');
});
