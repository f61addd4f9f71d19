import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { fail } from '@taktboard/protocol';
import { readFlags } from './cli/flags.ts';
import { processEnvironment, readConfig } from './config.ts';
import { createLogger } from './logging/logger.ts';
import { messageOf } from './logging/message-of.ts';
import { startServer, type RunningServer } from './start/start-server.ts';

/** A stop that takes longer is ended: what was acknowledged is on disk already. */
const STOP_WITHIN_MS = 10_000;

const flags = readFlags(process.argv.slice(2));
const config = flags.ok ? readConfig(processEnvironment(), flags.value) : flags;
if (!config.ok) {
  refuse(config.reason);
} else {
  // a person at a terminal reads the two lines below; a service's log keeps everything
  const level = process.stderr.isTTY ? 'warn' : 'info';
  const log = createLogger((line) => process.stderr.write(line), Date.now, level);
  const starting = startServer({
    config: config.value,
    log,
    clock: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    version: manifest.version,
    onLost(sentence) {
      process.stderr.write(`${sentence}\n`, () => process.exit(1));
    },
  });
  const server = await starting.catch((error: unknown) => {
    log.error('server.not-started', { error });
    return fail(
      `Taktboard could not start: ${messageOf(error)}. The line before this one says where it failed.`,
    );
  });
  if (server.ok) run(server.value);
  else refuse(server.reason);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`, () => process.exit(1));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function run(server: RunningServer): void {
  print(`Taktboard is ready at ${server.url}`);
  if (server.firstUrl !== undefined) print(`Open this once to become the administrator: ${server.firstUrl}`);
  let stopping = false;
  const stop = (): void => {
    // a second Ctrl+C means now
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void server.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
