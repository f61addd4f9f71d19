import { ImportList, ImportReport, ImportUndone, type ImportOptions } from '@taktboard/protocol';
import type { Language } from '../i18n/language.ts';
import { request } from './request.ts';

export type ImportFormat = 'trello' | 'csv' | 'taktboard';

interface ImportAsked {
  format: ImportFormat;
  /** Only tells what would become of it. */
  dryRun: boolean;
  /** In which the report's sentences come. */
  language: Language;
  /** In which the file's moments become days. */
  zone: string;
  /** Into this board instead of a new one. */
  boardId: string | null;
  options: ImportOptions;
}

export function importFile(file: File, { format, dryRun, language, zone, boardId, options }: ImportAsked) {
  const query = new URLSearchParams({ format, language, zone });
  if (dryRun) query.set('dryRun', '1');
  if (boardId !== null) query.set('board', boardId);
  const body = new FormData();
  body.set('options', JSON.stringify(options));
  body.set('file', file);
  return request(`/boards/import?${query.toString()}`, { method: 'POST', body, answer: ImportReport });
}

export const importApi = {
  list: () => request('/imports', { answer: ImportList }),
  undo: (id: string) => request(`/imports/${id}`, { method: 'DELETE', answer: ImportUndone }),
};
