import type { AuditEntry } from '@taktboard/protocol';
import { toCsv } from '../export/csv.ts';

/** One line an entry; names as they are now beside the ids. */
export function auditCsv(
  entries: readonly AuditEntry[],
  people: readonly { id: string; name: string }[],
): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const head = ['n', 'at', 'by', 'by_name', 'kind', 'on_kind', 'on_id', 'on_name', 'board', 'details'];
  const rows = entries.map(({ n, at, by, kind, on, board, details }) => [
    n,
    at,
    by,
    nameOf(by),
    kind,
    on?.kind ?? '',
    on?.id ?? '',
    on?.kind === 'person' ? nameOf(on.id) : '',
    board ?? '',
    Object.entries(details)
      .map(([key, value]) => `${key}=${value}`)
      .join(' '),
  ]);
  return toCsv([head, ...rows]);
}
