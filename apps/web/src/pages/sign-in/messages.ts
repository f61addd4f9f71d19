import { defineMessages } from '../../i18n/messages.ts';

export const doorMessages = defineMessages(
  {
    signInTitle: 'Sign in',
    name: 'Name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in …',
    forgotten: 'No account, or the password forgotten? An administrator can send you an invitation link.',
    joinTitle: (workspace: string) => `Welcome to ${workspace}`,
    joinInvited: (by: string) => `${by} has invited you. Choose a name and a password, and you are in.`,
    joinAdministrator:
      'You are the administrator. Choose a name and a password; colleagues join later by invitation links that you make.',
    joinPlain: 'Choose a name and a password, and you are in.',
    yourName: 'Your name',
    yourNameHint: 'As your colleagues know you: it stands on your tasks.',
    passwordHint: 'At least 10 characters. Four words in a row are good.',
    passwordShort: (missing: number) =>
      missing === 1 ? 'One more character, please.' : `${missing} more characters, please.`,
    create: 'Create account',
    creating: 'Creating …',
    linkTitle: 'This link can no longer be used',
    linkText:
      'It is unknown, was used already, or is too old. If you have joined before, sign in. Otherwise ask whoever sent it for a new one.',
    toSignIn: 'To sign-in',
    firstStart:
      'If you run this server yourself: it prints a new link when it is started while no one has an account.',
  },
  {
    signInTitle: 'Anmelden',
    name: 'Name',
    password: 'Passwort',
    signIn: 'Anmelden',
    signingIn: 'Meldet an …',
    forgotten:
      'Kein Konto oder das Passwort vergessen? Wer verwaltet, kann dir einen Einladungslink schicken.',
    joinTitle: (workspace) => `Willkommen bei ${workspace}`,
    joinInvited: (by) => `${by} hat dich eingeladen. Wähle Namen und Passwort, dann bist du dabei.`,
    joinAdministrator:
      'Du verwaltest dieses Taktboard. Wähle Namen und Passwort; andere kommen später über Einladungslinks dazu, die du erstellst.',
    joinPlain: 'Wähle Namen und Passwort, dann bist du dabei.',
    yourName: 'Dein Name',
    yourNameHint: 'So, wie andere dich kennen: Er steht an deinen Aufgaben.',
    passwordHint: 'Mindestens 10 Zeichen. Vier Wörter hintereinander sind gut.',
    passwordShort: (missing) => (missing === 1 ? 'Noch ein Zeichen.' : `Noch ${missing} Zeichen.`),
    create: 'Konto anlegen',
    creating: 'Legt an …',
    linkTitle: 'Dieser Link gilt nicht mehr',
    linkText:
      'Er ist unbekannt, wurde schon benutzt oder ist zu alt. Wenn du schon dabei bist, melde dich an. Sonst bitte um einen neuen.',
    toSignIn: 'Zur Anmeldung',
    firstStart:
      'Falls du diesen Server selbst betreibst: Er gibt beim Start einen neuen Link aus, solange niemand ein Konto hat.',
  },
);
