import {
  DigestPreview,
  DigestRuns,
  Id,
  NewOwnSchedule,
  NewSchedule,
  PreviewRequest,
  SavedSchedule,
  ScheduleChange,
  Schedules,
  SendNow,
} from '@taktboard/protocol';
import type { BoardRoles } from '../../access/board-roles.ts';
import type { Happened } from '../../audit/audit.ts';
import type { Principal } from '../../auth/authenticate.ts';
import type { Asking } from '../../schedules/schedule-door.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const params = { schedule: Id };
const SAVE_PROBLEMS = [
  'not-allowed',
  'no-such-board',
  'damaged',
  'not-readable',
  'unknown-zone',
  'figures-about-persons',
  'no-target',
  'too-many-schedules',
] as const;

/** Digests that are sent: a board's, which whoever manages it decides on, and everyone's own. */
export function scheduleRoutes(services: Services): Route[] {
  const { audit, boards, roles, schedules } = services;
  return [
    route({
      method: 'GET',
      path: '/api/me/schedules',
      summary: 'One’s own digests that are sent, over all boards',
      access: 'signed-in',
      answers: [{ status: 200, schema: Schedules }],
      async handle({ principal }) {
        return { status: 200, json: await schedules.own(principal.personId) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/schedules',
      summary: 'Have a digest of a board sent to oneself',
      access: 'signed-in',
      body: NewOwnSchedule,
      answers: [{ status: 201, schema: SavedSchedule }],
      problems: SAVE_PROBLEMS,
      async handle({ body: { boardId, ...schedule }, principal }) {
        const asking = askingOf(principal, roles);
        const sees = (await asking.roleOn(boardId)) !== undefined;
        if (!sees || !(await boards.has(boardId))) return problem('no-such-board');
        const saved = await schedules.add(asking, { boardId, personal: true }, schedule);
        if (!saved.ok) return problem(saved.reason);
        await audit.record(made(principal.personId, boardId, saved.value));
        return { status: 201, json: saved.value };
      },
    }),
    route({
      method: 'GET',
      path: '/api/boards/:id/schedules',
      summary: 'The digests of a board that are sent, for whoever manages it',
      access: 'signed-in',
      board: 'manage',
      answers: [{ status: 200, schema: Schedules }],
      problems: ['not-allowed', 'no-such-board'],
      async handle({ params: { id = '' } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        return { status: 200, json: await schedules.ofBoard(id) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/schedules',
      summary: 'Have a digest of a board sent',
      access: 'signed-in',
      board: 'manage',
      body: NewSchedule,
      answers: [{ status: 201, schema: SavedSchedule }],
      problems: SAVE_PROBLEMS,
      async handle({ params: { id = '' }, body, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const saved = await schedules.add(askingOf(principal, roles), { boardId: id, personal: false }, body);
        if (!saved.ok) return problem(saved.reason);
        await audit.record(made(principal.personId, id, saved.value));
        return { status: 201, json: saved.value };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/schedules/preview',
      summary: 'What would be sent now',
      access: 'signed-in',
      board: 'view',
      body: PreviewRequest,
      answers: [{ status: 200, schema: DigestPreview }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'figures-about-persons'],
      async handle({ params: { id = '' }, body, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const preview = await schedules.preview(askingOf(principal, roles), id, body);
        return preview.ok ? { status: 200, json: preview.value } : problem(preview.reason);
      },
    }),
    ...oneScheduleRoutes(services),
  ];
}

function oneScheduleRoutes({ audit, roles, schedules }: Services): Route[] {
  return [
    route({
      method: 'PATCH',
      path: '/api/schedules/:schedule',
      summary: 'Change, pause or go on with a digest that is sent',
      access: 'signed-in',
      params,
      body: ScheduleChange,
      answers: [{ status: 200, schema: SavedSchedule }],
      problems: [...SAVE_PROBLEMS, 'no-such-schedule'],
      async handle({ params: { schedule = '' }, body, principal }) {
        const saved = await schedules.change(askingOf(principal, roles), schedule, body);
        if (!saved.ok) return problem(saved.reason);
        const on = { kind: 'schedule', id: schedule } as const;
        await audit.record({ kind: 'schedule-changed', by: principal.personId, on });
        return { status: 200, json: saved.value };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/schedules/:schedule',
      summary: 'Send a digest no more, and forget what was sent',
      access: 'signed-in',
      params,
      answers: [{ status: 204 }],
      problems: ['no-such-schedule'],
      async handle({ params: { schedule = '' }, principal }) {
        const removed = await schedules.remove(askingOf(principal, roles), schedule);
        if (!removed) return problem('no-such-schedule');
        const on = { kind: 'schedule', id: schedule } as const;
        await audit.record({ kind: 'schedule-removed', by: principal.personId, on });
        return { status: 204 };
      },
    }),
    route({
      method: 'POST',
      path: '/api/schedules/:schedule/send',
      summary: 'Send one now, outside of the plan',
      access: 'signed-in',
      limit: { door: 'sent-by-hand', counts: 'person' },
      params,
      body: SendNow,
      answers: [{ status: 200, schema: DigestRuns }],
      problems: [
        'no-such-schedule',
        'no-such-board',
        'damaged',
        'not-readable',
        'no-recipient',
        'too-many-attempts',
      ],
      async handle({ params: { schedule = '' }, body: { to }, principal }) {
        const asking = askingOf(principal, roles);
        const sent = await schedules.sendNow(asking, schedule, to);
        if (!sent.ok) return problem(sent.reason);
        return { status: 200, json: { runs: (await schedules.runs(asking, schedule)) ?? [] } };
      },
    }),
    route({
      method: 'GET',
      path: '/api/schedules/:schedule/runs',
      summary: 'What was sent to whom, the newest first',
      access: 'signed-in',
      params,
      answers: [{ status: 200, schema: DigestRuns }],
      problems: ['no-such-schedule'],
      async handle({ params: { schedule = '' }, principal }) {
        const runs = await schedules.runs(askingOf(principal, roles), schedule);
        return runs ? { status: 200, json: { runs } } : problem('no-such-schedule');
      },
    }),
  ];
}

/** A digest that is sent takes a board's content out of here. */
function made(by: string, board: string, { schedule }: SavedSchedule): Happened {
  return {
    kind: 'schedule-made',
    by,
    board,
    on: { kind: 'schedule', id: schedule.id },
    details: { channel: schedule.channel.kind },
  };
}

export function askingOf(principal: Principal, roles: Pick<BoardRoles, 'of'>): Asking {
  return {
    personId: principal.personId,
    async roleOn(boardId) {
      const role = await roles.of(principal, boardId);
      return role === 'none' || role === 'no-such-board' ? undefined : role;
    },
  };
}
