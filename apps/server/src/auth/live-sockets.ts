import type { CloseReason, Role, WorkspaceRole } from '@taktboard/protocol';
import type { TokenLimits } from '../access/token-limits.ts';
import type { Clock, Timers } from '../ports.ts';
import type { Actor } from '../room/ports.ts';
import type { Rooms } from '../room/rooms.ts';

/** What let a socket in: one session or one API token. */
export type Credential = `session:${string}` | `token:${string}` | 'service';

/** Someone with a socket, and by what. */
export interface Admitted extends Actor {
  workspaceRole: WorkspaceRole;
  credential: Credential;
  /** Of the token that let it in. */
  limits?: TokenLimits | undefined;
  /** When it ends by itself, in milliseconds since 1970. */
  until?: number | undefined;
}

export interface LiveSockets extends Pick<Rooms, 'connect'> {
  /** What has let those in who are here. */
  openCredentials(): Set<Credential>;
  /** Closes what a credential opened, once it is no longer good. */
  endCredential(credential: Credential): void;
  /** Closes everything of a user, after the password was set anew. */
  endUser(userId: string): void;
  /** Asks anew what everyone on a board may, or everyone of one user: whoever may something else is closed. */
  review(whom: { boardId: string } | { userId: string }): Promise<void>;
}

const DAY_MS = 86_400_000;

interface Dependencies {
  rooms: Pick<Rooms, 'connect'>;
  /** What someone may do on a board now; undefined: they do not see it. */
  roleOf(actor: Actor, boardId: string): Promise<Role | undefined>;
  timers: Pick<Timers, 'after'>;
  clock: Clock;
}

/**
 * A socket is asked for its credential once, when it opens, and then lives for days. This remembers what let it in, so that
 * signing out, taking a token back or another role ends it at once. Whoever keeps some role comes back by itself and is told
 * it; what the client has not got rid of waits there.
 */
export function createLiveSockets({ rooms, roleOf, timers, clock }: Dependencies): LiveSockets {
  const open = new Set<Live>();
  /** Who has hung up, and said something before that waits to be heard. */
  const leaving = new Set<Live>();
  const leave = async (live: Live): Promise<void> => {
    live.cancelEnd?.();
    if (!open.delete(live)) return;
    leaving.add(live);
    await live.connection.closed();
    leaving.delete(live);
  };
  const end = (live: Live, reason: CloseReason, why: string): void => {
    if (!open.has(live) && !leaving.has(live)) return;
    live.connection.end(reason, why);
    // the other side may take its time to hang up; until then it is heard no more
    void leave(live);
  };
  const endAll = (isMeant: (live: Live) => boolean): void => {
    for (const live of [...open, ...leaving]) if (isMeant(live)) end(live, 'notSignedIn', 'signed out');
  };
  const reviewOne = async (live: Live): Promise<void> => {
    const role = await roleOf(live.actor, live.boardId);
    if (role === undefined) end(live, 'notAllowed', 'no access any more');
    else if (role !== live.actor.role) end(live, 'restarting', 'another role');
  };
  /** A day at a time: longer than a timer can wait is no time for a socket anyway. */
  const watchEnd = (live: Live, until: number): void => {
    const left = until - clock();
    if (left <= 0) return end(live, 'notSignedIn', 'the token has expired');
    live.cancelEnd = timers.after(Math.min(left, DAY_MS), () => watchEnd(live, until));
  };
  return {
    connect(boardId, actor, socket) {
      const connection = rooms.connect(boardId, actor, socket);
      const live: Live = { boardId, actor, connection };
      open.add(live);
      if ('until' in actor && typeof actor.until === 'number') watchEnd(live, actor.until);
      // the role may have changed between the question and this moment, when nobody knew of this socket yet
      void reviewOne(live).catch(() => end(live, 'restarting', 'the role cannot be read now'));
      return {
        receive(frame) {
          if (open.has(live)) connection.receive(frame);
        },
        closed: () => leave(live),
        end: (reason, why) => end(live, reason, why),
      };
    },
    openCredentials: () =>
      new Set([...open].flatMap(({ actor }) => (isAdmitted(actor) ? actor.credential : []))),
    endCredential: (credential) =>
      endAll(({ actor }) => 'credential' in actor && actor.credential === credential),
    endUser: (userId) => endAll(({ actor }) => actor.userId === userId),
    async review(whom) {
      const meant = [...open, ...leaving].filter((live) =>
        'boardId' in whom ? live.boardId === whom.boardId : live.actor.userId === whom.userId,
      );
      await Promise.all(meant.map(reviewOne));
    },
  };
}

function isAdmitted(actor: Actor): actor is Admitted {
  return 'credential' in actor;
}

interface Live {
  boardId: string;
  actor: Actor;
  connection: ReturnType<Rooms['connect']>;
  cancelEnd?: () => void;
}
