import { LIMITS } from '@taktboard/protocol';

/** What begins a line of a list in other programs, and is no part of what is to be done. */
const BULLET = /^\s*(?:[-*+•–‣▪◦]\s+|\d{1,3}[.)]\s+)?(?:\[([ xX])\]\s+|[☐☑✓✔]\s*)?/u;

export interface CheckLine {
  text: string;
  done: boolean;
}

/** Lines as items of a checklist: one a line, without bullets and boxes; a ticked box is done. */
export function checkLines(text: string): CheckLine[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => {
    const lead = BULLET.exec(line);
    const rest = line.slice(lead?.[0].length ?? 0).trim();
    if (rest === '') return [];
    const done = /x/i.test(lead?.[1] ?? '') || /[☑✓✔]/u.test(lead?.[0] ?? '');
    return [{ text: rest.slice(0, LIMITS.lineChars), done }];
  });
}
