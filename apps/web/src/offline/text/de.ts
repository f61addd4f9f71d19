import type { DeviceFault } from '../../device/device-fault.ts';
import type { OfflineText } from './en.ts';

const reasons: Record<DeviceFault, string> = {
  full: 'Es ist kein Platz mehr frei',
  closed: 'Der Browser hat seinen Speicher geschlossen',
  blocked: 'Ein Tab mit einer älteren Version ist im Weg; schließe ihn',
  forbidden: 'Der Browser speichert nichts für Seiten, wie in manchen privaten Fenstern',
  newer: 'Hier wurde schon eine neuere Version von Taktboard benutzt; lade die Seite neu',
  failed: 'Sein Speicher antwortet nicht',
};

const changes = (n: number) => (n === 1 ? '1 Änderung' : `${n} Änderungen`);

export const de: OfflineText = {
  saved: 'Alles, was du getan hast, liegt auf der Festplatte des Servers.',
  saving: 'Deine letzten Änderungen sind auf dem Weg zur Festplatte des Servers.',
  loading: 'Das Board wird geholt.',
  connecting:
    'Du siehst das Board, wie dieses Gerät es aufgehoben hat. Was andere seither getan haben, ist unterwegs.',
  offline:
    'Es gibt keine Verbindung zum Server. Arbeite weiter: Alles wird von selbst gesendet, sobald sie wieder da ist.',
  offlineReadOnly:
    'Es gibt keine Verbindung zum Server. Du siehst das Board, wie es war; was andere getan haben, kommt von selbst, sobald sie wieder da ist.',
  damaged:
    'Der Server ist da, aber was er von diesem Board gespeichert hat, ist beschädigt. Damit nichts Falsches erscheint, zeigt er es nicht. Wer den Server betreibt, kann eine Sicherung zurückspielen; dann geht es hier von selbst weiter, und was du getan hast, wird gesendet.',
  tooManySockets:
    'Du hast zu viele Tabs mit Boards offen. Schließe einige: Dann geht es hier von selbst weiter.',
  tooMuch:
    'Diese Seite hat mehr auf einmal gesendet, als der Server annimmt. Sie macht gleich von selbst weiter; verloren ist nichts.',
  readOnly: 'Du kannst dieses Board ansehen, nicht ändern. Was andere tun, erscheint sofort.',
  notSaved:
    'Deine Änderungen sind noch hier, und niemand sonst sieht sie. Sie werden von selbst noch einmal gesendet. Du kannst eine Kopie behalten.',
  waitingKept: (n) =>
    `${changes(n)} ${n === 1 ? 'ist' : 'sind'} auf diesem Gerät gespeichert. Du kannst den Tab schließen oder das Gerät neu starten.`,
  boardKept: 'Dieses Board ist auf diesem Gerät gespeichert und öffnet sich auch ohne Netz.',
  notKept: (why) =>
    `Dieses Gerät speichert das Board nicht: ${reasons[why]}. Es wird von selbst noch einmal versucht.`,
  leaveOpen: 'Lass diesen Tab offen, bis deine Änderungen gesendet sind, oder lade sie herunter.',
  shared: 'Du hast angegeben, dass andere dieses Gerät auch nutzen: Hier wird nichts gespeichert.',
  removed: 'Was von diesem Board gespeichert war, ist von diesem Gerät entfernt.',
  since: (when) => `Die älteste davon wartet seit ${when}.`,
  sinceLong:
    'Verbinde dieses Gerät bald: Manche Browser entfernen, was eine Seite speichert, wenn sie sieben Tage nicht benutzt wurde.',
  download: 'Nicht gesendete Arbeit herunterladen',
  neverTitle: 'Dieses Board ist noch nicht auf diesem Gerät',
  never:
    'Es wurde hier noch nie geöffnet, und gerade gibt es kein Netz. Es öffnet sich von selbst, sobald die Verbindung wieder da ist.',
  neverShared:
    'Andere nutzen dieses Gerät auch, deshalb ist kein Board darauf gespeichert. Dieses öffnet sich von selbst, sobald die Verbindung wieder da ist.',
  damagedTitle: 'Dieses Board ist auf dem Server beschädigt',
  crowdedTitle: 'Zu viele Tabs sind offen',
  toBoards: 'Zu den Boards',
  refusedTitle: 'Dieses Board lässt sich nicht öffnen',
  gone: 'Unter dieser Adresse gibt es kein Board, oder es liegt im Papierkorb.',
  notAllowed: 'Du hast keinen Zugang zu diesem Board. Wer es verwaltet, kann ihn dir geben.',
  signedOut: 'Du bist nicht mehr angemeldet. Melde dich an: Was auf diesem Gerät wartet, wird dann gesendet.',
  malformed:
    'Der Server konnte nicht lesen, was diese Seite gesendet hat, und hört ihr nicht mehr zu. Lade nicht gesendete Arbeit herunter, falls es welche gibt, und lade die Seite dann neu.',
  foreign:
    'Eine andere Seite schreibt unter dem Namen dieser Seite, vielleicht eine Kopie dieses Tabs. Lade nicht gesendete Arbeit herunter, falls es welche gibt, und lade die Seite dann neu.',
  tooLarge:
    'Eine deiner Änderungen ist größer, als der Server annimmt. Lade nicht gesendete Arbeit herunter, lade die Seite neu und mach es in kleineren Stücken.',
  boardFull:
    'Dieses Board ist so groß, wie der Server annimmt; deine letzten Änderungen stehen deshalb nicht darauf. Lade nicht gesendete Arbeit herunter und leg für das, was noch kommt, ein neues Board an.',
  closed: (code) =>
    `Der Server hat die Verbindung geschlossen (${code}). Lade nicht gesendete Arbeit herunter, falls es welche gibt, und lade die Seite dann neu.`,
  lostWork: (n) =>
    n === 1
      ? '1 Änderung von dir war noch nicht beim Server und kann nicht mehr gesendet werden. Nimm sie als Datei mit, bevor sie von diesem Gerät entfernt wird.'
      : `${n} Änderungen von dir waren noch nicht beim Server und können nicht mehr gesendet werden. Nimm sie als Datei mit, bevor sie von diesem Gerät entfernt werden.`,
  removeHere: 'Von diesem Gerät entfernen',
  removedHere: 'Was vom Board gespeichert war, ist von diesem Gerät entfernt.',
  leftBehind: (name, n) =>
    n === 1
      ? `1 Änderung von ${name} wartet auf diesem Gerät. Sie wird gesendet, wenn ${name} sich anmeldet.`
      : `${n} Änderungen von ${name} warten auf diesem Gerät. Sie werden gesendet, wenn ${name} sich anmeldet.`,
  someone: 'jemand anderem',
  offlineList: (when) =>
    `Es gibt keine Verbindung zum Server. Das ist die Liste vom ${when}; Boards, die du hier schon geöffnet hast, öffnen sich ohne Netz.`,
  newVersion: 'Eine neue Version von Taktboard ist bereit.',
  reload: 'Neu laden',
};
