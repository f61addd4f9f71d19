import * as v from 'valibot';
import { Id, MemberLeft, MemberPatch, Members } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const params = { person: Id };

/** Those with an account, for administrators. */
export function memberRoutes({ audit, members, people }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/members',
      summary: 'Everyone with an account, and what they are in the workspace',
      access: 'administrator',
      answers: [{ status: 200, schema: Members }],
      async handle() {
        const list = await people.members();
        const shown = list.map(({ personId: id, name, workspaceRole }) => ({ id, name, workspaceRole }));
        return { status: 200, json: { members: shown } satisfies Members };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/members/:person',
      summary: 'Make someone an administrator, or a member again; at once, on open boards too',
      access: 'administrator',
      params,
      body: MemberPatch,
      answers: [{ status: 204 }],
      problems: ['no-such-person', 'last-administrator', 'not-saved'],
      async handle({ params: { person = '' }, body: { role }, principal }) {
        const changed = await members.setRole(person, role);
        if (!changed.ok) return problem(changed.reason);
        const on = { kind: 'person', id: person } as const;
        await audit.record({ kind: 'role-changed', by: principal.personId, on, details: { role } });
        return { status: 204 };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/members/:person/sessions',
      summary: 'Sign someone out everywhere, at once',
      access: 'administrator',
      params,
      answers: [{ status: 204 }],
      problems: ['no-such-person', 'not-saved'],
      async handle({ params: { person = '' }, principal }) {
        const ended = await members.endSessions(person);
        if (!ended.ok) return problem(ended.reason);
        const on = { kind: 'person', id: person } as const;
        await audit.record({ kind: 'session-ended', by: principal.personId, on });
        return { status: 204 };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/members/:person',
      summary:
        'End an account: open tasks go to someone else or lose their owner, and every way in ends at once',
      access: 'administrator',
      params,
      query: v.object({ handTo: v.optional(Id) }),
      answers: [{ status: 200, schema: MemberLeft }],
      problems: ['no-such-person', 'last-administrator', 'not-saved'],
      async handle({ params: { person = '' }, query: { handTo }, principal }) {
        const { userId, personId } = principal;
        const left = await members.leave({ personId: person, handTo, by: { userId, personId } });
        if (!left.ok) return problem(left.reason);
        const on = { kind: 'person', id: person } as const;
        await audit.record({ kind: 'role-changed', by: personId, on, details: { role: 'none' } });
        return { status: 200, json: left.value satisfies MemberLeft };
      },
    }),
  ];
}
