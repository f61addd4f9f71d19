import type { Migration } from './migration.ts';

/** Snapshots of large boards are several updates from now on. Those that are there stay as they are; an older program could not read the new ones. */
export const slicedSnapshots: Migration = {
  name: '0026-sliced-snapshots',
  up: () => Promise.resolve(),
};
