import { plural } from '../../../i18n/plural.ts';

const tasks = (n: number): string => plural('en', n, { one: 'task', other: 'tasks' });

export const en = {
  entry: 'Manage members …',
  title: 'Members',
  about: 'Everyone with an account. What you change here counts at once.',
  loading: 'Loading …',
  you: 'you',
  roles: { member: 'Member', administrator: 'Administrator' },
  roleOf: (name: string) => `Role of ${name} in the workspace`,
  signOut: 'Sign out',
  signOutName: (name: string) => `Sign out everywhere: ${name}`,
  signedOut: (name: string) => `${name} is signed out everywhere`,
  remove: 'Remove …',
  removeName: (name: string) => `Remove ${name} …`,
  saved: (name: string, role: string) => `${name}: ${role}`,
  askTitle: (name: string) => `Remove ${name} from the workspace?`,
  askText:
    'The account ends, with sessions, tokens, roles on boards and digests of their own. What they did and wrote stays, under their name.',
  handTo: 'Open tasks go to',
  nobody: 'nobody: they stand in the next digest as without owner',
  handHelp: 'On boards that this person may not edit the tasks become ownerless.',
  confirm: 'Remove',
  cancel: 'Cancel',
  done: 'Done',
  removed: (name: string, handed: number, ownerless: number) =>
    `${name} is no longer a member. Handed over: ${tasks(handed)}, without owner now: ${tasks(ownerless)}.`,
};

export type MembersText = typeof en;
