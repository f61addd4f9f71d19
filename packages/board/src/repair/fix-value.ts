import * as Y from 'yjs';
import type { Thing } from '../schema/board-doc.ts';
import { plainTextOf } from '../schema/plain-text.ts';
import { clip } from '../schema/values.ts';
import type { Fixer } from './fixer.ts';

/** Removes an optional value that makes no sense. */
export function fixOptional(
  thing: Thing,
  key: string,
  rule: { isGood(value: unknown): boolean; fixer: Fixer },
): void {
  const value = thing.get(key);
  if (value !== undefined && !rule.isGood(value)) rule.fixer.remove(thing, key);
}

/** Gives a value that must be there its default. */
export function fixRequired(
  thing: Thing,
  key: string,
  rule: { isGood(value: unknown): boolean; or: unknown; fixer: Fixer },
): void {
  if (!rule.isGood(thing.get(key))) rule.fixer.set(thing, key, rule.or);
}

/** Gives a text that must be there what can be saved of it, cut to its length. */
export function fixText(thing: Thing, key: string, rule: { chars: number; fixer: Fixer }): void {
  const value = thing.get(key);
  if (typeof value === 'string' && value.length <= rule.chars) return;
  rule.fixer.set(thing, key, clip(salvageText(value), rule.chars));
}

/** The text in a value of the wrong type. */
export function salvageText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Y.XmlFragment) return plainTextOf(value);
  // not `toString` of its own: that of formatted text writes tags
  return value instanceof Y.Text ? Y.Text.prototype.toString.call(value) : '';
}
