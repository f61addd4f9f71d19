export const en = {
  boards: 'Boards',
  myTasks: 'My tasks',
  mainPages: 'Main pages',
  goTo: 'Go to …',
  boardList: 'All boards',
  digest: 'Digest',
  overdue: 'Overdue tasks',
  importBoard: 'Import',
  foldSide: 'Hide side bar',
  unfoldSide: 'Show side bar',
  sideBar: 'Boards and reports',
  skip: 'Skip to content',
  you: 'You',
  userMenu: (name: string) => `${name}: account and settings`,
  invite: 'Invite a colleague …',
  tokens: 'API tokens …',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in: the server did not answer.',
  signOutUnsynced: (n: number) =>
    n === 1
      ? '1 change has not reached the server. Signing out would lose it.'
      : `${n} changes have not reached the server. Signing out would lose them.`,
  language: 'Language',
  theme: 'Appearance',
  themeSystem: 'Like the device',
  themeLight: 'Light',
  themeDark: 'Dark',
  notFoundTitle: 'There is nothing here',
  notFoundText: 'The address may be mistyped, or what was here is gone.',
  toBoards: 'To the boards',
  brokenTitle: 'This page has stopped',
  brokenText:
    'Something went wrong in the program itself. What was saved is safe. Loading the page again usually helps.',
  reload: 'Load again',
  missingTitle: 'This part could not be loaded',
  missingText:
    'The connection may be gone, or Taktboard was updated. What is not saved yet waits on the page before.',
  back: 'Back',
  unreachableTitle: 'The server does not answer',
  unreachableText:
    'Perhaps the network is gone, or the server is restarting. This page tries again by itself.',
  tryAgain: 'Try again',
  noBoards: 'No boards yet',
};

export type AppTexts = typeof en;
