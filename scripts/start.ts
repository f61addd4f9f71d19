import { keepCompiled } from './compile-cache.ts';
import { ROOT } from './run-tool.ts';
import { BuildFailed, ensureWebClient } from './web-client.ts';

/**
 * `pnpm start`: builds the web client where its sources changed, then becomes the server. In one process, so that signals
 * and arguments reach the server as they are.
 */
keepCompiled();
try {
  await ensureWebClient(ROOT, (line) => console.error(line));
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  console.error(error.output);
  console.error('The web client could not be built, so the server was not started.');
  process.exit(1);
}
await import('../apps/server/src/main.ts');
