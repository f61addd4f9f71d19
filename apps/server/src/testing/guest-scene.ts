import type { Approval, Approvals, ApprovalRequest, BoardSnapshot, NewApproval } from '@taktboard/protocol';
import { expect } from 'vitest';
import { mailServer } from '../schedules/testing/mail-server.ts';
import { cookieOf, runningServer, type Answered, type Ask } from './running-server.ts';

const DAY_MS = 86_400_000;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A board with a task, its manager, a colleague who owns the task, and a mailbox outside. */
export async function guestScene({ people = false } = {}) {
  let ahead = 0;
  const mails = await mailServer();
  const server = await runningServer({ smtpUrl: mails.url, clock: () => Date.now() + ahead });
  // to join costs a hash of a password; whoever is only asked to manage comes with the token
  const mara: { ask: Ask } = people
    ? await server.join('Mara Meister', 'administrator')
    : { ask: server.as() };
  const ben: { ask: Ask } = people ? await server.join('Ben Bauer') : { ask: server.ask };
  const { id: boardId } = (
    await mara.ask<{ id: string }>('/api/boards', { json: { title: 'SECRET board', language: 'de' } })
  ).body;
  const board = (await mara.ask<BoardSnapshot>(`/api/boards/${boardId}`)).body;
  const owner = people ? (await ben.ask('/api/me')).body.person.id : undefined;
  const run = (...commands: object[]) => mara.ask(`/api/boards/${boardId}/commands`, { json: { commands } });
  await run(
    {
      ...{ type: 'card.add', id: 'flyer', columnId: board.columns[0]?.id, title: 'Flyer für die Messe' },
      ...{ description: 'Zwei Seiten, matt.', due: '2099-11-27', ...(owner === undefined ? {} : { owner }) },
    },
    { type: 'card.add', id: 'other', columnId: board.columns[0]?.id, title: 'SECRET task' },
  );
  await mara.ask(`/api/boards/${boardId}/cards/flyer/comments`, { json: { id: 'c1', text: 'SECRET talk' } });
  const path = `/api/boards/${boardId}/cards/flyer/approvals`;
  const request: ApprovalRequest = {
    guest: { name: 'Herr Weber', email: 'weber@example.org' },
    shows: { dates: false, checklist: false, links: false, owner: false, board: false },
    language: 'de',
    message: 'Bitte bis Freitag.',
    expiresAt: new Date(Date.now() + 7 * DAY_MS).toISOString(),
  };
  const invite = async (change: Partial<ApprovalRequest> = {}) => {
    const asked = await mara.ask<NewApproval>(path, { json: { ...request, ...change } });
    if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
    return guest(asked.body);
  };
  const list = async (ask = mara.ask): Promise<Approval[]> => (await ask<Approvals>(path)).body.approvals;
  const guest = ({ approval, url }: NewApproval) => {
    const address = new URL(url).pathname;
    let cookie = '';
    const page = (): Promise<Answered<string>> => server.ask<string>(address, { headers: { cookie } });
    const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      server.ask<string>(address, {
        body: new URLSearchParams(fields).toString(),
        headers: { ...FORM, cookie, ...headers },
      });
    /** @returns the code that came by mail */
    const askCode = async (): Promise<string> => {
      const before = mails.received.length;
      await post({ do: 'send' });
      const mail = (await mails.until(before + 1)).at(-1);
      return /\d{3} \d{3}/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    };
    const enter = async (): Promise<void> => {
      const confirmed = await post({ do: 'confirm', code: await askCode() });
      expect(confirmed.status).toBe(303);
      cookie = cookieOf(confirmed);
    };
    const seen = async (): Promise<string> =>
      /name="hash" value="([0-9a-f]{64})"/.exec((await page()).body)?.[1] ?? '';
    const decide = async (what: 'approve' | 'return', text = '') =>
      post({ do: what, text, hash: await seen() });
    return { id: approval.id, url, address, page, post, askCode, enter, seen, decide };
  };
  return {
    ...{ server, mails, mara, ben, boardId, path, run, invite, list, guest, request },
    pass: (ms: number) => (ahead += ms),
  };
}
