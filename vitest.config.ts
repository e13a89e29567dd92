import { defineConfig } from 'vitest/config';

/**
 * unit: pure and fast. integration: real PostgreSQL, real files, whole commands. browser: real Chromium against a real server.
 * long: fuzzing and big benchmarks, `npm run test:long`.
 */
const project = (name: string, include: string[], testTimeout: number, fileParallelism = true) => ({
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: 120_000,
    fileParallelism,
    pool: 'forks' as const,
  },
});

const pure = project('unit', ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'], 60_000);
/** Pure code leaves nothing behind, so its files may share a process: most of the time went into loading the same modules again. */
const unit = { test: { ...pure.test, isolate: false } };

export default defineConfig({
  test: {
    projects: [
      unit,
      project('integration', ['packages/*/src/**/*.integration.ts'], 240_000, false),
      project('browser', ['packages/*/src/**/*.browser.ts'], 240_000, false),
      project('long', ['packages/*/src/**/*.long.ts'], 3_600_000, false),
    ],
  },
});
