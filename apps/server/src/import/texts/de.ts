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
  unsorted: 'Geplant',
  columnNumber: (n) => `Spalte ${n}`,
  belongsTo: 'Gehört zu',
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
    formatting: 'Formatierung der Beschreibung',
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
    row: 'Zeile',
    cells: 'Zellen',
    'table-column': 'Spalte der Tabelle',
    priority: 'Priorität',
    estimate: 'Aufwand',
    link: 'Link',
    formula: 'Formel',
    parent: 'Übergeordnete Aufgabe',
    created: 'Entstehungszeit der Aufgaben',
    view: 'Ansicht',
    asset: 'Datei',
    dependency: 'Abhängigkeit',
  },
  reasons: {
    unreadable: () => 'Das hat nicht die Form, die ein Export hat.',
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
    'above-header': () => 'Sie steht über den Namen der Spalten.',
    'header-again': () => 'Sie wiederholt die Namen der Spalten.',
    'group-row': () => 'Sie ist eine Überschrift: Was in ihr steht, gilt für die Zeilen darunter.',
    'no-title': () => 'Sie hat keinen Titel und wird deshalb keine Aufgabe.',
    'beyond-header': () => 'Für diese Zellen hat die Tabelle keine Spalte.',
    'column-left-out': ({ detail = '' }) =>
      `Diese Spalte bleibt zurück (gefüllte Zellen: ${detail}). Ordne sie zu, wenn du sie brauchst.`,
    'no-year': () => 'Es fehlt das Jahr, und kein anderes Datum der Tabelle nennt eins.',
    'no-number': () => 'Das ist keine Zahl.',
    'unknown-word': () => 'Das ist keine Priorität, die es hier gibt (niedrig, hoch, dringend).',
    'too-many-labels': () => 'Mehr als 300 verschiedene Labels: Diese Spalte ist wohl keine mit Labels.',
    'other-text': () => 'Sie gehört nicht zu dem Text, der in der Datei steht; der Text kam ohne sie.',
    'kept-as-text': () => 'Die Formel wird nicht berechnet; sie steht als Text in der Aufgabe.',
    'parent-as-label': () =>
      'Aufgaben in Aufgaben gibt es hier nicht: Was dazugehört, trägt jetzt ein Label mit diesem Namen.',
    'parent-as-text': () =>
      'Aufgaben in Aufgaben gibt es hier nicht: Wozu eine Aufgabe gehört, steht jetzt in ihrer Beschreibung.',
    'not-in-file': () => 'Ein Export enthält keine Dateien.',
    'counts-anew': () => 'Auf einem Board, das es schon gibt, entstehen Aufgaben mit dem Import.',
    'board-has-own': () => 'Ein Board, das es schon gibt, behält seine eigenen Ansichten.',
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
      case 'line':
        return where.name === undefined ? `Zeile ${where.line}` : `Zeile ${where.line}, „${where.name}“`;
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
      case 'workbook':
        return 'Das ist eine Arbeitsmappe und keine Tabelle als Text. Öffne sie und sichere das Blatt als CSV.';
      case 'not-text':
        return 'In der Datei steht kein Text. Sichere die Tabelle als CSV und versuche es noch einmal.';
      case 'open-quote':
        return `In Zeile ${fault.line} beginnt ein Text in Anführungszeichen, der nirgends endet. Sichere die Tabelle noch einmal als CSV.`;
      case 'row-too-long':
        return `Zeile ${fault.line} ist länger als eine Million Zeichen. Ist das eine Tabelle mit Aufgaben?`;
      case 'too-many-columns':
        return `Die Tabelle hat ${fault.found} Spalten; gelesen werden höchstens ${fault.limit}.`;
      case 'too-many-rows':
        return `Die Tabelle hat mehr als ${fault.limit} Zeilen; auf ein Board passen höchstens ${fault.limit} Aufgaben.`;
      case 'no-title-column':
        return 'Keine Spalte der Tabelle ist als Titel der Aufgaben zugeordnet.';
      case 'no-tasks':
        return 'In der Tabelle steht keine Zeile mit einem Titel. Vielleicht ist der Titel in einer anderen Spalte?';
      case 'not-a-taktboard-export':
        return fault.where === '$'
          ? 'Das ist kein Export aus Taktboard.'
          : `Das ist kein Export aus Taktboard: Es fehlt „${fault.where}“.`;
      case 'newer-export':
        return 'Der Export stammt aus einer neueren Version von Taktboard. Aktualisiere dieses Programm und versuche es noch einmal.';
      case 'no-such-board':
        return 'Das Board, in das importiert werden soll, gibt es nicht.';
      case 'not-allowed':
        return 'Dieses Board darfst du nicht ändern.';
      case 'board-full':
        return 'Das Board würde größer, als dieser Server annimmt. Es wurde nichts importiert; versuch es mit der Datei in Teilen.';
      case 'not-saved':
        return 'Der Server kann gerade nicht speichern, oder der Import ist für ein Board auf einmal zu groß. Es wurde nichts importiert.';
      case 'not-a-trello-board':
        return fault.where === '$'
          ? `Das ist kein Trello-Board: Am Anfang der Datei steht ${FOUND[fault.found] ?? fault.found} statt eines Objekts mit Listen und Karten.`
          : `Das ist kein Trello-Board: Bei „${fault.where}“ steht ${FOUND[fault.found] ?? fault.found}, wo ein Board seine ${fault.where.startsWith('cards') ? 'Karten' : 'Listen'} hat.`;
      case 'too-many-cards':
        return `Das Board hat ${fault.found} Karten; auf ein Board passen höchstens ${fault.limit}.`;
      case 'unknown-zone':
        return `Die Zeitzone „${fault.zone}“ ist nicht bekannt.`;
    }
  },
};
