import type { Actor, SocketPort } from '../room/ports.ts';
import type { Rooms } from '../room/rooms.ts';

/** What let a socket in: one session or one API token. */
export type Credential = `session:${string}` | `token:${string}` | 'service';

/** Someone with a socket, and by what. */
export interface Admitted extends Actor {
  credential: Credential;
}

export interface LiveSockets extends Pick<Rooms, 'connect'> {
  /** Closes what a credential opened, once it is no longer good. */
  endCredential(credential: Credential): void;
  /** Closes everything of a user, after the password was set anew. */
  endUser(userId: string): void;
}

/**
 * A socket is asked for its credential once, when it opens, and then lives for days. This remembers what let it in, so that
 * signing out or taking a token back ends it at once.
 */
export function createLiveSockets(rooms: Pick<Rooms, 'connect'>): LiveSockets {
  const open = new Set<Live>();
  const end = (isMeant: (actor: Actor) => boolean): void => {
    for (const live of [...open]) {
      if (!isMeant(live.actor)) continue;
      live.socket.close('notSignedIn', 'signed out');
      // the other side may take its time to hang up; until then it is heard no more
      live.leave();
    }
  };
  return {
    connect(boardId, actor, socket) {
      const connection = rooms.connect(boardId, actor, socket);
      const live: Live = {
        actor,
        socket,
        leave() {
          if (open.delete(live)) connection.closed();
        },
      };
      open.add(live);
      return {
        receive(frame) {
          if (open.has(live)) connection.receive(frame);
        },
        closed: () => live.leave(),
      };
    },
    endCredential: (credential) => end((actor) => 'credential' in actor && actor.credential === credential),
    endUser: (userId) => end((actor) => actor.userId === userId),
  };
}

interface Live {
  actor: Actor;
  socket: SocketPort;
  leave(): void;
}
