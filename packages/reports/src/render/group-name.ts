import type { OverdueGrouping } from '../overdue/overdue-report.ts';
import { plainLine } from './plain-line.ts';
import type { RenderContext } from './render-context.ts';
import { wordsOf } from './words.ts';

/** A group's key of the overdue report in words. */
export function groupName(by: OverdueGrouping, key: string, context: RenderContext): string {
  const words = wordsOf(context.language);
  if (by === 'age') return Object.entries(words.bucket).find(([bucket]) => bucket === key)?.[1] ?? key;
  if (by === 'label') {
    if (key === '') return words.noLabel;
    return plainLine(context.labels.get(key) ?? '') || words.unnamedLabel;
  }
  if (key === '') return words.heading.unassigned;
  return plainLine(context.people.get(key) ?? '') || words.unknownPerson;
}
