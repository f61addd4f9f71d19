import * as v from 'valibot';
import { Day, Digest, FlowReport, OverdueReport } from '@taktboard/protocol';
import type { Principal } from '../../auth/authenticate.ts';
import { languageOf } from '../language-of.ts';
import { problem } from '../problem.ts';
import { rendered } from '../rendered.ts';
import { route, type Answer, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { askingOf } from './schedules.ts';

const language = v.optional(v.picklist(['de', 'en']));
const DigestQuery = v.object({
  date: v.optional(Day),
  since: v.optional(Day),
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

const FlowQuery = v.object({ from: v.optional(Day), to: v.optional(Day) });

export function reportRoutes({ reports, flow, personFigures, storedDigests, roles }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/digest',
      summary:
        'The digest as of a day at 08:00 of the board, compared with another day, or a stored run as it was',
      access: 'signed-in',
      board: 'view',
      query: DigestQuery,
      answers: [{ status: 200, schema: Digest, types: ['text/plain', 'text/html'] }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'no-such-run', 'nothing-between'],
      async handle({ params: { id = '' }, query, headers, principal }): Promise<Answer> {
        const { date, since, run, format = 'json' } = query;
        const spoken = query.language ?? languageOf(headers);
        const owners = await personFigures.toldTo(asking(principal));
        const report =
          run === undefined
            ? await reports.digest(id, { date, since, run, owners, format, language: spoken })
            : await storedDigests(askingOf(principal, roles), {
                boardId: id,
                key: run,
                format,
                language: spoken,
              });
        return report.ok ? rendered(report.value) : problem(report.reason);
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/overdue',
      summary: 'What is overdue as of a day at 08:00 of the board',
      access: 'signed-in',
      board: 'view',
      query: OverdueQuery,
      answers: [{ status: 200, schema: OverdueReport, types: ['text/csv', 'text/plain', 'text/html'] }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'figures-about-persons'],
      async handle({ params: { id = '' }, query, headers, principal }): Promise<Answer> {
        const { date, by = 'age', format = 'json' } = query;
        // who is late with how much is about persons
        const told = by === 'owner' ? await personFigures.toldTo(asking(principal)) : 'all';
        if (told === undefined) return problem('figures-about-persons');
        const only = told === 'all' ? undefined : told.only;
        const spoken = query.language ?? languageOf(headers);
        const report = await reports.overdue(id, { date, by, only, format, language: spoken });
        return report.ok ? rendered(report.value) : problem(report.reason);
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/flow',
      summary: 'How work flowed over a board from one day to another, and when what is open may be done',
      access: 'signed-in',
      board: 'view',
      query: FlowQuery,
      answers: [{ status: 200, schema: FlowReport }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id = '' }, query: { from, to } }): Promise<Answer> {
        const report = await flow(id, { from, to });
        return report.ok ? { status: 200, json: report.value } : problem(report.reason);
      },
    }),
  ];
}

function asking({ personId, workspaceRole }: Principal) {
  return { personId, isAdministrator: workspaceRole === 'administrator' };
}
