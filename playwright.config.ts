import { defineConfig } from '@playwright/test';

/** End to end: the production build in a real Chromium, feeds served at their real addresses. One browser at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results/e2e',
  use: { actionTimeout: 15_000 },
});
