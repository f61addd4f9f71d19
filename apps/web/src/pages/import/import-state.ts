import type { ImportReport } from '@taktboard/protocol';
import type { ApiFault } from '../../api/request.ts';

/** Where an import stands: a file is tried (`reading`, `tried`), then taken (`taking`, `taken`). */
export type ImportState =
  | { kind: 'empty' }
  | { kind: 'too-large' }
  | { kind: 'reading'; file: File }
  | { kind: 'tried'; file: File; report: ImportReport }
  | { kind: 'taking'; file: File; report: ImportReport }
  | { kind: 'taken'; report: ImportReport; boardId: string }
  | { kind: 'failed'; fault: ApiFault };
