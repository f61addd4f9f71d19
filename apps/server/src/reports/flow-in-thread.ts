import type { FlowInput, FlowReport } from '@taktboard/reports';
import { oneByOne } from '../one-by-one.ts';
import { askThread } from '../thread.ts';

/** Plain data, because it goes to another thread. */
export type FlowTask = Omit<FlowInput, 'random'> & { seed: number };
export type MakeFlow = (task: FlowTask) => Promise<FlowReport>;

/** Enough for the largest board with years of moves; one that needs more must not take the server's memory. */
const HEAP_MB = 512;

/** One after the other, in a thread: ten thousand futures take up to half a second, in which nobody's move may wait. */
export function flowInThread(): MakeFlow {
  const inTurn = oneByOne();
  return (task) => inTurn(() => inThread(task));
}

function inThread(workerData: FlowTask): Promise<FlowReport> {
  const script = new URL('./flow-worker.ts', import.meta.url);
  return askThread(script, { name: 'flow', workerData, heapMb: HEAP_MB });
}
