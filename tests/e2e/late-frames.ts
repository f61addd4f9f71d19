import type { Page } from '@playwright/test';

/** From now on frames come as late as on a device that has much to do: whoever types does not wait for them. */
export async function lateFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const soon = requestAnimationFrame.bind(window);
    // a browser's timers are numbers
    window.requestAnimationFrame = (run) => Number(setTimeout(() => soon(run), 400));
    window.cancelAnimationFrame = (frame) => clearTimeout(frame);
  });
}
