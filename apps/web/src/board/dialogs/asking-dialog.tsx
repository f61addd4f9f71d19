import { lazy, Suspense, type ReactElement } from 'react';
import { useStore } from '../../kit/use-store.ts';
import type { Asking } from '../state/board-model.ts';
import { useBoard } from '../state/board-context.ts';

const SaveDialog = lazy(async () => ({ default: (await import('../top-bar/save-dialog.tsx')).SaveDialog }));
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));
const ColumnDialogs = lazy(async () => ({ default: (await import('./column-dialogs.tsx')).ColumnDialogs }));

/** The one dialog of the board's own that is open; each comes when it is first asked for. */
export function AskingDialog() {
  const model = useBoard();
  const asking = useStore(model.asking);
  if (asking === null) return null;
  return <Suspense>{dialogOf(asking, () => model.asking.set(null))}</Suspense>;
}

function dialogOf(asking: Asking, close: () => void): ReactElement {
  switch (asking.kind) {
    case 'saving':
      return <SaveDialog onClose={close} />;
    case 'help':
      return <HelpDialog onClose={close} />;
    case 'move':
      return <MoveDialog key={asking.cardId} cardId={asking.cardId} onClose={close} />;
    case 'add-column':
    case 'rename-column':
    case 'column-kind':
    case 'column-limit':
    case 'archive-column':
      return <ColumnDialogs asking={asking} onClose={close} />;
  }
}
