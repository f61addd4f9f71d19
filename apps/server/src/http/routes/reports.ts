import * as v from 'valibot';
import { Day, Digest, OverdueReport } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Answer, type PlainAnswer, type Route } from '../route.ts';
import { REPORT_POLICY } from '../security-headers.ts';
import type { RenderedReport, Services } from '../services.ts';

const language = v.optional(v.picklist(['de', 'en']));
const DigestQuery = v.object({
  date: v.optional(Day),
  run: v.optional(v.pipe(v.string(), v.maxLength(200))),
  format: v.optional(v.picklist(['json', 'text', 'html'])),
  language,
});
const OverdueQuery = v.object({
  date: v.optional(Day),
  by: v.optional(v.picklist(['age', 'label', 'owner'])),
  format: v.optional(v.picklist(['json', 'csv', 'text', 'html'])),
  language,
});

export function reportRoutes({ reports }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/digest',
      summary: 'The digest as of a day at 08:00 of the board, or a stored run as it was',
      access: 'signed-in',
      query: DigestQuery,
      answers: [{ status: 200, schema: Digest, types: ['text/plain', 'text/html'] }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'no-such-run'],
      async handle({ params: { id = '' }, query, headers }): Promise<Answer> {
        const { date, run, format = 'json' } = query;
        const spoken = query.language ?? languageOf(headers);
        const report = await reports.digest(id, { date, run, format, language: spoken });
        return report.ok ? rendered(report.value) : problem(report.reason);
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/overdue',
      summary: 'What is overdue as of a day at 08:00 of the board',
      access: 'signed-in',
      query: OverdueQuery,
      answers: [{ status: 200, schema: OverdueReport, types: ['text/csv', 'text/plain', 'text/html'] }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'figures-about-persons'],
      async handle({ params: { id = '' }, query, headers }): Promise<Answer> {
        const { date, by = 'age', format = 'json' } = query;
        // who is late with how much is about persons, and nobody has allowed that yet
        if (by === 'owner') return problem('figures-about-persons');
        const spoken = query.language ?? languageOf(headers);
        const report = await reports.overdue(id, { date, by, format, language: spoken });
        return report.ok ? rendered(report.value) : problem(report.reason);
      },
    }),
  ];
}

function rendered({ type, body }: RenderedReport): PlainAnswer {
  const isPage = type.startsWith('text/html');
  return {
    status: 200,
    text: body,
    type,
    ...(isPage ? { headers: { 'content-security-policy': REPORT_POLICY } } : {}),
  };
}

/** The one of our two languages that the browser prefers. */
function languageOf(headers: Headers): 'de' | 'en' {
  const wanted = (headers.get('accept-language') ?? '').toLowerCase().split(',');
  const first = wanted.map((part) => part.trim().slice(0, 2)).find((code) => code === 'de' || code === 'en');
  return first === 'de' ? 'de' : 'en';
}
