import type { BoardSnapshot } from '@taktboard/protocol';
import { boardCsv } from './board-csv.ts';

export interface ExportedFile {
  body: string;
  contentType: string;
  /** For `Content-Disposition`: the plain form, and the real one for RFC 8187's `filename*`. */
  fileName: { ascii: string; utf8: string };
}

/** The board as it is for programs, or its tasks as a table for people. */
export function exportBoard(board: BoardSnapshot, format: 'json' | 'csv'): ExportedFile {
  return format === 'csv'
    ? file(board, 'csv', boardCsv(board))
    : file(board, 'json', `${JSON.stringify(board, null, 2)}\n`);
}

const CONTENT_TYPES = { json: 'application/json', csv: 'text/csv; charset=utf-8; header=present' };

function file(board: BoardSnapshot, format: 'json' | 'csv', body: string): ExportedFile {
  const title = board.meta.title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  const utf8 = `${title || 'board'}.${format}`;
  const plain = title.normalize('NFKD').replace(/[^A-Za-z0-9-]+/g, '');
  return {
    body,
    contentType: CONTENT_TYPES[format],
    fileName: { ascii: `${plain || 'board'}.${format}`, utf8 },
  };
}
