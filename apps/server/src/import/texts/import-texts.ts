import type { LabelColor } from '@taktboard/board';
import type { Dropped, DroppedKind, DroppedReason, Where } from '../dropped.ts';
import type { ImportFault } from '../import-fault.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type ImportLanguage = 'de' | 'en';

/** Every word of an import, in one language: names for what has none, and the sentences of its report. */
export interface ImportTexts {
  untitledBoard: string;
  untitledCard: string;
  untitledItem: string;
  unnamedList: string;
  doneColumn: string;
  /** For tasks of a table that names no state. */
  unsorted: string;
  columnNumber: (n: number) => string;
  belongsTo: string;
  colors: Record<LabelColor, string>;
  kinds: Record<DroppedKind, string>;
  reasons: Record<DroppedReason, (dropped: Dropped) => string>;
  where: (where: Where) => string;
  quote: (text: string) => string;
  fault: (fault: ImportFault) => string;
}

export function importTexts(language: ImportLanguage): ImportTexts {
  return language === 'de' ? de : en;
}

/** The sentence for a refused file: what is wrong and where. */
export function importFaultText(fault: ImportFault, language: ImportLanguage): string {
  return importTexts(language).fault(fault);
}

/** One line of the report. A long name is shortened: it is there to find the thing, not to keep it. */
export function describeDropped(dropped: Dropped, texts: ImportTexts) {
  const name = dropped.name === undefined ? '' : shorten(dropped.name);
  return {
    what: name === '' ? texts.kinds[dropped.what] : `${texts.kinds[dropped.what]} ${texts.quote(name)}`,
    where: texts.where(dropped.where),
    why: texts.reasons[dropped.why](dropped),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= 120 ? line : `${letters.slice(0, 119).join('')}…`;
}
