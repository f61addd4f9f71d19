import { LIMITS } from '@taktboard/protocol';
import type { Claim } from '../store/store.ts';

/** Which user each client id of a board belongs to. The disk keeps it, in the same commit as the first write. */
export class ClientIds {
  readonly #owners: Map<number, string>;

  constructor(claims: readonly Claim[]) {
    this.#owners = new Map(claims.map(({ clientId, userId }) => [clientId, userId]));
  }

  /** Whether this user may write with the id; nobody but the server may with the reserved ones. */
  isOpenTo(clientId: number, userId: string): boolean {
    if (clientId <= LIMITS.reservedClientIds) return false;
    const owner = this.#owners.get(clientId);
    return owner === undefined || owner === userId;
  }

  has(clientId: number): boolean {
    return this.#owners.has(clientId);
  }

  /** Gives the ids that nobody had to this user. */
  claim(clientIds: Iterable<number>, userId: string): Claim[] {
    const claims: Claim[] = [];
    for (const clientId of clientIds) {
      if (this.#owners.has(clientId)) continue;
      this.#owners.set(clientId, userId);
      claims.push({ clientId, userId });
    }
    return claims;
  }
}
