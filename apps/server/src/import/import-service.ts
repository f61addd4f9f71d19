import { fail, LIMITS, ok, type ImportReport, type Result } from '@taktboard/protocol';
import type { ImportFault } from './import-fault.ts';
import type { ImportLedger } from './import-ledger.ts';
import type { PrepareImport } from './prepare-in-thread.ts';
import type { ImportLanguage } from './texts/import-texts.ts';
import { isZone } from './wall-clock.ts';

export interface ImportInput<Actor> {
  format: string;
  body: Uint8Array;
  /** Reads and reports, and writes nothing. */
  dryRun: boolean;
  actor: Actor;
  zone: string;
  region?: string | undefined;
  language?: ImportLanguage | undefined;
}

export interface NewBoard<Actor> {
  boardId: string;
  actor: Actor;
  title: string;
  /** A v1 update. */
  seed: Uint8Array;
  origin: 'imported';
  /** When each card was made in the other program, in epoch milliseconds. */
  createdAt: ReadonlyMap<string, number>;
}

export interface ImportPorts<Actor> {
  ledger: ImportLedger;
  prepare: PrepareImport;
  /** Resolves when the board is on disk; rejects when it is not there. */
  createBoard(board: NewBoard<Actor>): Promise<void>;
  /** After people were made. */
  peopleChanged(): void;
  newId(): string;
  now(): number;
}

export type ImportBoard<Actor> = (input: ImportInput<Actor>) => Promise<Result<ImportReport, ImportFault>>;

/**
 * 1. Everything is read before anything is written; a refused file leaves nothing behind.
 * 2. The board comes last: comments and people are there when it is first seen. What a crash leaves without a board is
 *    taken back at the next start, and before the next import.
 * 3. Imports run one after the other, so that the same file sent twice at once becomes one board.
 */
export function createImportService<Actor extends { personId: string }>(
  ports: ImportPorts<Actor>,
): ImportBoard<Actor> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const fault = inputFault(input);
    if (fault) return Promise.resolve(fail(fault));
    const result = last.then(() => importOne(input, ports));
    last = result.catch(() => undefined);
    return result;
  };
}

async function importOne<Actor extends { personId: string }>(
  input: ImportInput<Actor>,
  ports: ImportPorts<Actor>,
): Promise<Result<ImportReport, ImportFault>> {
  const { ledger } = ports;
  const hash = await sha256(input.body);
  const prepared = await ports.prepare({
    bytes: input.body,
    zone: input.zone,
    region: input.region ?? null,
    language: input.language ?? 'en',
    people: await ledger.knownPeople(input.format),
  });
  if (!prepared.ok) return prepared;
  const { report } = prepared.value;
  const before = await ledger.boardOf(hash);
  if (before !== null) {
    return ok({ ...(input.dryRun ? {} : { id: before }), alreadyImported: before, ...report });
  }
  if (input.dryRun) return ok(report);

  await ledger.takeBackUnfinished();
  const boardId = ports.newId();
  try {
    const entry = { hash, format: input.format, boardId, personId: input.actor.personId, at: ports.now() };
    await ledger.write(entry, prepared.value);
    await ports.createBoard({
      boardId,
      actor: input.actor,
      title: prepared.value.title,
      seed: prepared.value.seed,
      origin: 'imported',
      createdAt: new Map(prepared.value.createdAt),
    });
  } catch (cause) {
    // When the disk refuses this too, the next start or import does it.
    await ledger.takeBackUnfinished().catch(() => undefined);
    throw cause;
  }
  if (prepared.value.people.made.length > 0) ports.peopleChanged();
  return ok({ id: boardId, ...report });
}

/** Off the main thread: a large file would hold everyone up. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Buffer.from(digest).toString('hex');
}

function inputFault(input: ImportInput<unknown>): ImportFault | null {
  if (input.format !== 'trello') return { code: 'format-not-supported', format: input.format };
  if (!isZone(input.zone)) return { code: 'unknown-zone', zone: input.zone };
  if (input.body.byteLength === 0) return { code: 'empty-file' };
  if (input.body.byteLength > LIMITS.importBytes) {
    return { code: 'file-too-large', limitBytes: LIMITS.importBytes };
  }
  return null;
}
