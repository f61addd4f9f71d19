import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scriptBudget } from './scripts/script-budget.ts';

/** The development server stands before the real one: pages from here, everything else from there. */
const server = process.env['TAKTBOARD_SERVER'] ?? 'http://127.0.0.1:4800';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), scriptBudget()],
  // what goes out runs under a content policy without inline script or style, so nothing may be inlined
  build: {
    target: ['chrome123', 'safari17.5', 'firefox128'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: 'hidden',
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/sync': { target: server, ws: true, changeOrigin: false },
      '/healthz': server,
    },
  },
});
