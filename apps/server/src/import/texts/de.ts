import { NOT_AT_ALL } from '../parse-file.ts';
import type { ImportTexts } from './import-texts.ts';

const FOUND: Record<string, string> = {
  nothing: 'nichts',
  null: 'ein leerer Wert',
  list: 'eine Liste',
  object: 'ein Objekt',
  string: 'ein Text',
  number: 'eine Zahl',
  boolean: 'ein Ja oder Nein',
};

export const de: ImportTexts = {
  untitledBoard: 'Importiertes Board',
  untitledCard: 'Aufgabe ohne Titel',
  untitledItem: 'Punkt ohne Text',
  unnamedList: 'Spalte ohne Namen',
  doneColumn: 'Erledigt',
  colors: {
    red: 'Rot',
    orange: 'Orange',
    amber: 'Gelb',
    lime: 'Limette',
    green: 'Grün',
    teal: 'Petrol',
    cyan: 'Himmelblau',
    blue: 'Blau',
    indigo: 'Indigo',
    violet: 'Violett',
    pink: 'Rosa',
    grey: 'Grau',
  },
  kinds: {
    list: 'Liste',
    card: 'Karte',
    label: 'Label',
    member: 'Person',
    checklist: 'Checkliste',
    'checklist-name': 'Name der Checkliste',
    'checklist-item': 'Punkt der Checkliste',
    attachment: 'Anhang',
    file: 'Datei',
    comment: 'Kommentar',
    comments: 'Kommentare',
    field: 'Feld',
    'custom-field': 'Eigenes Feld',
    start: 'Startdatum',
    due: 'Fälligkeit',
    title: 'Titel',
    description: 'Beschreibung',
    name: 'Name',
    position: 'Position',
    place: 'Platz in',
    'wip-limit': 'WIP-Limit',
    'done-column': 'Spalte für Erledigtes',
    cover: 'Titelbild',
    votes: 'Stimmen',
    location: 'Ort',
    stickers: 'Sticker',
    reminder: 'Erinnerung',
    template: 'Kennzeichen „Vorlage“',
    'card-role': 'Art der Karte',
    'plugin-data': 'Daten eines Power-Ups',
    'board-description': 'Beschreibung des Boards',
    'board-roles': 'Rollen der Mitglieder',
    history: 'Einträge des Verlaufs',
  },
  reasons: {
    unreadable: () => 'Das hat nicht die Form, in der Trello schreibt.',
    'without-id': () => 'Es fehlt die Kennung (id).',
    'id-twice': () => 'Dieselbe Kennung kommt zweimal vor; die erste wurde übernommen.',
    'unknown-list': () => 'Die Liste dazu steht nicht in der Datei.',
    'unknown-card': () => 'Die Karte dazu steht nicht in der Datei.',
    'unknown-member': () => 'In der Datei steht nicht, wer das ist.',
    'unknown-label': () => 'Das Label steht nicht in der Datei.',
    unsupported: () => 'Dafür gibt es hier keinen Platz.',
    'unsafe-address': () => 'Die Adresse beginnt nicht mit http://, https:// oder mailto:.',
    'file-stays': () =>
      'Ein Export enthält keine Dateien: Der Link wurde übernommen, die Datei selbst bleibt bei Trello.',
    'no-such-date': () => 'Das ist kein Datum.',
    'too-long': () => 'Es ist zu lang; dies ist der abgeschnittene Teil.',
    empty: () => 'Es war leer.',
    unused: () => 'Es hat keinen Namen, und keine Aufgabe trägt es.',
    'placed-last': () => 'In der Datei fehlt die Position; es steht jetzt am Ende.',
    'joined-checklists': () => 'Eine Aufgabe hat eine Checkliste: Der Name steht jetzt vor jedem Punkt.',
    'actions-limit': () =>
      'Der Export endet nach 1.000 Aktionen; ältere Kommentare können deshalb in der Datei fehlen.',
    'comments-missing': ({ detail = '' }) => {
      const [there, all] = detail.split('/');
      return `In der Datei stehen ${there} von ${all} Kommentaren: Ein Export endet nach 1.000 Aktionen.`;
    },
    'moved-to-done': ({ detail = '' }) =>
      `Die Karte war als erledigt markiert; hier ist erledigt, was in einer Spalte für Erledigtes steht: Sie ist jetzt in „${detail}“.`,
    'made-done-column': () =>
      'Keine offene Liste heißt „Erledigt“ oder „Done“, und ein Board braucht eine Spalte für Erledigtes: Diese wurde am Ende angelegt.',
    'invited-anew': () => 'Wer das Board sehen und ändern darf, bestimmst du mit deinen Einladungen.',
    'starts-anew': () => 'Der Verlauf des Boards beginnt mit dem Import.',
  },
  where: (where) => {
    switch (where.in) {
      case 'board':
        return 'Board';
      case 'list':
        return `Spalte „${where.name}“`;
      case 'card':
        return `Aufgabe „${where.name}“`;
      case 'label':
        return `Label „${where.name}“`;
      case 'path':
        return where.path;
    }
  },
  quote: (text) => `„${text}“`,
  fault: (fault) => {
    switch (fault.code) {
      case 'empty-file':
        return 'Die Datei ist leer.';
      case 'file-too-large':
        return `Die Datei ist größer als ${Math.floor(fault.limitBytes / 1024 / 1024)} MB.`;
      case 'not-utf8':
        return 'Die Datei ist kein Text in UTF-8. Exportiere das Board in Trello noch einmal als JSON.';
      case 'not-json':
        return fault.where === NOT_AT_ALL
          ? 'Das ist keine JSON-Datei. Trello gibt ein Board unter „Drucken, exportieren und teilen“ als JSON heraus.'
          : `Die Datei ist kein vollständiges JSON: Das Lesen endet bei ${fault.where}. Exportiere das Board in Trello noch einmal.`;
      case 'not-a-trello-board':
        return fault.where === '$'
          ? `Das ist kein Trello-Board: Am Anfang der Datei steht ${FOUND[fault.found] ?? fault.found} statt eines Objekts mit Listen und Karten.`
          : `Das ist kein Trello-Board: Bei „${fault.where}“ steht ${FOUND[fault.found] ?? fault.found}, wo ein Board seine ${fault.where.startsWith('cards') ? 'Karten' : 'Listen'} hat.`;
      case 'too-many-cards':
        return `Das Board hat ${fault.found} Karten; auf ein Board passen höchstens ${fault.limit}.`;
      case 'format-not-supported':
        return `Das Format „${fault.format}“ kann nicht importiert werden.`;
      case 'unknown-zone':
        return `Die Zeitzone „${fault.zone}“ ist nicht bekannt.`;
    }
  },
};
