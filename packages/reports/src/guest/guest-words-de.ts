import type { GuestWords } from './guest-words.ts';

/** Outsiders read these texts: neither "du" nor "Sie". */
export const guestGerman: GuestWords = {
  language: 'de',
  other: { language: 'en', name: 'English' },
  door: {
    title: 'Um Genehmigung gebeten',
    text: (email) =>
      `Dieser Link zeigt eine einzelne Aufgabe und ist für eine bestimmte Person. Zur Bestätigung geht ein Code mit sechs Ziffern an ${email}.`,
    send: 'Code schicken',
    sent: (email) => `Der Code ist unterwegs an ${email} und gilt zehn Minuten.`,
    code: 'Code aus der Mail',
    confirm: 'Bestätigen',
    again: 'Neuen Code schicken',
  },
  trouble: {
    wrong: 'Der Code stimmt nicht.',
    used: 'Dieser Code gilt nicht mehr. Ein neuer lässt sich schicken.',
    tooMany: 'Zu viele Versuche. Später geht es wieder.',
    notSent: 'Die Mail ließ sich gerade nicht schicken. In einigen Minuten geht es vielleicht wieder.',
    changed:
      'Die Aufgabe wurde eben geändert. Es wurde noch nichts entschieden: Unten steht, wie sie jetzt ist.',
    noReason: 'Zum Zurückgeben gehört ein Grund.',
    noText: 'Der Kommentar ist leer.',
    tooLong: 'Der Text ist zu lang.',
  },
  ended: {
    unknown: {
      title: 'Hier ist nichts zu entscheiden',
      text: 'Der Link ist unvollständig oder wurde durch einen neuen ersetzt. Der neueste steht in der letzten Mail.',
    },
    over: {
      title: 'Diese Bitte um Genehmigung ist beendet',
      text: 'Die Zeit ist abgelaufen, oder die Bitte wurde zurückgezogen.',
    },
    busy: { title: 'Gerade zu viele Anfragen', text: 'In einigen Minuten geht es wieder.' },
    unreadable: {
      title: 'Die Aufgabe lässt sich gerade nicht lesen',
      text: 'Das liegt am Server. In einigen Minuten geht es vielleicht wieder.',
    },
    foreign: {
      title: 'Das kam von einer anderen Seite',
      text: 'Es wurde nichts getan. Der Link aus der Mail führt zur richtigen Seite.',
    },
  },
  asks: 'Um Genehmigung gebeten',
  until: (when) => `Offen bis ${when}`,
  message: 'Nachricht dazu',
  from: (day) => `ab ${day}`,
  due: (day) => `fällig ${day}`,
  owner: 'Verantwortlich',
  board: 'Board',
  description: 'Beschreibung',
  noDescription: 'Ohne Beschreibung.',
  checklist: 'Checkliste',
  isDone: 'erledigt',
  isOpen: 'offen',
  links: 'Links',
  decide: 'Entscheidung',
  decideHelp: 'Sie gilt für genau das, was hier steht, und wird mit Name und Zeit festgehalten.',
  approve: 'Genehmigen',
  remark: 'Anmerkung (freiwillig)',
  sendBack: 'Zurückgeben',
  reason: 'Was noch fehlt',
  reasonHelp: 'Der Grund steht danach bei der Aufgabe.',
  change: 'Anders entscheiden',
  decided: {
    approved: (when) => `Genehmigt am ${when}`,
    returned: (when) => `Zurückgegeben am ${when}`,
  },
  again: 'Noch einmal entscheiden',
  stale: {
    approved: {
      title: 'Geändert, seit genehmigt wurde',
      text: 'Die Genehmigung gilt für die frühere Fassung. Hier steht die jetzige; darüber lässt sich neu entscheiden.',
    },
    returned: {
      title: 'Geändert, seit zurückgegeben wurde',
      text: 'Hier steht die jetzige Fassung; darüber lässt sich neu entscheiden.',
    },
  },
  wasShown: 'Worüber entschieden wurde',
  said: 'Kommentare dazu',
  say: 'Kommentieren, ohne zu entscheiden',
  comment: 'Kommentar senden',
  footer: 'Nur diese eine Aufgabe ist hier zu sehen. Taktboard',
  invitation: {
    subject: (title) => `Bitte um Genehmigung: ${title}`,
    again: (title) => `Noch einmal zur Genehmigung: ${title}`,
    text: (name) => `Guten Tag ${name}, zu einer Aufgabe wird um Genehmigung gebeten:`,
    open: 'Aufgabe ansehen und entscheiden',
    then: 'Beim Öffnen geht ein Code an diese Adresse. Ein Konto ist nicht nötig.',
    until: (when) => `Der Link gilt bis ${when}.`,
    unasked: 'Kommt diese Mail unerwartet, kann sie gelöscht werden.',
  },
  codeMail: {
    subject: 'Code zum Bestätigen',
    text: 'Der Code zum Öffnen der Aufgabe:',
    until: 'Er gilt zehn Minuten und nur einmal.',
    unasked: 'Wer ihn nicht angefordert hat, kann diese Mail löschen und gibt ihn nicht weiter.',
  },
};
