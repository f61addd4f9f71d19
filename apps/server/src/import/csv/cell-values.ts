import type { Priority } from '@taktboard/board';

/** A cell without what cannot be seen at its ends, and without the apostrophe that keeps spreadsheets from calculating. */
export function tidy(cell: string): string {
  const text = cell
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/^[\p{Cf}\s]+|[\p{Cf}\s]+$/gu, '');
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

const NO = /^(no|nein|false|falsch|0|n|-|–|open|offen|f|☐|\[ ?\])$/i;
const YES = /^(yes|ja|true|wahr|1|y|j|x|✓|✔|☑|\[x\])$/i;

export function saysYes(cell: string): boolean {
  return cell !== '' && !NO.test(cell);
}

/** Why something is blocked: a yes has no reason, a no is none. */
export function blockedReason(cell: string): string | null {
  if (!saysYes(cell)) return null;
  return YES.test(cell) ? '' : cell;
}

const PRIORITIES: readonly (readonly [Priority | 'usual', RegExp])[] = [
  [
    'urgent',
    /^(urgent|dringend|sofort|highest|höchste|sehr hoch|very high|kritisch|critical|blocker|p0|a\+)$/i,
  ],
  ['high', /^(high|hoch|wichtig|important|major|p1|a|1|!+)$/i],
  ['low', /^(low|lowest|niedrig|niedrigste|gering|minor|trivial|p3|p4|c|3)$/i],
  ['usual', /^(medium|mittel|normal|default|standard|p2|b|2|none|keine?)$/i],
];

/** Undefined where the word is none for a priority; 'usual' is what a task has without one. */
export function priorityOf(cell: string): Priority | 'usual' | undefined {
  return PRIORITIES.find(([, words]) => words.test(cell))?.[0];
}

export function splitLabels(cell: string): string[] {
  return cell
    .split(/[,;|\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}

/** One item a line, or between semicolons where there is one line, with its box before it. */
export function splitChecks(cell: string): { text: string; done: boolean }[] {
  const lines = cell.includes('\n') ? cell.split('\n') : cell.split(';');
  return lines.flatMap((line) => {
    const [, box = '', rest = ''] = /^\s*[-*•]?\s*(\[.?\]|[☐☑✓✔✅])?\s*(.*)$/u.exec(line) ?? [];
    const text = rest.trim();
    return text === '' ? [] : [{ text, done: /[x☑✓✔✅]/iu.test(box) }];
  });
}
