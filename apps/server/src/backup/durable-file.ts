import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file, and the folder's entry for it, are on the disk when this returns. */
export function makeDurable(path: string): void {
  flush(path);
  // a folder cannot be opened on Windows, where its entries need no flush
  if (process.platform !== 'win32') flush(dirname(path));
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
