import type { OpeningFigures, Since } from './words.ts';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function count(n: number): string {
  return NUMBERS[n] ?? String(n);
}

function tasks(n: number): string {
  return `${count(n)} ${n === 1 ? 'task' : 'tasks'}`;
}

function are(n: number): string {
  return n === 1 ? 'is' : 'are';
}

function workingDays(n: number): string {
  return `${count(n)} working ${n === 1 ? 'day' : 'days'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sinceWords(since: Since, weekdays: readonly string[]): string {
  if (since.kind === 'yesterday') return 'since yesterday';
  if (since.kind === 'weekday') return `since ${weekdays[since.weekday - 1] ?? ''}`;
  return since.kind === 'day' ? `since ${since.day}` : 'since the last digest';
}

export function openingEn(figures: OpeningFigures, weekdays: readonly string[]): string[] {
  return [deadlines(figures, weekdays), standing(figures), obstacles(figures, weekdays)].filter(
    (sentence) => sentence !== '',
  );
}

function deadlines({ newly, overdue, dueToday, since }: OpeningFigures, weekdays: readonly string[]): string {
  const today = `${are(dueToday)} due today`;
  if (newly > 0) {
    const late =
      since.kind === 'unknown'
        ? `${tasks(newly)} ${are(newly)} newly overdue`
        : `${tasks(newly)} ${newly === 1 ? 'has' : 'have'} been overdue ${sinceWords(since, weekdays)}`;
    return capital(
      `${late}, and ${dueToday > 0 ? count(dueToday) : 'none'} ${dueToday > 0 ? today : 'is due today'}.`,
    );
  }
  const what = overdue > 0 ? 'newly overdue' : 'overdue';
  if (dueToday > 0) return capital(`${tasks(dueToday)} ${today}, and none is ${what}.`);
  return `No task is ${what}, and none is due today.`;
}

function standing({ newly, overdue, oldest, dueNext, nextDays }: OpeningFigures): string {
  if (overdue > newly) {
    const age = oldest === 0 ? '' : `, ${overdue === 1 ? '' : 'the oldest '}by ${workingDays(oldest)}`;
    const still = newly > 0 ? '' : 'still ';
    const total = newly > 0 ? 'In total, ' : '';
    return capital(`${total}${tasks(overdue)} ${are(overdue)} ${still}overdue${age}.`);
  }
  if (nextDays === 0) return '';
  const when = nextDays === 1 ? 'on the next working day' : `in the next ${workingDays(nextDays)}`;
  if (dueNext === 0) return `None is due ${when}.`;
  return capital(`${tasks(dueNext)} ${are(dueNext)} due ${when}.`);
}

function obstacles(
  { blocked, slipped, completed, since }: OpeningFigures,
  weekdays: readonly string[],
): string {
  const parts: string[] = [];
  if (blocked > 0) parts.push(`${tasks(blocked)} ${are(blocked)} blocked`);
  if (slipped === 1) parts.push('one deadline has slipped');
  if (slipped > 1) parts.push(`${count(slipped)} deadlines have slipped`);
  if (parts.length > 0) return `${capital(parts.join(', and '))}.`;
  if (completed === 0) return '';
  const when = since.kind === 'unknown' ? '' : ` ${sinceWords(since, weekdays)}`;
  return capital(`${tasks(completed)} ${completed === 1 ? 'has' : 'have'} been completed${when}.`);
}

export function overdueOpeningEn(total: number, oldest: number): string[] {
  if (total === 0) return ['No task is overdue.'];
  const late = capital(`${tasks(total)} ${are(total)} overdue`);
  if (oldest === 0) return [`${late}.`];
  return [`${late}, ${total === 1 ? '' : 'the oldest '}by ${workingDays(oldest)}.`];
}
