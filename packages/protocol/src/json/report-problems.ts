import * as v from 'valibot';

/** Something about the board's settings that a report's figures had to do without. */
export const reportProblems = v.optional(
  v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('unknown-zone'), zone: v.string() }),
      v.object({ kind: v.literal('unknown-region'), region: v.string() }),
    ]),
  ),
);
