import { ARCHIVED, LABEL, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Id, Label, LabelColor } from '../schema/plain-board.ts';
import type { ProblemList } from './problems.ts';
import { optional, required, text } from './read-value.ts';
import { isLabelColor, isTrue } from '../schema/values.ts';

export const DEFAULT_LABEL_COLOR: LabelColor = 'grey';

export function readLabel(id: Id, thing: Thing, problems: ProblemList): Label {
  const source = { thing, problems };
  const label: Label = {
    id,
    name: text(source, LABEL.name, BOARD_LIMITS.nameChars),
    color: required(source, LABEL.color, { guard: isLabelColor, or: DEFAULT_LABEL_COLOR }),
  };
  if (optional(source, ARCHIVED, isTrue)) label.archived = true;
  return label;
}
