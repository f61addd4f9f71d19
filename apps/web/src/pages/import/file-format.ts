import type { ImportFormat } from '../../api/import-calls.ts';

const HEAD = 20_000;

/** What a file is, by its name and how it begins. Whatever is no JSON is read as a table. */
export async function formatOf(file: File): Promise<ImportFormat> {
  const head = (await file.slice(0, HEAD).text()).trimStart();
  const isJson = /\.json$/i.test(file.name) || head.startsWith('{');
  if (!isJson) return 'csv';
  return /"meta"\s*:\s*\{/.test(head) && /"(schema|workdays)"\s*:/.test(head) ? 'taktboard' : 'trello';
}
