import {
  type Approval,
  ApprovalAgain,
  ApprovalRequest,
  Approvals,
  Id,
  NewApproval,
  type AuditKind,
} from '@taktboard/protocol';
import type { Asked, AskFault } from '../../approvals/approvals.ts';
import type { ShowableTask } from '../../approvals/shown-source.ts';
import type { Principal } from '../../auth/authenticate.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { route, type PlainAnswer, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const OF_CARD = '/api/boards/:id/cards/:card/approvals';
const READ = ['no-such-board', 'damaged', 'not-readable', 'no-such-card'] as const;
const MANAGED = [...READ, 'not-allowed', 'not-saved', 'no-such-approval'] as const;
/** It sends mail to somebody who did not ask for it. */
const LIMITED = { door: 'sent-by-hand', counts: 'person' } as const;

/** Guests who are asked to decide on a task. What they do with it is at `/g/{token}`. */
export function approvalRoutes({ approvals, audit, own }: Services): Route[] {
  const { asking, source, mails, mail } = approvals;
  const wrote = (kind: AuditKind, principal: Principal, [board, approval]: [string, string]) =>
    audit.record({ kind, by: principal.personId, board, on: { kind: 'approval', id: approval } });
  const invited = async (
    task: ShowableTask,
    { approval, token }: Asked,
    { principal, again }: { principal: Principal; again: boolean },
  ): Promise<PlainAnswer> => {
    const { id, guest, language, message, expiresAt } = approval;
    await wrote('approval-asked', principal, [task.about.boardId, id]);
    const url = `${own.publicUrl}/g/${token}`;
    const recipient = { id, guest_email: guest.email ?? null, language };
    const { title } = task.about;
    const words = { name: guest.name ?? '', title, message, url, expiresAt, zone: task.zone, again };
    const sent = await mails.invite(recipient, words);
    return { status: 201, json: { approval, url, reach: own.reach, mail: sent } satisfies NewApproval };
  };
  return [
    route({
      method: 'GET',
      path: OF_CARD,
      summary:
        'Which guests were asked to decide on a task, what they said, and whether it has changed since',
      access: 'signed-in',
      board: 'view',
      params: { card: Id },
      answers: [{ status: 200, schema: Approvals }],
      problems: READ,
      async handle({ params: { id = '', card = '' }, role }) {
        const task = await source(id, card);
        if (!task.ok) return problem(task.reason);
        const found = await asking.list(task.value);
        const list: Approvals = { approvals: role === 'manager' ? found : found.map(withoutAddress), mail };
        return { status: 200, json: list };
      },
    }),
    route({
      method: 'POST',
      path: OF_CARD,
      summary: 'Ask a guest by mail to decide on a task; the link is shown this once',
      access: 'signed-in',
      board: 'manage',
      limit: LIMITED,
      params: { card: Id },
      body: ApprovalRequest,
      answers: [{ status: 201, schema: NewApproval }],
      problems: [...MANAGED, 'too-many-approvals', 'too-many-attempts', 'invalid-request'],
      async handle({ params: { id = '', card = '' }, body, principal }) {
        const task = await source(id, card);
        if (!task.ok) return problem(task.reason);
        if (task.value.isAway) return problem('no-such-card');
        const asked = await asking.ask(task.value, principal.personId, body);
        if (!asked.ok) return refusal(asked.reason);
        return invited(task.value, asked.value, { principal, again: false });
      },
    }),
    route({
      method: 'POST',
      path: `${OF_CARD}/:approval/again`,
      summary: 'Ask the same guest once more; the link of before ends, the new one is shown this once',
      access: 'signed-in',
      board: 'manage',
      limit: LIMITED,
      params: { card: Id, approval: Id },
      body: ApprovalAgain,
      answers: [{ status: 201, schema: NewApproval }],
      problems: [...MANAGED, 'too-many-attempts', 'invalid-request'],
      async handle({ params: { id = '', card = '', approval = '' }, body, principal }) {
        const task = await source(id, card);
        if (!task.ok) return problem(task.reason);
        if (task.value.isAway) return problem('no-such-card');
        const which = { id: approval, by: principal.personId };
        const asked = await asking.askAgain(task.value, which, body);
        if (!asked.ok) return refusal(asked.reason);
        return invited(task.value, asked.value, { principal, again: true });
      },
    }),
    route({
      method: 'DELETE',
      path: `${OF_CARD}/:approval`,
      summary: 'Withdraw what a guest was asked: the link ends at once, and what was decided stays',
      access: 'signed-in',
      board: 'manage',
      params: { card: Id, approval: Id },
      answers: [{ status: 204 }],
      problems: MANAGED,
      async handle({ params: { id = '', card = '', approval = '' }, principal }) {
        const task = await source(id, card);
        if (!task.ok) return problem(task.reason);
        const which = { id: approval, by: principal.personId };
        if (!(await asking.withdraw(task.value, which))) return problem('no-such-approval');
        await wrote('approval-withdrawn', principal, [id, approval]);
        return { status: 204 };
      },
    }),
    route({
      method: 'DELETE',
      path: `${OF_CARD}/:approval/guest`,
      summary: 'Erase the name and the mail address of a guest; what was decided stays, as a guest’s',
      access: 'signed-in',
      board: 'manage',
      params: { card: Id, approval: Id },
      answers: [{ status: 204 }],
      problems: MANAGED,
      async handle({ params: { id = '', card = '', approval = '' }, principal }) {
        const task = await source(id, card);
        if (!task.ok) return problem(task.reason);
        const which = { id: approval, by: principal.personId };
        if (!(await asking.erase(task.value, which))) return problem('no-such-approval');
        await wrote('guest-erased', principal, [id, approval]);
        return { status: 204 };
      },
    }),
  ];
}

function withoutAddress({ guest, ...approval }: Approval): Approval {
  return { ...approval, guest: { name: guest.name } };
}

function refusal(fault: AskFault): ProblemAnswer {
  if (fault !== 'bad-end') return problem(fault);
  return problem('invalid-request', {
    errors: [{ pointer: '/expiresAt', detail: 'not within a year from now' }],
  });
}
