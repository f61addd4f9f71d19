import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';

const BoardDialogs = lazyPart(async () => (await import('./board-dialogs.tsx')).BoardDialogs);

/** The one dialog of the board's own that is open. */
export function AskingDialog() {
  const model = useBoard();
  const asking = useStore(model.asking);
  if (asking === null) return null;
  const close = () => model.asking.set(null);
  return (
    <PartBoundary onFailed={close}>
      <BoardDialogs asking={asking} onClose={close} />
    </PartBoundary>
  );
}
