import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArguments } from './tests/support/findChromium.mjs';
import { patience, testPatience } from './tests/support/patience.mjs';

const root = import.meta.dirname;
const chromium = findChromium();
/** Saved pages of real feeds, where there are any beside the project; reached through a link, too. */
const beside = resolve(root, '../shared/feeds');
const feeds = existsSync(beside) ? realpathSync(beside) : beside;
/** Properties try hundreds of inputs, and machines may be busy: slow is no failure. */
const limits = {
  testTimeout: testPatience,
  hookTimeout: testPatience,
  teardownTimeout: testPatience,
  expect: { poll: { timeout: patience } },
  setupFiles: [resolve(root, 'tests/support/patience.setup.ts')],
};

/** Tests of what runs in Node that mock a module. */
const unitApart = ['tests/unit/{messaging,platform}/*.test.ts'];
const packages = '**/node_modules/**';

/** The aliases of the build, with one difference: strings come from the locale file and not from a browser. */
const alias = {
  '~': root,
  '#i18n': resolve(root, 'tests/support/i18n.ts'),
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...limits,
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [...unitApart, packages],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'unit (apart)', ...limits, environment: 'node', include: unitApart },
      },
      {
        extends: true,
        test: { name: 'architecture', ...limits, environment: 'node', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'Firefox', ...limits, environment: 'node', include: ['tests/firefox/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [react(), tailwindcss()],
        resolve: { alias: [{ find: /^wxt\/browser$/u, replacement: resolve(root, 'tests/support/fakeBrowser.ts') }] },
        // Saved pages that may lie beside this project are read where they lie.
        server: { fs: { allow: [root, feeds] } },
        // Found only while a test runs; finding them then would reload it.
        optimizeDeps: {
          include: [
            ...['axe-core', 'katex', 'react-markdown', 'rehype-katex', 'remark-gfm', 'remark-math', 'node-diff3', 'uplot', 'zod'],
            ...['papaparse', 'htmlparser2'],
            ...['progress', 'radio', 'radio-group', 'select', 'switch'].map((part) => `@base-ui/react/${part}`),
          ],
        },
        test: {
          name: 'browser',
          ...limits,
          include: ['tests/browser/**/*.test.{ts,tsx}', 'tests/sites/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            connectTimeout: testPatience,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: launchArguments, timeout: testPatience },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
