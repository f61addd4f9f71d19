import type { Page } from '@playwright/test';
import { decodeFrame, encodeFrame } from '@taktboard/protocol';

/** From now on the page is told that its person may only watch: by the list of boards, and by the line of each board. */
export async function watchOnly(page: Page): Promise<void> {
  await page.route('**/api/boards', async (route) => {
    const answer = await route.fetch();
    const { boards } = (await answer.json()) as { boards: object[] };
    await route.fulfill({
      response: answer,
      json: { boards: boards.map((one) => ({ ...one, role: 'viewer' })) },
    });
  });
  await page.routeWebSocket(/\/sync\//, (near) => {
    near.connectToServer().onMessage((message) => near.send(toViewer(message)));
  });
}

/** What the server sends, with the one word in it by which it tells a person's role. */
function toViewer(message: string | Buffer): string | Buffer {
  if (typeof message === 'string') return message;
  const frame = decodeFrame(message);
  if (!frame.ok || frame.value.kind !== 'notice' || !frame.value.json.includes('"kind":"role"'))
    return message;
  return Buffer.from(encodeFrame({ kind: 'notice', json: JSON.stringify({ kind: 'role', role: 'viewer' }) }));
}
