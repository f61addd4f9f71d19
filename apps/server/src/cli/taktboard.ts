import { processEnvironment, readConfig } from '../config.ts';
import { adminLink } from './admin-link.ts';

/** `taktboard admin-link`: what an administrator does on the server's machine while the server runs. */
const USAGE = `Usage: taktboard admin-link

  admin-link   prints a link with which one administrator can join, once, within seven days; under a
               name that is there already it sets a new password for that name

DATA_DIR says which server is meant, as at its start.`;

const [command, ...rest] = process.argv.slice(2);
if (command !== 'admin-link' || rest.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const config = readConfig(processEnvironment(), { lan: false });
  const link = config.ok ? await adminLink(config.value.dataDir) : config;
  if (link.ok) console.log(link.value);
  else console.error(link.reason);
  process.exitCode = link.ok ? 0 : 1;
}
