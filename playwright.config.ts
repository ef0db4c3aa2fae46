import { defineConfig } from '@playwright/test';
import { patience, testPatience } from './tests/support/patience.mjs';

/** End to end: the production build in a real Chromium, feeds served at their real addresses. One browser at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  // They assert nothing: `npm run screens` takes them.
  testIgnore: process.env.DOGEAR_SCREENS === undefined ? ['**/screens.spec.ts'] : [],
  workers: 1,
  timeout: testPatience,
  expect: { timeout: patience },
  reporter: [['list']],
  outputDir: 'test-results/e2e',
  use: { actionTimeout: patience, navigationTimeout: patience },
});
