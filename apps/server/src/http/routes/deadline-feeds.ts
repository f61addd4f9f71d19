import * as v from 'valibot';
import { DeadlineFeedRequest, DeadlineFeeds, Id, NewDeadlineFeed } from '@taktboard/protocol';
import { deadlineAtom, deadlineCalendar, type DeadlineFeed } from '@taktboard/reports';
import { feedTag } from '../feed-tag.ts';
import { problem } from '../problem.ts';
import { route, type Answer, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/));

/** Deadlines for calendars and feed readers: one's addresses, and what is at them. */
export function deadlineFeedRoutes({ audit, deadlineFeeds, own }: Services): Route[] {
  const at = async (headers: Headers, secret: string, file: File): Promise<Answer> => {
    const found = await deadlineFeeds.read(secret);
    if (found.ok) return answer(headers, file, found.value);
    if (found.reason === 'unknown') return problem('no-such-feed');
    return problem(found.reason === 'revoked' ? 'feed-revoked' : found.reason);
  };
  return [
    route({
      method: 'GET',
      path: '/api/me/feeds',
      summary: 'One’s secret addresses at which programs read deadlines',
      access: 'signed-in',
      answers: [{ status: 200, schema: DeadlineFeeds }],
      async handle({ principal }) {
        const json = { feeds: await deadlineFeeds.list(principal.personId), reach: own.reach };
        return { status: 200, json: json satisfies DeadlineFeeds };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/feeds',
      summary: 'Make a secret address for deadlines; it is shown this once',
      access: 'signed-in',
      body: DeadlineFeedRequest,
      answers: [{ status: 201, schema: NewDeadlineFeed }],
      problems: ['not-allowed', 'no-such-board', 'too-many-feeds'],
      async handle({ body, principal }) {
        // a token that makes secrets could not be taken back whole
        if (principal.via !== 'session') {
          return problem('not-allowed', { detail: 'Sign in with name and password to make an address.' });
        }
        const made = await deadlineFeeds.make(principal.personId, body);
        if (!made.ok) return problem(made.reason === 'too-many' ? 'too-many-feeds' : made.reason);
        const on = { kind: 'address', id: made.value.feed.id } as const;
        await audit.record({ kind: 'address-made', by: principal.personId, on });
        return { status: 201, json: { ...made.value, reach: own.reach } satisfies NewDeadlineFeed };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/me/feeds/:feed',
      summary: 'Take a secret address back',
      access: 'signed-in',
      params: { feed: Id },
      answers: [{ status: 204 }],
      problems: ['no-such-feed'],
      async handle({ params: { feed = '' }, principal }) {
        const revoked = await deadlineFeeds.revoke(principal.personId, feed);
        if (!revoked) return problem('no-such-feed');
        const on = { kind: 'address', id: feed } as const;
        await audit.record({ kind: 'address-revoked', by: principal.personId, on });
        return { status: 204 };
      },
    }),
    ...([CALENDAR, ATOM] as const).map((file) =>
      route({
        method: 'GET',
        path: `/f/:token/${file.name}`,
        summary: file.summary,
        access: 'public',
        limit: { door: 'secret-addresses', counts: 'misses' },
        params: { token },
        answers: [{ status: 200, types: [file.type] }, { status: 304 }],
        problems: ['no-such-feed', 'feed-revoked', 'damaged', 'not-readable'],
        handle: ({ params, headers }) => at(headers, params['token'] ?? '', file),
      }),
    ),
  ];
}

interface File {
  name: string;
  summary: string;
  type: string;
  render(feed: DeadlineFeed): string;
}

const CALENDAR: File = {
  name: 'deadlines.ics',
  summary: 'Deadlines as a calendar (RFC 5545), for whoever has the address',
  type: 'text/calendar',
  render: deadlineCalendar,
};
const ATOM: File = {
  name: 'deadlines.atom',
  summary: 'Deadlines as a feed (RFC 4287), for whoever has the address',
  type: 'application/atom+xml',
  render: deadlineAtom,
};

function answer(asked: Headers, { type, render }: File, feed: DeadlineFeed): Answer {
  const text = render(feed);
  const { headers, isKnown } = feedTag(asked, text);
  if (isKnown) return { status: 304, headers };
  return { status: 200, text, type: `${type}; charset=utf-8`, headers };
}
