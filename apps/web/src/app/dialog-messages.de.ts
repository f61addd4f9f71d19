import type { DialogTexts } from './dialog-messages.en.ts';

export const de: DialogTexts = {
  inviteTitle: 'Jemanden einladen',
  inviteText:
    'Erstelle einen Link und schicke ihn, wie du magst. Er gilt einmal; wer ihn öffnet, wählt Namen und Passwort.',
  member: 'Mitglied',
  memberText: 'arbeitet auf Boards, die für alle offen sind oder ihm eine Rolle geben',
  administrator: 'Verwaltung',
  administratorText: 'kann auch Boards in den Papierkorb legen und weitere Verwaltende einladen',
  role: 'Eingeladen als',
  inviteFor: 'Für',
  someoneNew: 'jemand Neues',
  withoutAccount: 'Noch ohne Konto',
  withAccount: 'Passwort vergessen',
  newPasswordFor: (name) => `Neues Passwort für ${name}`,
  newPasswordText: 'Wer den Link öffnet, wählt für dieses Konto ein neues Passwort.',
  inviteForText: 'Wer schon Aufgaben hat, aber noch kein Konto, bekommt sie mit diesem Link.',
  mail: 'Schicken an (wenn du magst)',
  mailSent: (to) => `Eine Mail mit dem Link ist unterwegs an ${to}.`,
  mailLies: (to) =>
    `Es ist kein Mailserver eingerichtet: Die Mail an ${to} liegt im Postausgang der Verwaltung. Gib den Link selbst weiter.`,
  mailHint: 'Die Mailadresse der Person. Auch wer sich mit ihr über einen Anmeldedienst anmeldet, ist dabei.',
  makeLink: 'Link erstellen',
  link: 'Einladungslink',
  linkFor: (name) => `Für ${name}, mit einem neuen Konto.`,
  linkForNew: (role) => `Für jemanden Neues. Eingeladen als: ${role}.`,
  linkForPassword: (name) => `Für ${name}: ein neues Passwort.`,
  validUntil: (when) => `Gilt einmal, bis ${when}.`,
  localTitle: 'Dieser Link öffnet sich nur auf diesem Rechner.',
  localText: 'Damit andere ihn öffnen können, beende Taktboard und starte es für das lokale Netz mit:',
  another: 'Noch einen erstellen',
  done: 'Fertig',
  signOutTitle: 'Abmelden und Änderungen verlieren?',
  signOutUnsynced: (n) =>
    n === 1
      ? '1 Änderung ist noch nicht beim Server. Beim Abmelden ginge sie verloren.'
      : `${n} Änderungen sind noch nicht beim Server. Beim Abmelden gingen sie verloren.`,
  downloadThem: 'Herunterladen',
  signOutAnyway: 'Trotzdem abmelden',
  stay: 'Angemeldet bleiben',
};
