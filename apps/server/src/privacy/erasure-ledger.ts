import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { makeDurable } from '../backup/durable-file.ts';
import type { ErasureRow } from './erasure-tables.ts';

const Line = v.object({
  person_id: v.string(),
  at: v.number(),
  by: v.nullable(v.string()),
  pseudonym: v.string(),
  comments: v.picklist(['keep', 'remove']),
});

/**
 * Who was erased, one line each, beside the database: a restore puts another database in its place and leaves this file. It
 * holds ids and no name.
 */
export interface ErasureLedger {
  read(): ErasureRow[];
  /** On the disk when this returns. */
  add(entry: ErasureRow): void;
}

const LEDGER_FILE = 'erasures.jsonl';

export function erasureLedger(dataDir: string): ErasureLedger {
  const path = join(dataDir, LEDGER_FILE);
  const read = (): ErasureRow[] => readLedger(path);
  return {
    read,
    add(entry) {
      if (read().some(({ person_id: id }) => id === entry.person_id)) return;
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      // a line that a crash cut off is ended, or the next one would be lost with it
      const start = text === '' || text.endsWith('\n') ? '' : '\n';
      appendFileSync(path, `${start}${JSON.stringify(entry)}\n`, { mode: 0o600 });
      makeDurable(path);
    },
  };
}

/** A line that a crash cut off was never acted on, so it counts for nothing. */
export function readLedger(path: string): ErasureRow[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parsed = v.safeParse(Line, parsedJson(line));
      return parsed.success ? [parsed.output] : [];
    });
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
