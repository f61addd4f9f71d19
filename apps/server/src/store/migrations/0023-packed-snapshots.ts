import type { Migration } from './migration.ts';

/** Snapshots are packed from now on. Those that are there stay as they are; an older program could not read the new ones. */
export const packedSnapshots: Migration = {
  name: '0023-packed-snapshots',
  up: () => Promise.resolve(),
};
