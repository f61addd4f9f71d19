import { deadlineFeedRoutes } from './deadline-feeds.ts';
import { openApiDocument } from '../openapi.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { administratorLinkRoutes } from './administrator-links.ts';
import { approvalRoutes } from './approvals.ts';
import { auditRoutes } from './audit.ts';
import { boardContentRoutes } from './board-content.ts';
import { boardPeopleRoutes } from './board-people.ts';
import { boardRoutes } from './boards.ts';
import { commentRoutes } from './comments.ts';
import { importRoutes } from './imports.ts';
import { inboxRoutes } from './inbox.ts';
import { invitationRoutes } from './invitations.ts';
import { memberRoutes } from './members.ts';
import { myTaskRoutes } from './my-tasks.ts';
import { operationRoutes } from './operations.ts';
import { personDataRoutes } from './person-data.ts';
import { personFiguresRoutes } from './person-figures.ts';
import { outboxRoutes } from './outbox.ts';
import { ownAddressRoutes } from './own-address.ts';
import { ownSessionRoutes } from './own-sessions.ts';
import { passkeyRoutes } from './passkeys.ts';
import { passwordResetRoutes } from './password-resets.ts';
import { peopleRoutes } from './people.ts';
import { profileRoutes } from './profile.ts';
import { reportRoutes } from './reports.ts';
import { retentionRoutes } from './retention.ts';
import { scheduleRoutes } from './schedules.ts';
import { workspaceDigestRoutes } from './workspace-digests.ts';
import { sessionRoutes } from './session.ts';
import { shareRoutes } from './shares.ts';
import { ssoRoutes } from './sso.ts';
import { templateRoutes } from './templates.ts';
import { tokenRoutes } from './tokens.ts';
import { toldRoutes } from './told.ts';
import { transferRoutes } from './transfer.ts';
import { unsubscribeRoutes } from './unsubscribe.ts';

/** The whole table, in the order in which addresses are compared: the fixed before those with a parameter. */
export function allRoutes(services: Services, version: string): Route[] {
  const routes = [
    ...operationRoutes(services),
    ...sessionRoutes(services),
    ...profileRoutes(services),
    ...ownSessionRoutes(services),
    ...ownAddressRoutes(services),
    ...passwordResetRoutes(services),
    ...ssoRoutes(services),
    ...passkeyRoutes(services),
    ...peopleRoutes(services),
    ...memberRoutes(services),
    ...invitationRoutes(services),
    ...tokenRoutes(services),
    ...administratorLinkRoutes(services),
    ...myTaskRoutes(services),
    ...personFiguresRoutes(services),
    ...inboxRoutes(services),
    ...boardRoutes(services),
    ...templateRoutes(services),
    ...importRoutes(services),
    ...transferRoutes(services),
    ...boardContentRoutes(services),
    ...boardPeopleRoutes(services),
    ...commentRoutes(services),
    ...approvalRoutes(services),
    ...toldRoutes(services),
    ...reportRoutes(services),
    ...shareRoutes(services),
    ...scheduleRoutes(services),
    ...workspaceDigestRoutes(services),
    ...outboxRoutes(services),
    ...deadlineFeedRoutes(services),
    ...unsubscribeRoutes(services),
    ...auditRoutes(services),
    ...personDataRoutes(services),
    ...retentionRoutes(services),
  ];
  const openApi: Route = route({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This interface, for programs',
    access: 'signed-in',
    forChosenBoards: true,
    answers: [{ status: 200, types: ['application/json'] }],
    async handle() {
      return { status: 200, json: openApiDocument([...routes, openApi], version) };
    },
  });
  return [...routes, openApi];
}
