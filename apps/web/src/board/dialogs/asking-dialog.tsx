import { lazy, Suspense } from 'react';
import { useStore } from '../../kit/use-store.ts';
import { SaveDialog } from '../top-bar/save-dialog.tsx';
import { useBoard } from '../state/board-context.ts';

const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));
const ColumnDialogs = lazy(async () => ({ default: (await import('./column-dialogs.tsx')).ColumnDialogs }));

/** The one dialog of the board's own that is open; all but the save state's come when first asked for. */
export function AskingDialog() {
  const model = useBoard();
  const asking = useStore(model.asking);
  if (asking === null) return null;
  const close = () => model.asking.set(null);
  if (asking.kind === 'saving') return <SaveDialog onClose={close} />;
  return (
    <Suspense>
      {asking.kind === 'help' && <HelpDialog onClose={close} />}
      {asking.kind === 'move' && <MoveDialog key={asking.cardId} cardId={asking.cardId} onClose={close} />}
      {asking.kind !== 'help' && asking.kind !== 'move' && <ColumnDialogs asking={asking} onClose={close} />}
    </Suspense>
  );
}
