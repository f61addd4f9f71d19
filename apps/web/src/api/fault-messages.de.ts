import { plural } from '../i18n/plural.ts';
import type { FaultTexts } from './fault-messages.en.ts';

export const de: FaultTexts = {
  unreachable: 'Der Server antwortet nicht. Prüfe das Netz und versuche es noch einmal.',
  signedOut: 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
  notUnderstood: 'Der Server hat etwas geantwortet, das diese Seite nicht kennt. Lade die Seite neu.',
  unknown: (status) => `Das hat nicht geklappt (Fehler ${status}). Versuche es gleich noch einmal.`,
  waitFor: (seconds) =>
    seconds > 90
      ? `Zu viele Versuche. In ${Math.ceil(seconds / 60)} Minuten geht es wieder.`
      : `Zu viele Versuche. In ${plural('de', seconds, { one: 'Sekunde', other: 'Sekunden' })} geht es wieder.`,
  codes: {
    'invalid-request': 'Etwas darin ist nicht gültig.',
    'not-signed-in': 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
    'token-expired': 'Dieser Token ist abgelaufen. Leg unter „Mein Konto“ einen neuen an.',
    'wrong-credentials': 'Name oder Passwort stimmt nicht.',
    'weak-password':
      'Dieses Passwort wird als eines der ersten geraten. Vier Wörter hintereinander sind gut.',
    'same-password': 'Das ist das Passwort von bisher.',
    'no-such-session': 'Dort ist schon abgemeldet.',
    'not-allowed': 'Das darfst du nicht. Das kann, wer das Board oder Taktboard verwaltet.',
    'foreign-origin':
      'Diese Seite wurde unter einer anderen Adresse geöffnet, als der Server kennt. Öffne die Adresse, die er ausgegeben hat.',
    'no-such-route': 'Das gibt es nicht mehr.',
    'no-such-board': 'Dieses Board gibt es nicht, oder es liegt im Papierkorb.',
    damaged:
      'Was der Server von diesem Board gespeichert hat, ist beschädigt, deshalb zeigt er es nicht. Wer ihn betreibt, kann eine Sicherung zurückspielen.',
    'not-readable': 'Dieses Board lässt sich gerade nicht lesen. Warum, steht im Protokoll des Servers.',
    'no-such-card': 'Diese Aufgabe gibt es nicht.',
    'no-such-comment': 'Diesen Kommentar gibt es nicht.',
    'last-administrator': 'Jemand muss Taktboard verwalten. Gib zuerst einer anderen Person das Recht dazu.',
    'name-differs': 'Das ist nicht der Name der Person.',
    'no-such-person': 'Diese Person ist hier nicht bekannt.',
    'no-such-token': 'Dieser Token ist schon widerrufen.',
    'no-such-link': 'Dieser Link ist unbekannt, schon benutzt oder zu alt. Bitte um einen neuen.',
    'board-not-empty': 'Auf diesem Board stehen schon Aufgaben.',
    'not-to-remind':
      'Die Aufgabe ist nicht mehr überfällig, oder es ist niemand anders dafür verantwortlich.',
    'no-such-share': 'Dieses Live-Board ist schon zurückgenommen.',
    'no-such-approval': 'Diese Bitte ist schon beendet.',
    'too-many-approvals': 'Zu dieser Aufgabe wurden so viele Gäste gebeten, wie es geht.',
    'no-such-feed': 'Diese Adresse gibt es nicht mehr.',
    'too-many-feeds': 'Mehr geheime Adressen kannst du nicht haben. Nimm zuerst eine zurück.',
    'no-such-import': 'Dieser Import ist schon rückgängig gemacht.',
    'id-taken': 'Diese Kennung hat schon etwas anderes. Lade die Seite neu.',
    'no-such-run': 'Dieser Überblick wurde nicht geschickt, oder er gehört jemand anderem.',
    'no-such-schedule': 'Das wird nicht mehr geschickt.',
    'no-such-mail': 'Diese Mail liegt nicht mehr im Postausgang.',
    'too-many-schedules': 'Mehr Überblicke können nicht geschickt werden. Lösch zuerst einen.',
    'no-date': 'Diese Aufgabe hat keinen Termin mehr.',
    'no-target': 'Trag eine Adresse ein, die mit https:// beginnt.',
    'no-recipient': 'Alle haben abbestellt.',
    'figures-about-persons': 'Zahlen zu Personen sind in diesem Arbeitsbereich aus.',
    'passwords-off': 'Hier meldet man sich nur über den Anmeldedienst an.',
    'no-sso': 'Hier ist kein Anmeldedienst eingerichtet.',
    'sso-unreachable': 'Der Anmeldedienst antwortet nicht. Versuch es gleich noch einmal.',
    'sso-only-way': 'Ohne die Verbindung käme niemand mehr in dieses Konto. Setz zuerst ein Passwort.',
    'passkey-refused': 'Dieser Passkey ist hier nicht mehr bekannt.',
    'no-such-passkey': 'Dieser Passkey ist schon entfernt.',
    'address-taken': 'Jemand anderes hat diese Mailadresse schon als eigene bestätigt.',
    'name-taken': 'Diesen Namen gibt es hier schon. Ergänze zum Beispiel deinen Nachnamen.',
    'too-large': 'Das ist zu groß.',
    'board-full':
      'Dieses Board ist so groß, wie der Server annimmt. Aufräumen geht noch; leg für das, was noch kommt, ein neues Board an.',
    'nothing-between': 'Der Tag zum Vergleichen muss vor dem Tag des Berichts liegen.',
    'unknown-zone': 'Der Server kennt die Zeitzone dieses Rechners nicht.',
    'too-many-attempts': 'Zu viele Versuche. Warte ein paar Minuten und versuche es noch einmal.',
    internal: 'Der Server hat einen Fehler gemacht. Er steht in seinem Protokoll.',
    stopping: 'Der Server startet gerade neu. Versuche es gleich noch einmal.',
    'not-saved': 'Der Server kann gerade nicht auf seine Platte schreiben. Es wurde nichts geändert.',
  },
};
