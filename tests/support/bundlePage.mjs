/** Bundles a source file of ours for a page that only tests and benches open. */
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * @param {string} entry path from the root of the project.
 * @param {{ name?: string }} [settings] name of the global that holds the exports; without it the script is a module.
 * @returns {Promise<string>} the script.
 */
export async function bundlePage(entry, { name } = {}) {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': root, '#i18n': resolve(root, 'tests/support/i18n.ts') } },
    // Vite would read the project's own tsconfig, which extends a file of `wxt prepare` that a fresh clone lacks.
    esbuild: { tsconfigRaw: '{}' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: resolve(root, entry), ...(name ? { formats: ['iife'], name } : { formats: ['es'], fileName: 'page' }) },
    },
  });
  return [output].flat()[0].output[0].code;
}
