import { decodeFrame, LIMITS, withWord, type Frame } from '@taktboard/protocol';
import * as Y from 'yjs';
import { COSTS_TOO_MUCH, judgeUpdate } from './intake.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';

/** What one frame from a socket does to a room. A frame that is refused closes its own socket and does nothing else. */
export function receive(room: Room, session: Session, bytes: Uint8Array): void {
  if (!room.isTaking || session.hasLeft || !session.takes(bytes.length)) return;
  const frame = decodeFrame(bytes);
  if (!frame.ok) return session.close('malformed', frame.reason);
  try {
    handle(room, session, frame.value);
  } catch (error) {
    // a bug that one frame meets must not end the server for every board
    room.fail('a frame could not be handled', error);
  }
}

function handle(room: Room, session: Session, frame: Frame): void {
  switch (frame.kind) {
    case 'step1':
      if (isStateVector(frame.stateVector)) return session.asked(frame.stateVector.slice());
      return session.close('malformed', 'no state vector');
    case 'step2':
      return take(room, session, { bytes: frame.update, maxBytes: LIMITS.step2Bytes, answersStep1: true });
    case 'update':
      return take(room, session, { bytes: frame.update, maxBytes: LIMITS.updateBytes, answersStep1: false });
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
  }
}

interface UpdateMessage {
  bytes: Uint8Array;
  maxBytes: number;
  answersStep1: boolean;
}

function take(room: Room, session: Session, message: UpdateMessage): void {
  // an answer that is larger than one frame comes in Updates, with a Step2 at the end
  const isAnswer = message.answersStep1 || !session.hasAnswered;
  const seen = session.seenAtOutset({ isAnswer: message.answersStep1 });
  const judged = judgeUpdate(room, session.actor, { ...message, isAnswer });
  if (!judged.ok) return session.close(judged.reason.close, judged.reason.why);
  const intake = judged.value;
  if (intake.kind === 'gap') {
    if (session.openGap()) session.askFor(room.clocks.encode());
    return;
  }
  if (intake.kind === 'take') {
    if (!room.hasSpace) return session.close('tooSlow', 'too much waits for the disk');
    // what only deletes makes a board smaller
    const { structs, items } = intake.update;
    const place = structs.size === 0 ? 'fits' : room.placeFor(message.bytes.length, () => items);
    if (place === 'full')
      return session.close('tooLarge', withWord('board-full', 'no more fits on this board'));
    if (place === 'unmeasured') return session.close('tooSlow', 'the board is being measured');
    if (intake.mayCost && !room.draft.takesCheaply(message.bytes)) {
      return session.close('malformed', COSTS_TOO_MUCH);
    }
    // the frame's buffer is the socket's; the row is kept, and handed to another thread
    const bytes = message.bytes.slice();
    room.clocks.queue(intake.update);
    room.levels.queue(intake.update, intake.standing);
    room.draft.follow(bytes);
    // of what heals nobody knows who wrote it: an id is its bringer's only where the connection speaks for it
    const voice = room.presence.voiceOf(session);
    const own = intake.heals ? intake.writers.filter((clientId) => clientId === voice) : intake.writers;
    const origin = own.length < intake.writers.length ? 'healed' : 'edit';
    room.take({ actor: session.actor, origin, bytes, seen }, own, session);
    for (const clientId of own) room.presence.wrote(session, clientId);
    if (own.length > 0) room.presenceChanged();
  }
  // a Step2 has everything that its sender knew when it answered, whatever was passed over before it
  if (!message.answersStep1) return;
  const voice = room.presence.voiceOf(session);
  if (voice !== undefined) room.healing.heard(voice, session.actor.userId);
  for (const held of session.closeGap()) room.checkpoint(session, held);
}

function hear(room: Room, session: Session, update: Uint8Array): void {
  const heard = room.presence.heard(session, update);
  if (!heard.ok) return session.close(heard.reason, 'awareness');
  if (heard.value) room.presenceChanged();
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
