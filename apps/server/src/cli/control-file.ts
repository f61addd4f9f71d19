import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/**
 * How a command on the server's machine reaches the running server: its address and a token that is new at every start, in
 * a file that only its owner reads. Whoever can read it can read the database too, so it opens nothing that was closed.
 */
export interface Control {
  url: string;
  token: string;
}

const ControlSchema = v.object({ url: v.string(), token: v.string() });
const FILE = 'control.json';

export function writeControl(dataDir: string, control: Control): void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  // made anew, because the mode counts only for a file that is made
  rmSync(path, { force: true });
  writeFileSync(path, JSON.stringify(control), { mode: 0o600 });
}

export function readControl(dataDir: string): Control | undefined {
  try {
    return v.parse(ControlSchema, JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

export function removeControl(dataDir: string): void {
  rmSync(join(dataDir, FILE), { force: true });
}
