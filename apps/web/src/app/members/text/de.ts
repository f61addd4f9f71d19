import { plural } from '../../../i18n/plural.ts';
import type { MembersText } from './en.ts';

const tasks = (n: number): string => plural('de', n, { one: 'Aufgabe', other: 'Aufgaben' });

export const de: MembersText = {
  entry: 'Mitglieder verwalten …',
  title: 'Mitglieder',
  about: 'Alle mit einem Konto. Was du hier änderst, gilt sofort.',
  loading: 'Lädt …',
  you: 'du',
  roles: { member: 'Mitglied', administrator: 'Verwaltung' },
  roleOf: (name) => `Rolle von ${name} im Arbeitsbereich`,
  signOut: 'Abmelden',
  signOutName: (name) => `${name} überall abmelden`,
  signedOut: (name) => `${name} ist überall abgemeldet`,
  remove: 'Entfernen …',
  removeName: (name) => `${name} entfernen …`,
  saved: (name, role) => `${name}: ${role}`,
  askTitle: (name) => `${name} aus dem Arbeitsbereich entfernen?`,
  askText:
    'Das Konto endet, samt Sitzungen, Tokens, Rollen auf Boards und eigenen Überblicken. Was getan und geschrieben wurde, bleibt unter dem Namen stehen.',
  handTo: 'Offene Aufgaben bekommt',
  nobody: 'niemand: sie stehen im nächsten Überblick als ohne Verantwortliche',
  handHelp:
    'Auf Boards, die diese Person nicht bearbeiten darf, hat die Aufgabe danach niemanden, der verantwortlich ist.',
  confirm: 'Entfernen',
  cancel: 'Abbrechen',
  done: 'Fertig',
  removed: (name, handed, ownerless) =>
    `${name} ist kein Mitglied mehr. Übergeben: ${tasks(handed)}, jetzt ohne Verantwortliche: ${tasks(ownerless)}.`,
};
