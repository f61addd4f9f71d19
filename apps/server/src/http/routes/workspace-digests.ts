import * as v from 'valibot';
import {
  DigestPreview,
  Id,
  NewWorkspaceSchedule,
  SavedWorkspaceSchedule,
  WorkspaceLabels,
  WorkspacePreviewRequest,
  WorkspaceReport,
  WorkspaceScheduleChange,
  WorkspaceSchedules,
  Zone,
  type WorkspaceScope,
} from '@taktboard/protocol';
import { languageOf } from '../language-of.ts';
import { problem } from '../problem.ts';
import { rendered } from '../rendered.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const SAVE_PROBLEMS = [
  'no-such-board',
  'damaged',
  'not-readable',
  'no-such-schedule',
  'unknown-zone',
  'figures-about-persons',
  'no-target',
  'too-many-schedules',
] as const;

const DigestQuery = v.object({
  run: v.optional(v.pipe(v.string(), v.maxLength(200))),
  scope: v.optional(v.picklist(['all', 'mine'])),
  label: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  zone: v.optional(Zone),
  format: v.optional(v.picklist(['json', 'text', 'html'])),
  language: v.optional(v.picklist(['de', 'en'])),
});

/** Digests over all boards that one sees. They are one's own: of a board that one may not see nothing is in them. */
export function workspaceDigestRoutes({ audit, workspaceDigests, zone: serverZone }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/workspace/digest',
      summary: 'One digest over all boards that one sees, as of now, or one that was sent as it was',
      access: 'signed-in',
      query: DigestQuery,
      answers: [{ status: 200, schema: WorkspaceReport, types: ['text/plain', 'text/html'] }],
      problems: ['no-such-run', 'unknown-zone', 'figures-about-persons'],
      async handle({ query, headers, principal: { personId } }) {
        const { run, label, scope: kind = 'all', zone = serverZone, format = 'json' } = query;
        const scope: WorkspaceScope = label === undefined ? { kind } : { kind: 'labelled', name: label };
        const language = query.language ?? languageOf(headers);
        const report = await workspaceDigests.digest(personId, { run, scope, zone, format, language });
        return report.ok ? rendered(report.value) : problem(report.reason);
      },
    }),
    route({
      method: 'GET',
      path: '/api/workspace/labels',
      summary: 'What labels are called on the boards that one sees',
      access: 'signed-in',
      answers: [{ status: 200, schema: WorkspaceLabels }],
      async handle({ principal }) {
        return { status: 200, json: { labels: await workspaceDigests.labels(principal.personId) } };
      },
    }),
    route({
      method: 'GET',
      path: '/api/workspace/schedules',
      summary: 'One’s own digests over all boards that are sent',
      access: 'signed-in',
      answers: [{ status: 200, schema: WorkspaceSchedules }],
      async handle({ principal }) {
        return { status: 200, json: await workspaceDigests.own(principal.personId) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/workspace/schedules',
      summary: 'Have one digest over all boards that one sees sent to oneself',
      access: 'signed-in',
      body: NewWorkspaceSchedule,
      answers: [{ status: 201, schema: SavedWorkspaceSchedule }],
      problems: SAVE_PROBLEMS,
      async handle({ body, principal: { personId } }) {
        const saved = await workspaceDigests.add(personId, body);
        if (!saved.ok) return problem(saved.reason);
        const { id, channel } = saved.value.schedule;
        const on = { kind: 'schedule', id } as const;
        await audit.record({ kind: 'schedule-made', by: personId, on, details: { channel: channel.kind } });
        return { status: 201, json: saved.value };
      },
    }),
    route({
      method: 'POST',
      path: '/api/workspace/schedules/preview',
      summary: 'What would be sent now',
      access: 'signed-in',
      body: WorkspacePreviewRequest,
      answers: [{ status: 200, schema: DigestPreview }],
      problems: SAVE_PROBLEMS,
      async handle({ body, principal }) {
        const preview = await workspaceDigests.preview(principal.personId, body);
        return preview.ok ? { status: 200, json: preview.value } : problem(preview.reason);
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/workspace/schedules/:schedule',
      summary: 'Change, pause or go on with a digest over all boards',
      access: 'signed-in',
      params: { schedule: Id },
      body: WorkspaceScheduleChange,
      answers: [{ status: 200, schema: SavedWorkspaceSchedule }],
      problems: SAVE_PROBLEMS,
      async handle({ params: { schedule = '' }, body, principal: { personId } }) {
        const saved = await workspaceDigests.change(personId, schedule, body);
        if (!saved.ok) return problem(saved.reason);
        const on = { kind: 'schedule', id: schedule } as const;
        await audit.record({ kind: 'schedule-changed', by: personId, on });
        return { status: 200, json: saved.value };
      },
    }),
  ];
}
