import { defineMessages } from '../i18n/messages.ts';

/** What an error means to the person, by the server's code. Its own English sentences are never shown. */
export const faultMessages = defineMessages(
  {
    unreachable: 'The server does not answer. Check the network and try again.',
    signedOut: 'You are signed out. Sign in and try again.',
    notUnderstood: 'The server answered in a way that this page does not know. Load the page again.',
    unknown: (status: number) => `That did not work (error ${status}). Try again in a moment.`,
    notJson: (where: string) =>
      `The file breaks off or has a mistake${where && ` (${where})`}. Export it from Trello once more.`,
    notTrello: (where: string) =>
      `This is not a board exported from Trello${where && `: something else stands at ${where}`}. In Trello choose “Print, export and share”, then “Export as JSON”.`,
    codes: {
      'invalid-request': 'Something in it is not valid.',
      'not-signed-in': 'You are signed out. Sign in and try again.',
      'wrong-credentials': 'The name or the password is not right.',
      'not-allowed': 'You may not do that. Only administrators can.',
      'foreign-origin':
        'This page was opened under another address than the server knows. Open the address that it printed.',
      'no-such-route': 'That is no longer there.',
      'no-such-board': 'This board is not there, or it lies in the trash.',
      'not-readable': 'This board cannot be read at the moment. The server’s log says why.',
      'no-such-card': 'This task is not there.',
      'no-such-person': 'This person is not known here.',
      'no-such-token': 'This token has already been revoked.',
      'no-such-link': 'This link is unknown, used up or too old. Ask for a new one.',
      'name-taken': 'Someone here already has this name. Add your surname, for instance.',
      'person-has-account': 'This person already has an account.',
      'too-large': 'That is too large.',
      'empty-file': 'The file is empty.',
      'not-utf8': 'The file is not text. Choose the JSON file that Trello exports.',
      'too-many-cards': 'The file has more tasks than a board can hold.',
      'format-not-supported': 'Files of this kind cannot be imported yet.',
      'too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
      internal: 'The server made a mistake. It is in its log.',
      stopping: 'The server is restarting. Try again in a moment.',
      'not-saved': 'The server cannot write to its disk at the moment. Nothing was changed.',
    },
  },
  {
    unreachable: 'Der Server antwortet nicht. Prüfe das Netz und versuche es noch einmal.',
    signedOut: 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
    notUnderstood: 'Der Server hat etwas geantwortet, das diese Seite nicht kennt. Lade die Seite neu.',
    unknown: (status) => `Das hat nicht geklappt (Fehler ${status}). Versuche es gleich noch einmal.`,
    notJson: (where) =>
      `Die Datei bricht ab oder hat einen Fehler${where && ` (${where})`}. Exportiere sie noch einmal aus Trello.`,
    notTrello: (where) =>
      `Das ist kein aus Trello exportiertes Board${where && `: Bei ${where} steht etwas anderes`}. Wähle in Trello „Drucken, exportieren und teilen“ und dann „Als JSON exportieren“.`,
    codes: {
      'invalid-request': 'Etwas darin ist nicht gültig.',
      'not-signed-in': 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
      'wrong-credentials': 'Name oder Passwort stimmt nicht.',
      'not-allowed': 'Das darfst du nicht. Das kann nur, wer Taktboard verwaltet.',
      'foreign-origin':
        'Diese Seite wurde unter einer anderen Adresse geöffnet, als der Server kennt. Öffne die Adresse, die er ausgegeben hat.',
      'no-such-route': 'Das gibt es nicht mehr.',
      'no-such-board': 'Dieses Board gibt es nicht, oder es liegt im Papierkorb.',
      'not-readable': 'Dieses Board lässt sich gerade nicht lesen. Warum, steht im Protokoll des Servers.',
      'no-such-card': 'Diese Aufgabe gibt es nicht.',
      'no-such-person': 'Diese Person ist hier nicht bekannt.',
      'no-such-token': 'Dieser Token ist schon widerrufen.',
      'no-such-link': 'Dieser Link ist unbekannt, schon benutzt oder zu alt. Bitte um einen neuen.',
      'name-taken': 'Diesen Namen gibt es hier schon. Ergänze zum Beispiel deinen Nachnamen.',
      'person-has-account': 'Diese Person hat schon ein Konto.',
      'too-large': 'Das ist zu groß.',
      'empty-file': 'Die Datei ist leer.',
      'not-utf8': 'Die Datei ist kein Text. Wähle die JSON-Datei, die Trello exportiert.',
      'too-many-cards': 'Die Datei hat mehr Aufgaben, als ein Board fassen kann.',
      'format-not-supported': 'Dateien dieser Art lassen sich noch nicht importieren.',
      'too-many-attempts': 'Zu viele Versuche. Warte ein paar Minuten und versuche es noch einmal.',
      internal: 'Der Server hat einen Fehler gemacht. Er steht in seinem Protokoll.',
      stopping: 'Der Server startet gerade neu. Versuche es gleich noch einmal.',
      'not-saved': 'Der Server kann gerade nicht auf seine Platte schreiben. Es wurde nichts geändert.',
    },
  },
);
