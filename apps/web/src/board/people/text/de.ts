import { plural } from '../../../i18n/plural.ts';
import type { PeopleText } from './en.ts';

export const de: PeopleText = {
  title: 'Personen auf diesem Board',
  about:
    'Wer das Board verwaltet, entscheidet hier, wer es sieht und was wer darf. Eine Änderung gilt sofort.',
  onlyRead: 'Wer das Board verwaltet, entscheidet, wer es sieht.',
  loading: 'Lädt …',
  everyone: 'Alle anderen im Arbeitsbereich',
  everyoneCan: {
    editor: 'können bearbeiten',
    commenter: 'können kommentieren',
    viewer: 'können lesen',
    none: 'sehen das Board nicht',
  },
  everyoneCount: (n) => plural('de', n, { one: 'weitere Person', other: 'weitere Personen' }),
  named: 'Mit eigener Rolle',
  roles: {
    manager: 'Kann verwalten',
    editor: 'Kann bearbeiten',
    commenter: 'Kann kommentieren',
    viewer: 'Kann lesen',
  },
  rolesText: {
    manager:
      'bearbeitet und entscheidet über Personen, Live-Links, verschickte Überblicke und den Papierkorb',
    editor: 'legt Aufgaben, Spalten und Labels an und ändert sie',
    commenter: 'liest mit und kommentiert',
    viewer: 'liest mit',
  },
  whatTheyMay: 'Was die Rollen dürfen',
  administrator: 'Verwaltet Taktboard und damit jedes Board',
  you: 'du',
  roleOf: (name) => `Rolle von ${name}`,
  remove: 'Entfernen',
  removeName: (name) => `${name} entfernen`,
  add: 'Jemanden hinzufügen',
  person: 'Wer',
  choose: 'Auswählen …',
  role: 'Rolle',
  addThem: 'Hinzufügen',
  nobodyLeft: 'Alle im Arbeitsbereich stehen schon oben.',
  invite: 'Jemand Neues einladen',
  inviteText: 'Ein Link, mit dem eine Person dem Arbeitsbereich und diesem Board beitritt. Er gilt einmal.',
  makeLink: 'Link erstellen',
  link: 'Einladungslink',
  validUntil: (when) => `Gilt einmal, bis ${when}.`,
  saved: (name, role) => `${name}: ${role}`,
  removed: (name) => `${name} hat keine eigene Rolle mehr`,
  everyoneSaved: (what) => `Alle anderen ${what}`,
  askTitle: 'Das Verwalten dieses Boards abgeben?',
  askText:
    'Du könntest dann Personen, Live-Links und Überblicke hier nicht mehr ändern. Wer das Board sonst verwaltet, kann es dir zurückgeben.',
  giveUp: 'Abgeben',
  cancel: 'Abbrechen',
  done: 'Fertig',
};
