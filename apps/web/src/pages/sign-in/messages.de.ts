import type { DoorTexts } from './messages.en.ts';

export const de: DoorTexts = {
  signInTitle: 'Anmelden',
  name: 'Name',
  password: 'Passwort',
  signIn: 'Anmelden',
  signingIn: 'Meldet an …',
  sharedDevice: 'Andere nutzen dieses Gerät auch',
  sharedDeviceHint:
    'Dann wird hier nichts gespeichert: Boards brauchen das Netz, und beim Abmelden bleibt nichts zurück.',
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
  creating: 'Einen Moment …',
  newPasswordTitle: 'Ein neues Passwort',
  newPasswordText:
    'Wähle ein neues Passwort. Überall, wo du mit dem alten angemeldet bist, wirst du abgemeldet.',
  setPassword: 'Passwort setzen',
  linkUnread: 'Der Link lässt sich gerade nicht öffnen',
  askAgain: 'Noch einmal versuchen',
  linkTitle: 'Dieser Link gilt nicht mehr',
  linkText:
    'Er ist unbekannt, wurde schon benutzt oder ist zu alt. Wenn du schon dabei bist, melde dich an. Sonst bitte um einen neuen.',
  toSignIn: 'Zur Anmeldung',
  firstStart:
    'Falls du diesen Server selbst betreibst: Er gibt beim Start einen neuen Link aus, solange niemand ein Konto hat.',
};
