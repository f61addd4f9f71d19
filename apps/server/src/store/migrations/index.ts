import { log } from './0001-log.ts';
import { accounts } from './0002-accounts.ts';
import { imports } from './0003-imports.ts';
import { personTasks } from './0004-person-tasks.ts';
import { undoableImports } from './0005-undoable-imports.ts';
import { told } from './0006-told.ts';
import { unfinishedImports } from './0007-unfinished-imports.ts';
import { conversations } from './0008-conversations.ts';
import { shares } from './0009-shares.ts';
import { schedules } from './0010-schedules.ts';
import { audit } from './0011-audit.ts';
import { deadlineFeeds } from './0012-deadline-feeds.ts';
import { snoozes } from './0013-snoozes.ts';
import { erasures } from './0014-erasures.ts';
import { boardRoles } from './0015-board-roles.ts';
import { shareFeeds } from './0016-share-feeds.ts';
import { profiles } from './0017-profiles.ts';
import { workspaceSchedules } from './0018-workspace-schedules.ts';
import { tokenLimits } from './0018-token-limits.ts';
import { mailAddresses } from './0019-mail-addresses.ts';
import { approvals } from './0020-approvals.ts';
import { singleSignOn } from './0021-single-sign-on.ts';
import { passkeys } from './0022-passkeys.ts';
import { packedSnapshots } from './0023-packed-snapshots.ts';
import { invitationMails } from './0024-invitation-mails.ts';
import { confirmationMails } from './0025-confirmation-mails.ts';
import { slicedSnapshots } from './0026-sliced-snapshots.ts';
import type { Migration } from './migration.ts';

/** Every step, in order. Add at the end alone. */
export const migrations: readonly Migration[] = [
  log,
  accounts,
  imports,
  personTasks,
  undoableImports,
  told,
  unfinishedImports,
  conversations,
  shares,
  schedules,
  audit,
  deadlineFeeds,
  snoozes,
  erasures,
  boardRoles,
  shareFeeds,
  profiles,
  workspaceSchedules,
  tokenLimits,
  mailAddresses,
  approvals,
  singleSignOn,
  passkeys,
  packedSnapshots,
  invitationMails,
  confirmationMails,
  slicedSnapshots,
];
