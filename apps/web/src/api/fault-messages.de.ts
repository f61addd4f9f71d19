import type { FaultTexts } from './fault-messages.en.ts';

export const de: FaultTexts = {
  unreachable: 'Der Server antwortet nicht. Prüfe das Netz und versuche es noch einmal.',
  signedOut: 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
  notUnderstood: 'Der Server hat etwas geantwortet, das diese Seite nicht kennt. Lade die Seite neu.',
  unknown: (status) => `Das hat nicht geklappt (Fehler ${status}). Versuche es gleich noch einmal.`,
  codes: {
    'invalid-request': 'Etwas darin ist nicht gültig.',
    'not-signed-in': 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
    'wrong-credentials': 'Name oder Passwort stimmt nicht.',
    'not-allowed': 'Das darfst du nicht. Das kann nur, wer Taktboard verwaltet.',
    'foreign-origin':
      'Diese Seite wurde unter einer anderen Adresse geöffnet, als der Server kennt. Öffne die Adresse, die er ausgegeben hat.',
    'no-such-route': 'Das gibt es nicht mehr.',
    'no-such-board': 'Dieses Board gibt es nicht, oder es liegt im Papierkorb.',
    damaged:
      'Was der Server von diesem Board gespeichert hat, ist beschädigt, deshalb zeigt er es nicht. Wer ihn betreibt, kann eine Sicherung zurückspielen.',
    'not-readable': 'Dieses Board lässt sich gerade nicht lesen. Warum, steht im Protokoll des Servers.',
    'no-such-card': 'Diese Aufgabe gibt es nicht.',
    'no-such-comment': 'Diesen Kommentar gibt es nicht.',
    'no-such-person': 'Diese Person ist hier nicht bekannt.',
    'no-such-token': 'Dieser Token ist schon widerrufen.',
    'no-such-link': 'Dieser Link ist unbekannt, schon benutzt oder zu alt. Bitte um einen neuen.',
    'board-not-empty': 'Auf diesem Board stehen schon Aufgaben.',
    'no-such-share': 'Dieses Live-Board ist schon zurückgenommen.',
    'no-such-import': 'Dieser Import ist schon rückgängig gemacht.',
    'id-taken': 'Diese Kennung hat schon etwas anderes. Lade die Seite neu.',
    'name-taken': 'Diesen Namen gibt es hier schon. Ergänze zum Beispiel deinen Nachnamen.',
    'too-large': 'Das ist zu groß.',
    'nothing-between': 'Der Tag zum Vergleichen muss vor dem Tag des Berichts liegen.',
    'unknown-zone': 'Der Server kennt die Zeitzone dieses Rechners nicht.',
    'too-many-attempts': 'Zu viele Versuche. Warte ein paar Minuten und versuche es noch einmal.',
    internal: 'Der Server hat einen Fehler gemacht. Er steht in seinem Protokoll.',
    stopping: 'Der Server startet gerade neu. Versuche es gleich noch einmal.',
    'not-saved': 'Der Server kann gerade nicht auf seine Platte schreiben. Es wurde nichts geändert.',
  },
};
