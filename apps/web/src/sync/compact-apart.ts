import type { CompactKept } from './compact-kept.ts';

export type CompactionAnswer = { bytes: number | null } | { fault: string };

/** In a worker: at 10,000 tasks it takes half a second, in which a key that is pressed would wait. */
export const compactApart: CompactKept = (key) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compaction-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<CompactionAnswer>) =>
      end(() => ('fault' in data ? reject(new Error(data.fault)) : resolve(data.bytes))),
    );
    worker.addEventListener('error', ({ message }) => end(() => reject(new Error(message))));
    worker.postMessage(key);
  });
