export const en = {
  unreachable: 'The server does not answer. Check the network and try again.',
  signedOut: 'You are signed out. Sign in and try again.',
  notUnderstood: 'The server answered in a way that this page does not know. Load the page again.',
  unknown: (status: number) => `That did not work (error ${status}). Try again in a moment.`,
  codes: {
    'invalid-request': 'Something in it is not valid.',
    'not-signed-in': 'You are signed out. Sign in and try again.',
    'wrong-credentials': 'The name or the password is not right.',
    'not-allowed': 'You may not do that. Only administrators can.',
    'foreign-origin':
      'This page was opened under another address than the server knows. Open the address that it printed.',
    'no-such-route': 'That is no longer there.',
    'no-such-board': 'This board is not there, or it lies in the trash.',
    damaged:
      'What the server has stored of this board is damaged, so it does not show it. Whoever runs it can restore a backup.',
    'not-readable': 'This board cannot be read at the moment. The server’s log says why.',
    'no-such-card': 'This task is not there.',
    'no-such-comment': 'This comment is not there.',
    'no-such-person': 'This person is not known here.',
    'no-such-token': 'This token has already been revoked.',
    'no-such-link': 'This link is unknown, used up or too old. Ask for a new one.',
    'board-not-empty': 'There are tasks on this board already.',
    'no-such-share': 'This live board was taken back already.',
    'no-such-import': 'This import was undone already.',
    'id-taken': 'Something else has that id already. Load the page again.',
    'name-taken': 'Someone here already has this name. Add your surname, for instance.',
    'too-large': 'That is too large.',
    'nothing-between': 'The day to compare with has to be before the day of the report.',
    'unknown-zone': 'The server does not know this computer’s time zone.',
    'too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
    internal: 'The server made a mistake. It is in its log.',
    stopping: 'The server is restarting. Try again in a moment.',
    'not-saved': 'The server cannot write to its disk at the moment. Nothing was changed.',
  },
};

export type FaultTexts = typeof en;
