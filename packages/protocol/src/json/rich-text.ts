import * as v from 'valibot';

/** Formatted text as data: what a description holds, enough to write it again as it was. */
export type RichNode =
  | {
      readonly kind: 'text';
      readonly delta: readonly {
        readonly insert: string | object;
        readonly attributes?: Record<string, unknown>;
      }[];
    }
  | {
      readonly kind: 'element';
      readonly name: string;
      readonly attributes: readonly (readonly [string, unknown])[];
      readonly children: readonly RichNode[];
    };

const Delta = v.array(
  v.object({
    insert: v.union([v.string(), v.record(v.string(), v.unknown())]),
    attributes: v.exactOptional(v.record(v.string(), v.unknown())),
  }),
);
const Name = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'not the name of an element'));

export const RichNode: v.GenericSchema<RichNode> = v.variant('kind', [
  v.object({ kind: v.literal('text'), delta: Delta }),
  v.object({
    kind: v.literal('element'),
    name: Name,
    attributes: v.array(v.tuple([v.string(), v.unknown()])),
    children: v.array(v.lazy(() => RichNode)),
  }),
]);
