export const en = {
  signInTitle: 'Sign in',
  name: 'Name',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  sharedDevice: 'Others use this device too',
  sharedDeviceHint:
    'Then nothing is kept here: boards need the network, and signing out leaves nothing behind.',
  joinTitle: (workspace: string) => `Welcome to ${workspace}`,
  joinInvited: (by: string) => `${by} has invited you. Choose a name and a password, and you are in.`,
  joinAdministrator:
    'You are the administrator. Choose a name and a password; colleagues join later by invitation links that you make.',
  joinPlain: 'Choose a name and a password, and you are in.',
  yourName: 'Your name',
  yourNameHint: 'As your colleagues know you: it appears on your tasks.',
  passwordHint: 'At least 10 characters. Four words in a row are good.',
  passwordShort: (missing: number) =>
    missing === 1 ? 'One more character, please.' : `${missing} more characters, please.`,
  create: 'Create account',
  creating: 'One moment …',
  newPasswordTitle: 'A new password',
  newPasswordText:
    'Choose a new password. Wherever you are signed in with the old one, you will be signed out.',
  setPassword: 'Set password',
  linkUnread: 'The link cannot be opened just now',
  askAgain: 'Try again',
  linkTitle: 'This link can no longer be used',
  linkText:
    'It is unknown, was used already, or is too old. If you have joined before, sign in. Otherwise ask whoever sent it for a new one.',
  toSignIn: 'To sign-in',
  firstStart:
    'If you run this server yourself: it prints a new link when it is started while no one has an account.',
};

export type DoorTexts = typeof en;
