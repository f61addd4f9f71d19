import type { Command as BoardCommand, PlainBoard } from '@taktboard/board';
import type { BoardSnapshot, Command, Digest, OverdueReport, Person } from '@taktboard/protocol';
import type { Digest as BuiltDigest, OverdueReport as BuiltOverdueReport } from '@taktboard/reports';

/**
 * The packages do not import one another, so each says its shapes in its own words. Here the compiler proves that they
 * say the same: what a pure package makes is what the wire promises, and the reverse.
 */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Proof<T extends true> = T;

type FromBoard = Omit<PlainBoard, 'views'> & { id: string; seq: number; people: Person[] };

export type ContractEquality = [
  Proof<Same<Command, BoardCommand>>,
  Proof<Same<BoardSnapshot, FromBoard>>,
  Proof<Same<Digest, BuiltDigest>>,
  Proof<Same<OverdueReport, BuiltOverdueReport>>,
];
