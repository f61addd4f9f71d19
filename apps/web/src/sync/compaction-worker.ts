import type { BoardKey } from '../device/board-database.ts';
import { compactKept } from './compact-kept.ts';

/** Answers each key of a board with what came of it: the bytes, null, or why not. */
addEventListener('message', ({ data }: MessageEvent<BoardKey>) => {
  compactKept(data).then(
    (bytes) => postMessage({ bytes }),
    (cause: unknown) => postMessage({ fault: String(cause) }),
  );
});
