import { META } from '../schema/board-doc.ts';
import { isRegion, isWorkdays, isZone } from '../schema/values.ts';
import type { Command } from './command.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validTitle } from './valid-text.ts';

export function planBoardSet({ fields }: Extract<Command, { type: 'board.set' }>): Planned {
  const { zone, workdays, region } = fields;
  const title = fields.title === undefined ? null : validTitle(fields.title);
  const isGood =
    (zone === undefined || isZone(zone)) &&
    (workdays === undefined || isWorkdays(workdays)) &&
    (region === undefined || region === null || isRegion(region));
  if (title === undefined || !isGood) return refuse('invalid-value');
  return plan(null, ({ roots, recorder }) => {
    if (title !== null) recorder.write(roots.meta, META.title, title);
    if (zone !== undefined) recorder.write(roots.meta, META.zone, zone);
    if (workdays !== undefined)
      recorder.write(
        roots.meta,
        META.workdays,
        workdays.toSorted((a, b) => a - b),
      );
    if (region !== undefined) recorder.write(roots.meta, META.region, region ?? undefined);
  });
}
