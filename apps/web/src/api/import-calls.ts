import { ImportReport } from '@taktboard/protocol';
import type { Language } from '../i18n/language.ts';
import { request } from './request.ts';

interface ImportOptions {
  /** Only tells what would become of it. */
  dryRun: boolean;
  /** In which the report's sentences come. */
  language: Language;
  /** In which the file's moments become days. */
  zone: string;
}

export function importTrello(file: Blob, { dryRun, language, zone }: ImportOptions) {
  const query = new URLSearchParams({ format: 'trello', language, zone });
  if (dryRun) query.set('dryRun', '1');
  return request(`/boards/import?${query.toString()}`, { method: 'POST', body: file, answer: ImportReport });
}
