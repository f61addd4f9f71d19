import { diffText } from '@taktboard/board';

/** A stretch of a text: as it was, taken out, or put in. Lines that stay are counted where they are many. */
export type DiffPart = { kind: 'same' | 'out' | 'in'; text: string } | { kind: 'lines'; count: number };

/** Unchanged lines that stay in sight around a change. */
const AROUND = 1;

/** What led from one text to the other, to be read in one go. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = 0;
  for (const hunk of diffText(before, after)) {
    push(parts, 'same', before.slice(at, hunk.at));
    push(parts, 'out', before.slice(hunk.at, hunk.at + hunk.remove));
    push(parts, 'in', hunk.insert);
    at = hunk.at + hunk.remove;
  }
  push(parts, 'same', before.slice(at));
  return parts.flatMap((part, index) =>
    part.kind === 'same'
      ? shortened(part.text, { isFirst: index === 0, isLast: index === parts.length - 1 })
      : [part],
  );
}

function push(parts: DiffPart[], kind: 'same' | 'out' | 'in', text: string): void {
  if (text !== '') parts.push({ kind, text });
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): DiffPart[] {
  const lines = text.split('\n');
  const head = isFirst ? 0 : 1 + AROUND;
  const tail = isLast ? 0 : 1 + AROUND;
  const hidden = lines.length - head - tail;
  if (hidden < 2) return [{ kind: 'same', text }];
  const before = lines.slice(0, head).join('\n');
  const after = lines.slice(lines.length - tail).join('\n');
  return [
    ...(head > 0 ? [{ kind: 'same' as const, text: `${before}\n` }] : []),
    { kind: 'lines', count: hidden },
    ...(tail > 0 ? [{ kind: 'same' as const, text: after }] : []),
  ];
}
