import { defineMessages } from '../i18n/messages.ts';

export const appMessages = defineMessages(
  {
    boards: 'Boards',
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
    newerTitle: 'Taktboard was updated',
    newerText: 'This page needs parts of the new version. Load it again to go on.',
    unreachableTitle: 'The server does not answer',
    unreachableText:
      'Perhaps the network is gone, or the server is restarting. This page tries again by itself.',
    tryAgain: 'Try again',
    noBoards: 'No boards yet',
  },
  {
    boards: 'Boards',
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
    newerTitle: 'Taktboard wurde aktualisiert',
    newerText: 'Diese Seite braucht Teile der neuen Version. Lade sie neu, um weiterzumachen.',
    unreachableTitle: 'Der Server antwortet nicht',
    unreachableText:
      'Vielleicht fehlt das Netz, oder der Server startet gerade neu. Diese Seite versucht es von selbst weiter.',
    tryAgain: 'Noch einmal versuchen',
    noBoards: 'Noch keine Boards',
  },
);
