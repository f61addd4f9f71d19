import { openingDe, overdueOpeningDe } from './opening-de.ts';
import type { Words } from './words.ts';

const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const bucket = {
  d0_1: 'Überfällig seit höchstens 1 Arbeitstag',
  d2_5: 'Überfällig seit 2 bis 5 Arbeitstagen',
  d6_10: 'Überfällig seit 6 bis 10 Arbeitstagen',
  d11: 'Überfällig seit 11 oder mehr Arbeitstagen',
};
const heading = {
  ...bucket,
  newly: 'Neu überfällig',
  dueToday: 'Heute fällig',
  told: 'Noch nicht gelesen',
  approvals: 'Genehmigungen',
  dueNext: 'In den nächsten Arbeitstagen fällig',
  blocked: 'Blockiert',
  slipped: 'Termin verschoben',
  wip: 'Über dem WIP-Limit',
  stale: 'Lange unverändert',
  pastSle: 'Länger in Arbeit als erwartet',
  unassigned: 'Niemand verantwortlich',
  lookAlikes: 'Vielleicht doppelt',
  reopened: 'Wieder offen',
  completed: 'Erledigt',
  created: 'Neu angelegt',
  moved: 'In eine andere Spalte gewandert',
  owners: 'Offene Arbeit nach Verantwortlichen',
};

/** Outsiders read these texts: neither "du" nor "Sie". */
export const german: Words = {
  language: 'de',
  digestTitle: (board) => `Überblick: ${board}`,
  overdueTitle: (board) => `Überfällige Aufgaben: ${board}`,
  longDate: ({ weekday, day, month, year }) =>
    `${WEEKDAYS[weekday - 1] ?? ''}, ${day}. ${MONTHS[month - 1] ?? ''} ${year}`,
  shortDate: ({ weekday, day, month, year, time, withYear }) => {
    const date = `${(WEEKDAYS[weekday - 1] ?? '').slice(0, 2)} ${day}.${month}.${withYear ? year : ''}`;
    return time === null ? date : `${date} um ${time}`;
  },
  opening: (figures) => openingDe(figures, WEEKDAYS),
  overdueOpening: overdueOpeningDe,
  heading,
  bucket,
  total: { ...heading, overdue: 'Insgesamt überfällig' },
  more: (count) => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),
  above: (count) => (count === 1 ? '1 davon steht oben' : `${count} davon stehen oben`),
  noOwner: 'niemand verantwortlich',
  unknownPerson: 'Name nicht bekannt',
  noLabel: 'Ohne Label',
  unnamedLabel: 'Label ohne Namen',
  late: (days) => {
    if (days === 0) return 'überfällig';
    return days === 1 ? 'seit 1 Arbeitstag überfällig' : `seit ${days} Arbeitstagen überfällig`;
  },
  wasDue: (date) => `war fällig am ${date}`,
  dueOn: (date) => `fällig am ${date}`,
  dueToday: (time) => (time === null ? 'heute fällig' : `heute um ${time} fällig`),
  blocked: (since, reason) =>
    `blockiert${since === null ? '' : ` seit ${since}`}${reason === '' ? '' : `: ${reason}`}`,
  postponed: (from, to, days) => {
    const later = days === 0 ? 'am selben Tag' : days === 1 ? '1 Tag später' : `${days} Tage später`;
    return `von ${from} auf ${to} verschoben (${later})`;
  },
  deadlineRemoved: (from) => `Termin ${from} entfernt`,
  deadlineBack: (to) => `Termin neu gesetzt auf ${to}`,
  deadlineChanges: (times, first) =>
    `${times === 1 ? 'einmal' : `${times}-mal`} geändert${first === null ? '' : `, ursprünglich ${first}`}`,
  idle: (days) => (days === 1 ? 'seit 1 Arbeitstag unverändert' : `seit ${days} Arbeitstagen unverändert`),
  pastSle: (age, expected) =>
    `seit ${age} ${age === 1 ? 'Tag' : 'Tagen'} in Arbeit; 85 von 100 sind nach ${expected} ${expected === 1 ? 'Tag' : 'Tagen'} erledigt`,
  lookAlike: (other) => `vielleicht dasselbe wie „${other}“`,
  lookAlikeReason: (why) =>
    why === 'same-title' ? 'gleicher Titel' : why === 'same-words' ? 'gleiche Wörter' : 'ähnlicher Titel',
  told: ({ kind, asks, reminds }, who) => {
    if (reminds) return `Erinnerung von ${who}`;
    if (kind === 'assignment') return `übergeben von ${who}`;
    if (asks) return `Frage von ${who}`;
    return kind === 'mention' ? `genannt von ${who}` : `Kommentar von ${who}`;
  },
  approval: (state, when, guests) => {
    if (state === 'open')
      return guests === 1 ? `wartet seit ${when} auf einen Gast` : `wartet seit ${when} auf ${guests} Gäste`;
    const by = guests === 1 ? 'von einem Gast' : `von ${guests} Gästen`;
    return state === 'approved' ? `am ${when} ${by} genehmigt` : `am ${when} ${by} zurückgegeben`;
  },
  guest: {
    said: 'Kommentar von einem Gast',
    approved: 'von einem Gast genehmigt',
    returned: 'von einem Gast zurückgegeben',
  },
  withMore: (count) => (count === 1 ? 'mit 1 weiteren Aufgabe' : `mit ${count} weiteren Aufgaben`),
  load: ({ open, overdue, dueNext }) => [
    `${open} offen`,
    ...(overdue === 0 ? [] : [`${overdue} überfällig`]),
    ...(dueNext === 0 ? [] : [`${dueNext} bald fällig`]),
  ],
  inColumn: (column) => `in „${column}“`,
  nowIn: (column) => `jetzt in „${column}“`,
  newIn: (column) => `neu in „${column}“`,
  openAgainIn: (column) => `wieder offen in „${column}“`,
  movedBetween: (from, to) => `von „${from}“ nach „${to}“`,
  overLimit: (count, limit) => `${count} ${count === 1 ? 'Aufgabe' : 'Aufgaben'}, WIP-Limit ${limit}`,
  workspaceTitle: 'Überblick über alle Boards',
  onBoards: (count) => `Das verteilt sich auf ${count} Boards.`,
  moreBoards: (count) => (count === 1 ? 'und ein weiteres Board' : `und ${count} weitere Boards`),
  unreadBoards: (names) => `Nicht zu lesen und deshalb nicht dabei: ${names.join(', ')}`,
  wholeDigest: 'Ganzen Überblick ansehen',
  wholeList: 'Alle überfälligen Aufgaben ansehen',
  openBoard: 'Board öffnen',
  windowOf: (from, to, zone) => `Zeitraum: ${from} bis ${to} (${zone})`,
  asOf: (at, zone) => `Stand: ${at} (${zone})`,
  covers: (days) => `Enthält auch ${days.join(', ')}`,
  problem: (problem) =>
    problem.kind === 'unknown-zone'
      ? `Die Zeitzone ${problem.zone} ist nicht bekannt; gerechnet wurde in UTC.`
      : `Für die Region ${problem.region} sind keine Feiertage bekannt; gerechnet wurde ohne sie.`,
  csv: {
    delimiter: ';',
    group: 'Gruppe',
    task: 'Aufgabe',
    id: 'ID',
    column: 'Spalte',
    owner: 'Verantwortlich',
    due: 'Fällig',
    lateDays: 'Arbeitstage überfällig',
    first: 'Ursprünglich fällig',
    times: 'Termin geändert',
  },
};
