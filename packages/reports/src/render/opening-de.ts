import type { OpeningFigures, Since } from './words.ts';

const NUMBERS = [
  'null',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** Numbers up to twelve in words, as German prose has them. Feminine: they count Aufgaben. */
function count(n: number): string {
  return NUMBERS[n] ?? String(n);
}

function tasks(n: number): string {
  return `${count(n)} ${n === 1 ? 'Aufgabe' : 'Aufgaben'}`;
}

function are(n: number): string {
  return n === 1 ? 'ist' : 'sind';
}

/** After "seit". */
function workingDays(n: number): string {
  return n === 1 ? 'einem Arbeitstag' : `${count(n)} Arbeitstagen`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sinceWords(since: Since, weekdays: readonly string[]): string {
  if (since.kind === 'yesterday') return 'seit gestern';
  if (since.kind === 'weekday') return `seit ${weekdays[since.weekday - 1] ?? ''}`;
  if (since.kind === 'day') return `seit ${since.day}`;
  return since.kind === 'lastDigest' ? 'seit dem letzten Überblick' : 'neu';
}

export function openingDe(figures: OpeningFigures, weekdays: readonly string[]): string[] {
  return [deadlines(figures, weekdays), standing(figures), obstacles(figures, weekdays)].filter(
    (sentence) => sentence !== '',
  );
}

function deadlines({ newly, overdue, dueToday, since }: OpeningFigures, weekdays: readonly string[]): string {
  const today = `${are(dueToday)} heute fällig`;
  if (newly > 0) {
    const late = capital(`${tasks(newly)} ${are(newly)} ${sinceWords(since, weekdays)} überfällig`);
    return dueToday > 0 ? `${late}, ${count(dueToday)} ${today}.` : `${late}, heute ist keine fällig.`;
  }
  const what = overdue > 0 ? 'neu überfällig' : 'überfällig';
  if (dueToday > 0) return capital(`${tasks(dueToday)} ${today}, ${what} ist keine.`);
  return `Keine Aufgabe ist ${what}, und heute ist keine fällig.`;
}

function standing({ newly, overdue, oldest, dueNext, nextDays }: OpeningFigures): string {
  if (overdue > newly) {
    const age = oldest === 0 ? '' : `${overdue === 1 ? '' : ' die älteste'} seit ${workingDays(oldest)}`;
    const start = newly > 0 ? `Insgesamt ${are(overdue)} ${tasks(overdue)} überfällig` : '';
    return `${start || `Weiterhin überfällig ${are(overdue)} ${tasks(overdue)}`}${age === '' ? '' : `,${age}`}.`;
  }
  if (nextDays === 0) return '';
  const when = nextDays === 1 ? 'Am nächsten Arbeitstag' : `In den nächsten ${count(nextDays)} Arbeitstagen`;
  if (dueNext === 0) return `${when} wird keine fällig.`;
  return `${when} ${dueNext === 1 ? 'wird' : 'werden'} ${tasks(dueNext)} fällig.`;
}

function obstacles(
  { blocked, slipped, completed, since }: OpeningFigures,
  weekdays: readonly string[],
): string {
  const parts: string[] = [];
  if (blocked > 0) parts.push(`${tasks(blocked)} ${are(blocked)} blockiert`);
  if (slipped === 1) parts.push('ein Termin hat sich verschoben');
  if (slipped > 1) parts.push(`${count(slipped)} Termine haben sich verschoben`);
  if (parts.length > 0) return `${capital(parts.join(', '))}.`;
  if (completed === 0) return '';
  const when = since.kind === 'unknown' ? '' : ` ${sinceWords(since, weekdays)}`;
  return `Erledigt ${completed === 1 ? 'wurde' : 'wurden'}${when} ${tasks(completed)}.`;
}

export function overdueOpeningDe(total: number, oldest: number): string[] {
  if (total === 0) return ['Keine Aufgabe ist überfällig.'];
  const late = capital(`${tasks(total)} ${are(total)} überfällig`);
  if (oldest === 0) return [`${late}.`];
  return [`${late}, ${total === 1 ? '' : 'die älteste '}seit ${workingDays(oldest)}.`];
}
