import { isCount, isObject, isYesOrNo, listOf, maybe, oneOf, pairOf, shaped, type Is } from '../api/shape.ts';
import type { Join } from './changes.ts';

/** Client ids with up to which of their edits. */
type Counts = [clientId: number, n: number][];
type Joins = Join[];

/**
 * What one's own tabs on a board tell one another. A tab of another version of the program may be among them: what is
 * not understood is passed over.
 */
export type TabMessage =
  /** Who has what I lack? `back`: asked because of a question, so that two that cannot agree come to rest. */
  | { kind: 'ask'; stateVector: Uint8Array; back?: boolean | undefined }
  | { kind: 'have'; update: Uint8Array; edits: Counts; acknowledged: Counts; joins?: Joins | undefined }
  | { kind: 'edit'; clientId: number; n: number; first?: number | undefined; update: Uint8Array }
  | { kind: 'acknowledged'; counts: Counts };

type Of<Kind extends TabMessage['kind']> = Extract<TabMessage, { kind: Kind }>;

const isBytes: Is<Uint8Array> = (value) => value instanceof Uint8Array;
const isCounts: Is<Counts> = listOf(pairOf(isCount, isCount));
const isJoins: Is<Joins> = listOf(
  (value): value is Join => Array.isArray(value) && value.length === 3 && value.every(isCount),
);

const GUARDS: { readonly [Kind in TabMessage['kind']]: Is<Of<Kind>> } = {
  ask: shaped<Of<'ask'>>({ kind: oneOf('ask'), stateVector: isBytes, back: maybe(isYesOrNo) }),
  have: shaped<Of<'have'>>({
    kind: oneOf('have'),
    update: isBytes,
    edits: isCounts,
    acknowledged: isCounts,
    joins: maybe(isJoins),
  }),
  edit: shaped<Of<'edit'>>({
    kind: oneOf('edit'),
    clientId: isCount,
    n: isCount,
    first: maybe(isCount),
    update: isBytes,
  }),
  acknowledged: shaped<Of<'acknowledged'>>({ kind: oneOf('acknowledged'), counts: isCounts }),
};

export function readTabMessage(data: unknown): TabMessage | undefined {
  if (!isObject(data)) return undefined;
  return Object.values<Is<TabMessage>>(GUARDS).some((is) => is(data)) ? (data as TabMessage) : undefined;
}
