import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconImports } from './scripts/icon-imports.ts';
import { LateChunks } from './scripts/late-chunks.ts';
import { livePage } from './scripts/live-page-plugin.ts';
import { partFetcher } from './scripts/part-fetcher-plugin.ts';
import { scriptBudget } from './scripts/script-budget.ts';
import { serviceWorker } from './scripts/service-worker-plugin.ts';

/** The development server stands before the real one: pages from here, everything else from there. */
const server = process.env['TAKTBOARD_SERVER'] ?? 'http://127.0.0.1:4800';

const SHELL = new RegExp(
  [
    '/node_modules/(react|react-dom|scheduler)/',
    '/node_modules/lucide-react/dist/esm/icons/(check|circle-check|ellipsis|eye|plus|trash|x)\\.',
    '/src/i18n/(instant|language|messages|plural)\\.ts',
    '/src/kit/(avatar|avatar-color|badge|button|cx|empty-state|icon-button|lucide-icon|messages|part|parts)\\.',
    '/src/kit/(fetch-part|late-menu|newest-only|skeleton|store|text-field|toast|toasts|tooltip|use-parts|use-store|when-drawn)\\.',
    '/src/api/(answers|board-calls|calls|request|shape)\\.ts',
    '/src/api/(fault-text|late-fault)\\.',
    '/src/app/(?!(invite|tokens|sign-out)-dialog|dialog|user-menu-entries|program-updates)[^/]*\\.tsx?$',
    '/src/session/(session|board-list|opened-boards|people|ask-or-kept|in-good-time|kept-tasks)\\.ts',
    '/src/device/flags\\.ts',
    '/packages/protocol/src/limits\\.ts',
  ].join('|'),
);
/** What a device keeps, and the library for it: it comes behind every page. */
const DEVICE =
  /\/node_modules\/idb\/|\/src\/device\/(?!flags|device-state)|\/src\/session\/(kept-answers|tidy-device)|\/src\/sync\/unsynced-file\./;
/** How a deadline looks and is said: on a board and in the list of one's own tasks. */
const DUE =
  /\/src\/i18n\/(?:day|calendar-math|past-due|say-amount)\.ts|\/src\/kit\/due-badge\.|\/icons\/(?:calendar-(?:clock|days)|octagon-x|hourglass|diamond|chevrons?-up)\./;
/** What answers are checked against, and the library that checks: most pages need half of it, and each file costs its name in the shell. */
const SHAPES =
  /\/node_modules\/valibot\/|\/protocol\/src\/json\/(?:account|account-doors|boards|comment|digest|flow|inbox|my-tasks|person-figures|profile|report-problems|scalars|schedule|snapshot)\.ts$/;
/** The texts of the shell, in one language. */
const TEXTS = /\/src\/(?:kit|app)\/messages\.(de|en)\.ts$/;

const late = new LateChunks({
  main: `${import.meta.dirname}/src/main.tsx`,
  first:
    /\/src\/(?:pages\/[\w-]+\/(?:[\w-]+-page\.tsx|messages\.(?:de|en)\.ts)|board\/text\/(?:de|en)\.ts|sync\/board-keeper\.ts)$/,
  quick: /\/src\/(?:main\.tsx|pages\/(?:board|boards|sign-in|my-tasks)\/|board\/text\/|sync\/)/,
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [iconImports(), react(), partFetcher(), scriptBudget(), livePage(), serviceWorker()],
  // what goes out runs under a content policy without inline script or style, so nothing may be inlined
  build: {
    target: ['chrome123', 'safari17.5', 'firefox128'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // what nearly every page needs goes out as one file: a dozen small ones compress worse and arrive later
        codeSplitting: {
          groups: [
            // first, or the texts of one language would take along what both of them need
            { name: 'shell', test: (id) => SHELL.test(id) && !TEXTS.test(id), priority: 1 },
            // who signs in is on the list of boards next
            { name: 'doors', test: /\/src\/pages\/(sign-in\/sign-in|boards\/boards)-page\.tsx$/ },
            { name: 'device', test: DEVICE },
            { name: 'due', test: DUE },
            { name: 'shapes', test: SHAPES, includeDependenciesRecursively: false },
            { name: (id) => `texts-${TEXTS.exec(id)?.[1] ?? ''}`, test: TEXTS },
            { name: (id, graph) => late.nameOf(id, graph), includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  resolve: {
    alias: [
      // in its parts: what only the editor of descriptions needs of it comes with the editor
      { find: /^yjs$/, replacement: `${import.meta.dirname}/node_modules/yjs/src/index.js` },
      { find: 'lib0/logging', replacement: `${import.meta.dirname}/src/sync/lib0-logging.ts` },
      {
        find: 'lib0/broadcastchannel',
        replacement: `${import.meta.dirname}/src/sync/lib0-broadcastchannel.ts`,
      },
      // what each icon of lucide-react asks for
      { find: /^\.\.\/createLucideIcon\.mjs$/, replacement: `${import.meta.dirname}/src/kit/lucide-icon.ts` },
    ],
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/sync': { target: server, ws: true, changeOrigin: false },
      '/healthz': server,
      '/s/': server,
      '/u/': server,
      '/f/': server,
      '/live/': server,
    },
  },
});
