import type { ReactElement } from 'react';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { useStore } from '../../kit/use-store.ts';
import type { Asking } from '../state/board-model.ts';
import { useBoard } from '../state/board-context.ts';

const SaveDialog = lazyPart(async () => (await import('../top-bar/save-dialog.tsx')).SaveDialog);
const HelpDialog = lazyPart(async () => (await import('./help-dialog.tsx')).HelpDialog);
const MoveDialog = lazyPart(async () => (await import('./move-dialog.tsx')).MoveDialog);
const ArchivedColumns = lazyPart(
  async () => (await import('./archived-columns-dialog.tsx')).ArchivedColumnsDialog,
);
const ColumnDialogs = lazyPart(async () => (await import('./column-dialogs.tsx')).ColumnDialogs);

/** The one dialog of the board's own that is open; each comes when it is first asked for. */
export function AskingDialog() {
  const model = useBoard();
  const asking = useStore(model.asking);
  if (asking === null) return null;
  const close = () => model.asking.set(null);
  return <PartBoundary onFailed={close}>{dialogOf(asking, close)}</PartBoundary>;
}

function dialogOf(asking: Asking, close: () => void): ReactElement | null {
  switch (asking.kind) {
    case 'saving':
      return <SaveDialog onClose={close} />;
    case 'help':
      return <HelpDialog onClose={close} />;
    case 'move':
      return <MoveDialog key={asking.cardId} {...asking} onClose={close} />;
    case 'archived-columns':
      return <ArchivedColumns onClose={close} />;
    case 'rename-column': // where it stands, in the column's head
      return null;
    case 'add-column':
    case 'column-kind':
    case 'column-limit':
    case 'archive-column':
      return <ColumnDialogs asking={asking} onClose={close} />;
  }
}
