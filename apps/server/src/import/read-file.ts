import { ok, type CsvMapping, type ImportTable, type Result } from '@taktboard/protocol';
import { readCsv } from './csv/read-csv.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportPlan } from './import-plan.ts';
import { parseJsonFile } from './parse-file.ts';
import { readTaktboard } from './taktboard/read-taktboard.ts';
import { importTexts, type ImportLanguage } from './texts/import-texts.ts';
import { readTrello } from './trello/read-trello.ts';

export type ImportFormat = 'trello' | 'csv' | 'taktboard';

export interface FileToRead {
  format: ImportFormat;
  bytes: Uint8Array;
  zone: string;
  language: ImportLanguage;
  /** Of the file, without its ending; a table has no other name. */
  name: string | null;
  mapping: CsvMapping | undefined;
  remembered: Readonly<Record<string, CsvMapping>>;
}

export interface ReadFile {
  plan: ImportPlan;
  /** Of a table alone. */
  table?: ImportTable;
  signature?: string;
}

/** One file of any program as a plan, or why it is none. */
export function readFile(file: FileToRead): Result<ReadFile, ImportFault> {
  const texts = importTexts(file.language);
  if (file.format === 'csv') return readCsv(file.bytes, { ...file, texts });
  const parsed = parseJsonFile(file.bytes);
  if (!parsed.ok) return parsed;
  const read = file.format === 'trello' ? readTrello : readTaktboard;
  const plan = read(parsed.value, { zone: file.zone, texts });
  return plan.ok ? ok({ plan: plan.value }) : plan;
}
