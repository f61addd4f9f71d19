import * as v from 'valibot';
import { fail, ok, type Result } from '@taktboard/protocol';
import { readControl } from './control-file.ts';

const Answer = v.object({ url: v.string() });

/**
 * Asks the running server for a one-time administrator's link. It is the way back after a forgotten password, too: joining
 * by it under a name that is there sets a new password for that name.
 *
 * @returns the link, or a sentence
 */
export async function adminLink(
  dataDir: string,
  fetcher: typeof fetch = fetch,
): Promise<Result<string, string>> {
  const control = readControl(dataDir);
  const notRunning = `No Taktboard is running on ${dataDir}. Start it with \`pnpm start\` and run this again.`;
  if (!control) return fail(notRunning);
  try {
    const response = await fetcher(`${control.url}/api/administrator-links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token}` },
    });
    if (!response.ok) return fail(`The server refused to make a link: ${response.status}.`);
    return ok(v.parse(Answer, await response.json()).url);
  } catch (error) {
    // a server that was killed leaves its file behind
    if (error instanceof TypeError) return fail(notRunning);
    throw error;
  }
}
