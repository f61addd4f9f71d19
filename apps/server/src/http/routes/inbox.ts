import * as v from 'valibot';
import {
  Inbox,
  InboxRead,
  InboxSettingsPatch,
  InboxUnread,
  NewReminder,
  Reminded,
  RemindersToday,
} from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** As many as a person looks through at once. */
const PAGE = 50;

const Before = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.[A-Za-z0-9_-]{1,64}$/, 'not a page'))),
});

/** What one was told: about oneself, asked by nobody else. */
export function inboxRoutes({ inbox, schedules, remind, remindedToday }: Services): Route[] {
  const unreadOf = async (personId: string): Promise<InboxUnread> => {
    const [unread, silent] = await Promise.all([inbox.unread(personId), schedules.silent(personId)]);
    return { unread: unread + silent.ofBoards.length + silent.ofWorkspace.length };
  };
  return [
    route({
      method: 'GET',
      path: '/api/my/inbox',
      summary: 'Where one was named, answered, or made the owner, the newest first',
      access: 'signed-in',
      query: Before,
      answers: [{ status: 200, schema: Inbox }],
      async handle({ query: { before }, principal }) {
        const { personId } = principal;
        const page = await inbox.page(personId, { before, limit: PAGE });
        const { ofBoards: silent, ofWorkspace: silentWorkspace } = await schedules.silent(personId);
        const unread = page.unread + silent.length + silentWorkspace.length;
        const json = { ...page, unread, silent, silentWorkspace };
        return { status: 200, json: json satisfies Inbox };
      },
    }),
    route({
      method: 'GET',
      path: '/api/my/inbox/unread',
      summary: 'How much of it is not read',
      access: 'signed-in',
      answers: [{ status: 200, schema: InboxUnread }],
      async handle({ principal }) {
        return { status: 200, json: await unreadOf(principal.personId) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/my/inbox/read',
      summary: 'Say what one has read; nobody else is told',
      access: 'signed-in',
      body: InboxRead,
      answers: [{ status: 200, schema: InboxUnread }],
      problems: ['not-saved'],
      async handle({ body, principal }) {
        await inbox.read(principal.personId, body);
        return { status: 200, json: await unreadOf(principal.personId) };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/my/inbox/settings',
      summary: 'Choose what one is told of',
      access: 'signed-in',
      body: InboxSettingsPatch,
      answers: [{ status: 200, schema: InboxUnread }],
      problems: ['not-saved'],
      async handle({ body, principal }) {
        await inbox.set(principal.personId, body);
        return { status: 200, json: await unreadOf(principal.personId) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/reminders',
      summary: 'Of which overdue tasks whoever is responsible was reminded today, by whom',
      access: 'signed-in',
      board: 'edit',
      answers: [{ status: 200, schema: RemindersToday }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id: boardId = '' } }) {
        const reminded = await remindedToday(boardId);
        return reminded.ok ? { status: 200, json: reminded.value } : problem(reminded.reason);
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/reminders',
      summary: 'Remind whoever is responsible for an overdue task, once a day',
      access: 'signed-in',
      board: 'edit',
      body: NewReminder,
      answers: [{ status: 200, schema: Reminded }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'not-to-remind', 'not-saved'],
      async handle({ params: { id: boardId = '' }, body: { cardId }, principal }) {
        const reminded = await remind(principal.personId, { boardId, cardId });
        return reminded.ok ? { status: 200, json: reminded.value } : problem(reminded.reason);
      },
    }),
  ];
}
