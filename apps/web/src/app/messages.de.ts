import type { AppTexts } from './messages.en.ts';

export const de: AppTexts = {
  boards: 'Boards',
  myTasks: 'Meine Aufgaben',
  mainPages: 'Hauptseiten',
  goTo: 'Gehe zu …',
  boardList: 'Alle Boards',
  digest: 'Überblick',
  overdue: 'Überfällige Aufgaben',
  importBoard: 'Importieren',
  foldSide: 'Seitenleiste ausblenden',
  unfoldSide: 'Seitenleiste einblenden',
  sideBar: 'Boards und Berichte',
  skip: 'Zum Inhalt springen',
  you: 'Du',
  userMenu: (name) => `${name}: Konto und Einstellungen`,
  invite: 'Jemanden einladen …',
  tokens: 'API-Tokens …',
  signOut: 'Abmelden',
  signOutFailed: 'Du bist noch angemeldet: Der Server hat nicht geantwortet.',
  signOutUnsynced: (n) =>
    n === 1
      ? '1 Änderung ist noch nicht beim Server. Beim Abmelden ginge sie verloren.'
      : `${n} Änderungen sind noch nicht beim Server. Beim Abmelden gingen sie verloren.`,
  language: 'Sprache',
  theme: 'Darstellung',
  themeSystem: 'Wie das Gerät',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  notFoundTitle: 'Hier ist nichts',
  notFoundText: 'Vielleicht ist die Adresse vertippt, oder was hier war, gibt es nicht mehr.',
  toBoards: 'Zu den Boards',
  brokenTitle: 'Diese Seite ist stehen geblieben',
  brokenText:
    'Im Programm selbst ist etwas schiefgegangen. Was gespeichert war, ist sicher. Meist hilft es, die Seite neu zu laden.',
  reload: 'Neu laden',
  missingTitle: 'Dieser Teil ließ sich nicht laden',
  missingText:
    'Vielleicht fehlt gerade die Verbindung, oder Taktboard wurde aktualisiert. Was noch nicht gespeichert ist, wartet auf der Seite davor.',
  back: 'Zurück',
  unreachableTitle: 'Der Server antwortet nicht',
  unreachableText:
    'Vielleicht fehlt das Netz, oder der Server startet gerade neu. Diese Seite versucht es von selbst weiter.',
  tryAgain: 'Noch einmal versuchen',
  noBoards: 'Noch keine Boards',
};
