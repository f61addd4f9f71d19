import { decodeFrame, LIMITS, ok, withWord } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { Examiner } from '../examination/examiner.ts';
import { COSTS_TOO_MUCH, judgeUpdate, UNABLE } from './intake.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import { waitFor, type Steps } from './board-work.ts';

/** What it costs to keep a frame for later, however short it is. */
const WAITING_BYTES = 512;
/**
 * Of client ids in a state vector that the board has not: a device without a network for weeks has some hundred, a board that was
 * restored lacks some thousand.
 */
const STRANGE_CLOCKS_BYTES = 64 * 1024;
/** A client id and a clock in a state vector, at most. */
const BYTES_OF_A_CLOCK = 10;

/**
 * What one frame from a socket does to a room, once all that came before it was done. A frame that is refused closes its own
 * socket and does nothing else.
 */
export function receive(room: Room, session: Session, bytes: Uint8Array): void {
  if (!room.isTaking || session.hasLeft || !session.takes(bytes.length)) return;
  const cost = bytes.length + WAITING_BYTES;
  if (room.work.waitingBytes + cost > LIMITS.waitingBytes) {
    return session.close('tooSlow', 'too much waits for its turn');
  }
  // the frame's buffer is the socket's; a `Buffer` would give a slice of the same
  const kept = room.work.isFree ? bytes : new Uint8Array(bytes);
  session.waits();
  room.work.do(() => hearOut(room, session, kept), cost);
}

function* hearOut(room: Room, session: Session, bytes: Uint8Array): Steps {
  try {
    yield* handle(room, session, bytes);
  } finally {
    session.wasHeard();
  }
}

function* handle(room: Room, session: Session, bytes: Uint8Array): Steps {
  if (!isThere(room, session)) return;
  const decoded = decodeFrame(bytes);
  if (!decoded.ok) return session.close('malformed', decoded.reason);
  const frame = decoded.value;
  switch (frame.kind) {
    case 'step1':
      if (frame.stateVector.length > mostStateVectorBytes(room)) {
        return session.close('tooLarge', 'more client ids than there can be');
      }
      if (isStateVector(frame.stateVector)) return yield* greet(room, session, frame.stateVector.slice());
      return session.close('malformed', 'no state vector');
    case 'step2':
      return yield* take(room, session, {
        bytes: frame.update,
        maxBytes: LIMITS.step2Bytes,
        answersStep1: true,
      });
    case 'update':
      return yield* take(room, session, {
        bytes: frame.update,
        maxBytes: LIMITS.updateBytes,
        answersStep1: false,
      });
    case 'awareness':
      return hear(room, session, frame.update);
    case 'query-awareness':
      for (const answer of room.presence.all()) session.send(answer);
      return;
    case 'checkpoint':
      if (!session.holds(frame.n)) room.checkpoint(session, frame.n);
      return;
    case 'notice':
      return session.close('malformed', 'notices come from the server');
    case 'part':
      return session.close('malformed', 'parts come from the server');
  }
}

/** Whether what a session says still counts: while it waited it may have lost the right to say it. Who has gone has said it before. */
function isThere(room: Room, session: Session): boolean {
  return room.isTaking && !session.isShut;
}

function* greet(room: Room, session: Session, stateVector: Uint8Array): Steps {
  if (session.hasLeft) return;
  yield* room.welcome.prepare(stateVector, session);
  if (isThere(room, session)) session.asked(stateVector);
}

interface UpdateMessage {
  bytes: Uint8Array;
  maxBytes: number;
  answersStep1: boolean;
}

function* take(room: Room, session: Session, message: UpdateMessage): Steps {
  // an answer that is larger than one frame comes in Updates, with a Step2 at the end
  const isAnswer = message.answersStep1 || !session.hasAnswered;
  const seen = session.seenAtOutset({ isAnswer: message.answersStep1 });
  // the frame's buffer is the socket's; a row is kept, and handed to other threads
  const bytes = message.bytes.slice();
  const judged = yield* judgeUpdate(room, session.actor, { ...message, bytes, isAnswer });
  if (!isThere(room, session)) return;
  if (!judged.ok) return session.close(judged.reason.close, judged.reason.why);
  const intake = judged.value;
  if (intake.kind === 'gap') {
    if (!session.hasLeft && session.openGap()) session.askFor(room.clocks.encode());
    return;
  }
  if (intake.kind === 'take') {
    const { update } = intake;
    if (!room.hasSpace) return session.close('tooSlow', 'too much waits for the disk');
    // what only deletes makes a board smaller
    const place = update.structs.size === 0 ? 'fits' : room.placeFor(bytes.length, () => update.items);
    if (place === 'full')
      return session.close('tooLarge', withWord('board-full', 'no more fits on this board'));
    if (place === 'unmeasured') return session.close('tooSlow', 'the board is being measured');
    const parts = intake.slices ?? [bytes];
    const weighed = intake.mayCost ? yield* weigh(room, parts) : ok(parts);
    if (!isThere(room, session)) return;
    if (!weighed.ok) {
      if (weighed.reason === 'unable') return session.close('tooSlow', UNABLE);
      return session.close('malformed', COSTS_TOO_MUCH);
    }
    yield* room.draft.follow(weighed.value);
    // the draft must not have what is not queued
    if (!isThere(room, session)) return room.draft.drop();
    room.clocks.queue(update);
    room.levels.queue(update, intake.standing);
    // of what heals nobody knows who wrote it: an id is its bringer's only where the connection speaks for it
    const voice = room.presence.voiceOf(session);
    const own = intake.heals ? intake.writers.filter((clientId) => clientId === voice) : intake.writers;
    const origin = own.length < intake.writers.length ? 'healed' : 'edit';
    room.take({ actor: session.actor, origin, bytes, seen, slices: weighed.value }, own, session);
    if (own.length > 0 && !session.hasLeft) {
      for (const clientId of own) room.presence.wrote(session, clientId);
      room.presenceChanged();
    }
  }
  // a Step2 has everything that its sender knew when it answered, whatever was passed over before it
  if (!message.answersStep1) return;
  const voice = room.presence.voiceOf(session);
  if (voice !== undefined) room.healing.heard(voice, session.actor.userId);
  for (const held of session.closeGap()) room.checkpoint(session, held);
}

/** What waits for the disk is not there to be read. */
function weigh(room: Room, slices: readonly Uint8Array[]): Steps<Awaited<ReturnType<Examiner['weigh']>>> {
  const { boardId, queue, reading } = room;
  return waitFor(reading.examiner.weigh({ boardId, queued: [...queue.updates()], slices }));
}

function hear(room: Room, session: Session, update: Uint8Array): void {
  if (session.hasLeft) return;
  const heard = room.presence.heard(session, update);
  if (!heard.ok) return session.close(heard.reason, 'awareness');
  if (heard.value) room.presenceChanged();
}

/** Whoever comes knows what the board does, and what it did without a network or a restored board has lost. */
function mostStateVectorBytes({ doc }: Room): number {
  return STRANGE_CLOCKS_BYTES + doc.store.clients.size * BYTES_OF_A_CLOCK;
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
