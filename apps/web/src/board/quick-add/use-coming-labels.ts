import type { Id, LabelColor } from '@taktboard/board';
import { useState } from 'react';
import { newId } from '../../sync/ports.ts';
import { useBoard } from '../state/board-context.ts';
import { nextColor } from '../task/labels/next-color.ts';
import { draftsOf } from './drafts.ts';

/** A label that is made together with the task that a line names it for. */
export interface ComingLabel {
  id: Id;
  name: string;
  color: LabelColor;
  isNew: true;
}

interface ComingLabels {
  coming: readonly ComingLabel[];
  add(name: string): void;
  clear(): void;
}

/** Labels that were chosen in a line and that are not on the board yet; kept as long as what is typed in it. */
export function useComingLabels(draft: string): ComingLabels {
  const model = useBoard();
  const drafts = draftsOf(model);
  const line = `${draft} #`;
  const withNew = (before: readonly ComingLabel[], name: string): readonly ComingLabel[] => {
    const live = [...model.connection.projection.labels().values()].filter(({ archived }) => !archived);
    return [...before, { id: newId(), name, color: nextColor([...live, ...before]), isNew: true }];
  };
  // a name in a line is one word
  const [coming, setComing] = useState(() =>
    drafts
      .read(line)
      .split(' ')
      .filter(Boolean)
      .reduce<readonly ComingLabel[]>((before, name) => withNew(before, name), []),
  );
  const keep = (next: readonly ComingLabel[]) => {
    setComing(next);
    drafts.keep(line, next.map(({ name }) => name).join(' '));
  };
  return {
    coming,
    add: (name) => keep(withNew(coming, name)),
    clear: () => {
      if (coming.length > 0) keep([]);
    },
  };
}
