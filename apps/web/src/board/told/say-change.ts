import type { HistoryKind } from '@taktboard/protocol';
import { isItem, sayValue, type Saying } from './say-value.ts';

interface Change {
  kind: HistoryKind;
  from?: unknown;
  to?: unknown;
}

/** Kinds that are said by what was done alone. */
const BARE: ReadonlySet<HistoryKind> = new Set<HistoryKind>([
  'card.added',
  'card.ranked',
  'card.description',
  'card.archived',
  'card.restored',
]);

/** What happened, as the rest of a sentence that begins with who did it: with the value before and after. */
export function sayChange({ kind, from, to }: Change, saying: Saying): string {
  const { text } = saying;
  const words: Readonly<Record<string, string>> = text.deeds;
  const deed = words[kind] ?? text.deeds.other;
  if (BARE.has(kind)) return deed;
  if (Array.isArray(from) || Array.isArray(to)) {
    const parts =
      kind === 'card.checklist'
        ? sayItems(listOf(from), listOf(to), saying)
        : sayMembers({ kind, from, to }, saying);
    return parts.length === 0 ? deed : `${deed}: ${parts.join(', ')}`;
  }
  return `${deed}: ${text.change(sayValue(kind, from, saying), sayValue(kind, to, saying))}`;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function sayMembers({ kind, from, to }: Change, saying: Saying): string[] {
  return [
    ...listOf(to).map((member) => `+ ${sayValue(kind, member, saying)}`),
    ...listOf(from).map((member) => `− ${sayValue(kind, member, saying)}`),
  ];
}

function sayItems(from: readonly unknown[], to: readonly unknown[], { text }: Saying): string[] {
  const before = new Map(from.filter(isItem).map((item) => [item.id, item]));
  const after = new Map(to.filter(isItem).map((item) => [item.id, item]));
  const said: string[] = [];
  for (const [id, item] of after) {
    const was = before.get(id);
    if (!was) said.push(`+ ${item.text}`);
    else if (was.text !== item.text) said.push(text.change(was.text, item.text));
    else if (was.done !== item.done) said.push(`${item.text} (${item.done ? text.ticked : text.unticked})`);
    else if (was.rank === item.rank) said.push(item.text);
  }
  for (const [id, item] of before) if (!after.has(id)) said.push(`− ${item.text}`);
  return said;
}
