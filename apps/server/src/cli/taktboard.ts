import { backUp } from '../backup/back-up.ts';
import { tellDamaged } from '../backup/check-database.ts';
import { restore } from '../backup/restore.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { adminLink } from './admin-link.ts';

/** What an administrator does on the server's machine. */
const USAGE = `Usage: taktboard admin-link
       taktboard backup FILE
       taktboard restore FILE [ERASURES]

  admin-link   prints a link with which one administrator can join, once, within seven days; under a
               name that is there already it sets a new password for that name; the server has to run
  backup       writes everything into one new file, checked, while the server runs or not
  restore      puts a backup in the place of what is there, which is kept beside it; the server has
               to be stopped. Whoever was erased since is erased again at the next start; on another
               machine ERASURES names the list of the old one, erasures.jsonl in its folder

DATA_DIR says which server is meant, as at its start.`;

/** What was done, in sentences; `failed` ends the command with 1. */
interface Outcome {
  said: string;
  failed: boolean;
}

const [command, ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
const outcome = await carryOut(command, args);
if (!outcome) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  if (outcome.failed) console.error(outcome.said);
  else console.log(outcome.said);
  process.exitCode = outcome.failed ? 1 : 0;
}

async function carryOut(name: string | undefined, rest: readonly string[]): Promise<Outcome | null> {
  const [file, erasures] = rest;
  const most = name === 'restore' ? 2 : 1;
  if (name === 'admin-link' ? rest.length > 0 : rest.length < 1 || rest.length > most) return null;
  if (name !== 'admin-link' && name !== 'backup' && name !== 'restore') return null;
  const config = readConfig(processEnvironment(), { lan: false });
  if (!config.ok) return { said: config.reason, failed: true };
  const { dataDir } = config.value;
  if (name === 'backup') return toBackUp(dataDir, file ?? '');
  if (name === 'restore') return toRestore(dataDir, file ?? '', erasures);
  const link = await adminLink(dataDir);
  return { said: link.ok ? link.value : link.reason, failed: !link.ok };
}

function toBackUp(dataDir: string, file: string): Outcome {
  const done = backUp(dataDir, file);
  if (!done.ok) return { said: done.reason, failed: true };
  const damaged = tellDamaged(done.value);
  const whole = `The backup is in ${file}: ${boardCount(done.value.boards)}, read again and checked.`;
  // a schedule that makes backups looks at the exit code alone
  return { said: damaged === null ? whole : `${whole} ${damaged}`, failed: damaged !== null };
}

function toRestore(dataDir: string, file: string, erasures: string | undefined): Outcome {
  const done = restore({ dataDir, file, erasures, clock: Date.now });
  if (!done.ok) return { said: done.reason, failed: true };
  const { boards, before, erasures: erased } = done.value;
  const kept = before === null ? '' : ` What was there before is in ${before}.`;
  const damaged = tellDamaged(done.value);
  return {
    said:
      `Restored: ${boardCount(boards)}.${kept} Start the server; whatever people who had the boards open have beyond the ` +
      `backup, it takes from them when they connect.${erased === 0 ? '' : ` Erasures on its list: ${erased}; none of them comes back.`}${damaged === null ? '' : ` ${damaged}`}`,
    failed: false,
  };
}

function boardCount(boards: number): string {
  return boards === 1 ? '1 board' : `${boards} boards`;
}
