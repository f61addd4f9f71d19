import type { Command as BoardCommand, PlainBoard } from '@taktboard/board';
import type {
  BoardSnapshot,
  Command,
  Digest,
  FlowReport,
  OverdueReport,
  Person,
  ShareRules,
} from '@taktboard/protocol';
import type {
  Digest as BuiltDigest,
  FlowReport as BuiltFlowReport,
  OverdueReport as BuiltOverdueReport,
  ShareRules as KnownShareRules,
} from '@taktboard/reports';
import { expectTypeOf, it } from 'vitest';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Lists that a pure function only reads. */
type Mutable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer One)[] | null ? One[] | null : T[Key];
};
type FromBoard = Omit<PlainBoard, 'views'> & { id: string; seq: number; people: Person[] };

/**
 * The packages do not import one another, so each says its shapes in its own words. The compiler proves here that they
 * say the same; `pnpm check` runs it over the tests, too.
 */
it('what the pure packages make is what the wire promises, and the reverse', () => {
  expectTypeOf<Same<Command, BoardCommand>>().toEqualTypeOf<true>();
  expectTypeOf<Same<BoardSnapshot, FromBoard>>().toEqualTypeOf<true>();
  expectTypeOf<Same<ShareRules, Mutable<KnownShareRules>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Digest, BuiltDigest>>().toEqualTypeOf<true>();
  expectTypeOf<Same<FlowReport, BuiltFlowReport>>().toEqualTypeOf<true>();
  expectTypeOf<Same<OverdueReport, BuiltOverdueReport>>().toEqualTypeOf<true>();
});
