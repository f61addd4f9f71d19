import type { Id } from '@taktboard/board';
import { TaskDialog } from './task-dialog.tsx';
import { TaskPage } from './task-page.tsx';

interface OpenTaskProps {
  cardId: Id;
  /** As a page of its own. */
  full: boolean;
  onClose: () => void;
}

/** A task that is open, over the board or in its place. */
export function OpenTask({ full, ...task }: OpenTaskProps) {
  return full ? <TaskPage {...task} /> : <TaskDialog {...task} />;
}
