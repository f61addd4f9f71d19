import type { Command } from '@taktboard/board';
import { fail, LIMITS, ok, type CsvMapping, type ImportReport, type Result } from '@taktboard/protocol';
import { oneByOne } from '../one-by-one.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportLedger, IsOnBoard } from './import-ledger.ts';
import type { TargetBoard } from './merge-commands.ts';
import type { PrepareImport } from './prepare-in-thread.ts';
import type { ImportFormat } from './read-file.ts';
import type { RememberedMappings } from './remembered-mappings.ts';
import type { ImportLanguage } from './texts/import-texts.ts';
import { isZone } from './wall-clock.ts';

export interface ImportInput<Actor> {
  format: ImportFormat;
  body: Uint8Array;
  /** Reads and reports, and writes nothing. */
  dryRun: boolean;
  actor: Actor;
  zone: string;
  region?: string | undefined;
  language?: ImportLanguage | undefined;
  fileName?: string | undefined;
  title?: string | undefined;
  /** How a table's columns are read; without it as before, or as guessed. */
  mapping?: CsvMapping | undefined;
  /** Who a person of the file is here; null for nobody. */
  people?: Readonly<Record<string, string | null>> | undefined;
  /** Into this board; without it a board is made. */
  boardId?: string | undefined;
  /** Whether a board is there for whoever imports. */
  sees(boardId: string): Promise<boolean>;
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

type Refused = Extract<
  ImportFault,
  { code: 'no-such-board' | 'not-allowed' | 'not-saved' | 'board-full' }
>['code'];

export interface ImportPorts<Actor> {
  ledger: ImportLedger;
  mappings: RememberedMappings;
  prepare: PrepareImport;
  /** Resolves when the board is on disk; rejects when it is not there. */
  createBoard(board: NewBoard<Actor>): Promise<void>;
  /** A board that is there, and whether the actor may write to it. */
  readTarget(boardId: string, actor: Actor): Promise<Result<TargetBoard, Refused>>;
  /** All of them or none, on disk when it resolves. */
  writeTo(boardId: string, actor: Actor, commands: readonly Command[]): Promise<Result<unknown, Refused>>;
  isOn: IsOnBoard;
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
  const inTurn = oneByOne();
  return (input) => {
    const fault = inputFault(input);
    if (fault) return Promise.resolve(fail(fault));
    return inTurn(() => importOne(input, ports));
  };
}

async function importOne<Actor extends { personId: string }>(
  input: ImportInput<Actor>,
  ports: ImportPorts<Actor>,
): Promise<Result<ImportReport, ImportFault>> {
  const { ledger, mappings } = ports;
  const { actor, format, body } = input;
  const target = input.boardId === undefined ? null : await ports.readTarget(input.boardId, actor);
  if (target && !target.ok) return fail({ code: target.reason });
  const file = await sha256(body);
  const [name, other] =
    target === null
      ? [file, await joined(file, { personId: actor.personId })]
      : [await joined(file, { boardId: target.value.boardId }), file];
  const prepared = await ports.prepare({
    format,
    bytes: body,
    name: nameOf(input.fileName),
    zone: target?.value.zone ?? input.zone,
    region: input.region ?? null,
    language: input.language ?? 'en',
    people: await ledger.knownPeople(format),
    said: input.people ?? {},
    title: input.title,
    mapping: input.mapping,
    remembered: format === 'csv' ? await mappings.for(actor.personId) : {},
    target: target?.value ?? null,
  });
  if (!prepared.ok) return prepared;
  const { report, writes, reading } = prepared.value;
  // the board itself may be what this file became
  for (const earlier of [name, other]) {
    const before = await ledger.boardOf(earlier);
    if (before === null || (target !== null && before !== target.value.boardId)) continue;
    if (!(await input.sees(before))) continue;
    return ok({
      ...(input.dryRun ? {} : { id: before }),
      ...report,
      alreadyImported: before,
      importId: earlier,
    });
  }
  if ('seed' in writes && writes.seed.length > LIMITS.documentBytes) return fail({ code: 'board-full' });
  if (input.dryRun) return ok(report);

  await takeBack(ports);
  const boardId = target?.value.boardId ?? ports.newId();
  const at = ports.now();
  const fileName = input.fileName?.slice(0, 200) ?? null;
  // what the same file became for others, on a board that this person does not see, stays as it is
  const isOthers = target === null && (await ledger.boardOf(name)) !== null;
  const hash = isOthers ? other : name;
  const entry = { hash, format, boardId, personId: actor.personId, at, fileName, intoBoard: target !== null };
  try {
    await ledger.write(entry, prepared.value);
    if ('seed' in writes) {
      await ports.createBoard({
        boardId,
        actor,
        title: prepared.value.title,
        seed: writes.seed,
        origin: 'imported',
        createdAt: new Map(prepared.value.createdAt),
      });
    } else {
      const written = await ports.writeTo(boardId, actor, writes.commands);
      if (!written.ok) {
        await takeBack(ports);
        return fail({ code: written.reason });
      }
      await ledger.finish(hash);
    }
  } catch (cause) {
    // When the disk refuses this too, the next start or import does it.
    await takeBack(ports).catch(() => undefined);
    throw cause;
  }
  if (reading) await mappings.remember({ personId: actor.personId, at, ...reading });
  if (prepared.value.people.made.length > 0) ports.peopleChanged();
  return ok({ id: boardId, ...report, importId: hash });
}

async function takeBack({ ledger, isOn }: Pick<ImportPorts<never>, 'ledger' | 'isOn'>): Promise<void> {
  await ledger.takeBackUnfinished();
  await ledger.settleUnfinished(isOn);
}

/**
 * An import's name is its file and the board that it goes into; where somebody else's has that name and is not seen, its
 * file and whoever imports it. What is said beside the file (title, columns, people) is
 * how it is read: the same file read otherwise is still the same work, and would stand there twice.
 */
async function joined(file: string, what: { boardId: string } | { personId: string }): Promise<string> {
  return sha256(new TextEncoder().encode(`${file}${JSON.stringify(what)}`));
}

/** Off the main thread: a large file would hold everyone up. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Buffer.from(digest).toString('hex');
}

function nameOf(fileName: string | undefined): string | null {
  const name = (fileName ?? '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return name === '' ? null : name.charAt(0).toUpperCase() + name.slice(1);
}

function inputFault(input: ImportInput<unknown>): ImportFault | null {
  if (!isZone(input.zone)) return { code: 'unknown-zone', zone: input.zone };
  if (input.body.byteLength === 0) return { code: 'empty-file' };
  if (input.body.byteLength > LIMITS.importBytes) {
    return { code: 'file-too-large', limitBytes: LIMITS.importBytes };
  }
  return null;
}
