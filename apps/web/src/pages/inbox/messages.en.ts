import { plural } from '../../i18n/plural.ts';

export const en = {
  title: 'Inbox',
  loading: 'Your inbox is being fetched',
  unread: (n: number) => plural('en', n, { one: '# unread', other: '# unread' }),
  isUnread: 'Unread',
  allRead: 'Mark all as read',
  onlyUnread: 'Unread only',
  markRead: (what: string) => `Mark as read: ${what}`,
  markUnread: (what: string) => `Mark as unread: ${what}`,
  mention: (who: string, task: string) => `${who} named you on “${task}”`,
  asks: (who: string, task: string) => `${who} asks you on “${task}”`,
  answer: (who: string, task: string) => `${who} wrote about “${task}”`,
  question: (who: string, task: string) => `${who} asks about “${task}”`,
  assignment: (who: string, task: string) => `${who} made you the owner of “${task}”`,
  reminder: (who: string, task: string) => `${who} reminds you of the overdue task “${task}”`,
  assignments: (who: string, task: string, more: number) =>
    `${who} made you the owner of “${task}” and ${plural('en', more, { one: 'one more task', other: '# more tasks' })}`,
  guest: (name: string) => `Guest ${name}`,
  aGuest: 'A guest',
  decided: {
    approved: (who: string, task: string) => `${who} approved “${task}”`,
    returned: (who: string, task: string) => `${who} sent back “${task}”`,
  },
  silentTitle: 'Digests that are not sent any more',
  silent: (board: string, to: string) => `Your digest of “${board}” no longer goes to ${to}.`,
  silentWorkspace: (to: string) => `Your digest of all boards no longer goes to ${to}.`,
  silentSince: (when: string, why: string) =>
    `Switched off on ${when}, because it did not get out for too long. ${why}`,
  silentOpen: 'Look at it',
  someone: 'Someone',
  untitled: 'Untitled',
  older: 'Show older',
  settings: 'What you are told of',
  kinds: {
    mention: 'When someone names me with @',
    answer: 'When someone writes about a task that I own or talked about',
    assignment: 'When someone makes me the owner of a task',
  },
  emptyTitle: 'Nothing here yet',
  emptyText:
    'Here you find where colleagues name you with @, answer you, give you a task, or remind you of one.',
  allReadTitle: 'All read',
  allReadText: 'Everything that you were told is read.',
  showAll: 'Show all',
  stale: (when: string) => `Without a network: as of ${when}.`,
  tryAgain: 'Try again',
  failed: (why: string) => `That did not work: ${why}`,
};

export type InboxTexts = typeof en;
