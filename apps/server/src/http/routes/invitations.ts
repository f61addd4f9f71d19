import * as v from 'valibot';
import { Invitation, InvitationAcceptance, InvitationInfo, InvitationRequest } from '@taktboard/protocol';
import { addressKey } from '../../auth/addresses.ts';
import { may } from '../../access/needs.ts';
import { networkKey } from '../../auth/network-key.ts';
import type { JoinFault } from '../../auth/join.ts';
import { languageOf } from '../language-of.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const params = { token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/)) };

export function invitationRoutes(services: Services): Route[] {
  const {
    accounts,
    audit,
    waitingMails,
    boards,
    doorLimits,
    join,
    links,
    own,
    people,
    privacy,
    roles,
    rooms,
    sockets,
    sso,
    workspace,
  } = services;
  /** Links that whoever runs the server has made: nobody is locked out where the identity provider is. */
  const opensAnyway = async (token: string): Promise<boolean> => {
    const link = await links.look(token);
    return link.ok && (link.value.kind === 'recovery' || link.value.kind === 'first-administrator');
  };
  return [
    route({
      method: 'POST',
      path: '/api/invitations',
      summary: 'Make a link with which one colleague can join, or set a new password for an account',
      access: 'signed-in',
      limit: { door: 'invitations', counts: 'person' },
      body: InvitationRequest,
      answers: [{ status: 201, schema: Invitation }],
      problems: ['not-allowed', 'no-such-person', 'no-such-board'],
      async handle({ body: { role = 'member', person, board, mail }, principal, headers }) {
        const grants = role === 'administrator' || person !== undefined;
        if (grants && principal.workspaceRole !== 'administrator') {
          const detail =
            'Only administrators invite administrators, or make a link for a person who is there already.';
          return problem('not-allowed', { detail });
        }
        if (board) {
          const there = await boards.has(board.id);
          const asker = there ? await roles.of(principal, board.id) : 'no-such-board';
          if (asker === 'none' || asker === 'no-such-board') return problem('no-such-board');
          if (!may(asker, 'manage')) return problem('not-allowed');
        }
        const found = person === undefined ? undefined : await people.find(person);
        // an account for whoever was erased would bring them back
        const isGone = person !== undefined && (!found || (await privacy.isErased(person)));
        if (isGone) return problem('no-such-person');
        const isNew = found?.userId === undefined;
        const { token, expiresAt } = await links.make({
          kind: isNew ? 'invitation' : 'new-password',
          role,
          invitedBy: principal.personId,
          personId: person ?? null,
          board,
          mail: mail === undefined ? undefined : addressKey(mail),
          mailIn: mail !== undefined && isNew ? languageOf(headers) : undefined,
        });
        await audit.record({
          kind: 'invitation-made',
          by: principal.personId,
          on: person === undefined ? undefined : { kind: 'person', id: person },
          board: board?.id,
          details: { link: isNew ? 'invitation' : 'new-password', role },
        });
        void waitingMails.wake();
        const invitation: Invitation = {
          url: `${own.publicUrl}/join/${token}`,
          expiresAt: new Date(expiresAt).toISOString(),
          reach: own.reach,
        };
        return { status: 201, json: invitation };
      },
    }),
    route({
      method: 'GET',
      path: '/api/invitations/:token',
      summary: 'What a link is good for; looking does not use it up',
      access: 'public',
      params,
      answers: [{ status: 200, schema: InvitationInfo }],
      problems: ['no-such-link', 'too-many-attempts'],
      async handle({ params: { token = '' }, address }) {
        const wait = doorLimits.strangers.take(networkKey(address));
        if (wait > 0) return tooManyAttempts(wait);
        const link = await links.look(token);
        if (!link.ok) return problem('no-such-link');
        doorLimits.strangers.giveBack(networkKey(address));
        const { kind, role, invitedBy, personId } = link.value;
        const inviter = invitedBy === null ? undefined : await people.find(invitedBy);
        const invited = personId === null ? undefined : await people.find(personId);
        const info: InvitationInfo = {
          role,
          invitedBy: inviter?.name ?? null,
          workspace,
          ...(invited ? { name: invited.name } : {}),
          ...(kind === 'new-password' ? { newPassword: true } : {}),
        };
        return { status: 200, json: info };
      },
    }),
    route({
      method: 'POST',
      path: '/api/invitations/:token',
      summary: 'Join with name and password, or set the new one, and be signed in; uses the link up',
      access: 'public',
      params,
      body: InvitationAcceptance,
      answers: [{ status: 204 }],
      problems: [
        'no-such-link',
        'name-taken',
        'weak-password',
        'passwords-off',
        'too-many-attempts',
        'foreign-origin',
      ],
      async handle({ params: { token = '' }, body: { name, password }, headers, address }) {
        const wait = doorLimits.strangers.take(networkKey(address));
        if (wait > 0) return tooManyAttempts(wait);
        if (sso.isRequired && !(await opensAnyway(token))) return problem('passwords-off');
        const joined = await join({ token, name, password });
        if (!joined.ok) return joinProblem(joined.reason);
        doorLimits.strangers.giveBack(networkKey(address));
        if (joined.value.recovered !== undefined) sockets.endUser(joined.value.recovered);
        rooms.broadcast('all', { kind: 'notice', code: 'people' });
        const signedIn = await accounts.signIn(joined.value.name, password, headers);
        if (!signedIn.ok) throw new Error('an account that was just made refused its password');
        const member = await people.memberOfUser(signedIn.value.userId);
        await audit.record({
          kind: joined.value.recovered === undefined ? 'joined' : 'password-set',
          by: member?.personId ?? null,
          details: { role: member?.workspaceRole },
        });
        return { status: 204, cookies: signedIn.value.cookies };
      },
    }),
  ];
}

function joinProblem(fault: JoinFault): ProblemAnswer {
  switch (fault) {
    case 'no-such-link':
      return problem('no-such-link');
    case 'name-taken':
      return problem('name-taken', {
        errors: [{ pointer: '/name', detail: 'Somebody already goes by this name.' }],
      });
    case 'weak-password':
      return problem('weak-password', {
        errors: [{ pointer: '/password', detail: 'This password is one of those that are guessed first.' }],
      });
    case 'name-invisible':
      return problem('invalid-request', {
        errors: [{ pointer: '/name', detail: 'The name has no visible character.' }],
      });
  }
}
