import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // on two cores the default is one
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.{ts,tsx}',
            'apps/*/{scripts,worker,live}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          // none of them waits for time to pass: a slow machine is no fault
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // they read every source there is, which takes its time on a busy machine
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: [
            'tests/harness/**/*.test.ts',
            'tests/convergence/**/*.test.ts',
            'tests/faults/**/*.test.ts',
          ],
          // Each of these starts real servers; on a small machine they would only starve one another.
          fileParallelism: false,
          // they end when their work is done; a slow machine is no fault
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
