import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import type { SwimlaneIndex } from '../swimlanes/swimlane-index.ts';
import { useColumnIds } from '../state/use-topic.ts';
import { LaneTarget } from './lane-target.tsx';

/** Every list on the page, as where a card can be put down. */
export function DropTargets() {
  const swimlanes = useStore(useBoard().swimlanes);
  return swimlanes ? <CellTargets swimlanes={swimlanes} /> : <ColumnTargets />;
}

function ColumnTargets() {
  return useColumnIds().map((id) => <LaneTarget key={id} id={id} />);
}

function CellTargets({ swimlanes }: { swimlanes: SwimlaneIndex }) {
  return useStore(swimlanes.mounted).map((key) => <LaneTarget key={key} id={key} />);
}
