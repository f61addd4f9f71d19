import type { ColumnKind, LabelColor, Priority } from '@taktboard/board';
import type { TemplateKey } from '@taktboard/protocol';

/** A text in both languages. */
export type Words = readonly [de: string, en: string];

export interface TemplateColumn {
  key: string;
  name: Words;
  kind: ColumnKind;
  wipLimit?: number;
}

export interface TemplateTask {
  key: string;
  column: string;
  title: Words;
  /** Days from the key date; negative before it. A weekend becomes the Friday before. */
  due?: number;
  start?: number;
  labels?: readonly string[];
  checks?: readonly Words[];
  /** Keys of tasks that come first. */
  after?: readonly string[];
  description?: Words;
  priority?: Priority;
  milestone?: true;
}

export interface BoardTemplate {
  key: TemplateKey;
  name: Words;
  /** What it is for, in a sentence. */
  about: Words;
  /** Which day its dates count from; none has no dates. */
  keyDate: 'start' | 'event' | null;
  /** Days from today to the key date, where none is given. */
  lead: number;
  columns: readonly TemplateColumn[];
  labels: readonly { key: string; name: Words; color: LabelColor }[];
  tasks: readonly TemplateTask[];
}

export function inLanguage([de, en]: Words, language: 'de' | 'en'): string {
  return language === 'de' ? de : en;
}
