import { fail, joinClocks, ok, type CloseReason, type DecodedUpdate, type Result } from '@taktboard/protocol';
import type * as Y from 'yjs';
import type { ClientIds } from './client-ids.ts';
import { mayConflict } from './conflicts.ts';
import { deletedAlready, deletesMarksAlone } from './deleted-already.ts';
import type { KnownClocks } from './known-clocks.ts';
import type { Levels, Standing } from './levels.ts';
import type { Healing } from './healing.ts';
import { movesMuch } from './moved-by.ts';
import { mayWrite, type Actor } from './ports.ts';
import { finerSlices, readUpdate, type Reading } from './read-update.ts';
import type { Steps } from './board-work.ts';

/**
 * Client ids that one update may bring for the first time. A page writes under one, so that a device without a network for
 * weeks has some hundred; thousands that write to one place cost time in the square.
 */
const MOST_WRITERS = 1_000;
export const COSTS_TOO_MUCH = 'costs too much';
export const UNABLE = 'it cannot be judged now';

export interface IntakeContext {
  doc: Y.Doc;
  clocks: KnownClocks;
  levels: Levels;
  clientIds: ClientIds;
  healing: Healing;
  reading: Reading;
}

export interface Refused {
  close: CloseReason;
  why: string;
}

/** `nothing-new` is already on the board or on its way to the disk; `heals` brings what others wrote and a backup lacked. */
export type Intake =
  | {
      kind: 'take';
      update: DecodedUpdate;
      /** Where it is too large to be taken in at once. */
      slices: readonly Uint8Array[] | null;
      standing: Standing;
      writers: number[];
      heals: boolean;
      /** Whether only a copy of the document can tell that it costs no more than work does, and how it is best taken in. */
      mayCost: boolean;
    }
  | { kind: 'nothing-new' }
  | { kind: 'gap' };

/**
 * Judges an update before anything of it is kept. A refused one has changed nothing for anyone. Pauses between its looks at a large
 * one.
 *
 * @param maxBytes an Update's limit or a Step2's
 * @param isAnswer whether it belongs to what a client answers when it is asked what the server lacks
 */
export function* judgeUpdate(
  context: IntakeContext,
  actor: Actor,
  message: { bytes: Uint8Array; maxBytes: number; isAnswer: boolean },
): Steps<Result<Intake, Refused>> {
  if (message.bytes.length > message.maxBytes)
    return refuse('tooLarge', `more than ${message.maxBytes} bytes`);
  // to look at what is large costs something: only of those who may write
  if (message.bytes.length > context.reading.slicing.whole && !mayWrite(actor.role)) {
    return refuse('notAllowed', 'read-only');
  }
  const read = yield* readUpdate(message.bytes, context.reading);
  if (!read.ok) {
    if (read.reason === 'gap') return ok({ kind: 'gap' });
    if (read.reason === 'unable') return refuse('tooSlow', UNABLE);
    return refuse(read.reason === 'absurd-clock' ? 'foreignClientId' : 'malformed', read.reason);
  }
  const { update } = read.value;
  const writers = newWriters(update, context.clocks);
  if (writers.length === 0 && deletedAlready(context.doc, update)) return ok({ kind: 'nothing-new' });
  if (!mayWrite(actor.role) && writers.length === 0 && deletesMarksAlone(context.doc, update)) {
    return ok({ kind: 'nothing-new' });
  }
  if (!mayWrite(actor.role)) return refuse('notAllowed', 'read-only');
  // only the answer to what the server lacks can bring what others wrote; any later Update is a client's own work
  const heals = message.isAnswer && context.healing.isOpen;
  if (!heals && writers.length > MOST_WRITERS) return refuse('malformed', 'too many client ids');
  const isOpen = (clientId: number): boolean =>
    context.clientIds.isOpenTo(clientId, actor.userId) ||
    (heals && context.healing.takes(clientId, actor.userId));
  const foreign = writers.find((clientId) => !isOpen(clientId));
  if (foreign !== undefined) return refuse('foreignClientId', `client id ${foreign}`);
  if (joinClocks(update, context.clocks.next) === 'gap') return ok({ kind: 'gap' });
  yield;
  const moves = yield* movesMuch(context.doc, context.clocks, update);
  if (moves === 'surely') return refuse('malformed', COSTS_TOO_MUCH);
  yield;
  const standing = yield* context.levels.standingOf(update);
  if (!standing) return refuse('malformed', 'too-deep');
  yield;
  const slices = yield* finerSlices(message.bytes, read.value, context.reading.slicing);
  if (slices === 'gap') return ok({ kind: 'gap' });
  const mayCost = moves === 'perhaps' || (yield* mayConflict(context.doc, context.clocks, update));
  return ok({ kind: 'take', update, slices, standing, writers, heals: heals && writers.length > 0, mayCost });
}

/** The client ids of which the update brings structs that nobody has seen. */
function newWriters(update: DecodedUpdate, clocks: KnownClocks): number[] {
  const writers: number[] = [];
  for (const [client, { to }] of update.structs) if (to > clocks.next(client)) writers.push(client);
  return writers;
}

function refuse(close: CloseReason, why: string): Result<Intake, Refused> {
  return fail({ close, why });
}
