/** Makes a copy of the built extension with one more page, `rows.html`: the floor of opening and drawing (`rowsPage.tsx`). */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { builtExtension } from '../../support/extension.mjs';
import { makeEntries } from '../../support/makeLibrary.mjs';

const root = resolve(import.meta.dirname, '../../..');
const rows = 50;

/** Builds the page like the extension's own pages, with formulas in a separate script. @returns the output files. */
async function rowsPage() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: '/rows/',
    publicDir: false,
    resolve: { alias: { '~': root, '#i18n': resolve(root, 'tests/support/i18n.ts') } },
    // Vite would read the project's own tsconfig, which extends a file of `wxt prepare` that a fresh clone lacks.
    esbuild: { tsconfigRaw: '{}', jsx: 'automatic' },
    build: { write: false, target: 'esnext', rollupOptions: { input: resolve(root, 'tests/bench/big/rowsPage.tsx') } },
  });
  return output;
}

/** @returns the folder of the copy, and a function that removes it. */
export async function benchCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-bench-copy-'));
  const put = async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await cp(builtExtension, folder, { recursive: true });
  const styles = (await readFile(join(folder, 'library.html'), 'utf8')).match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  if (styles.length === 0) throw new Error('The library page has no styles that the rows could share.');
  // Rows show no abstract, so it would only make the page heavier.
  const entries = [...makeEntries(rows)].map(({ paper: { abstract: _, ...paper }, annotation }) => ({ paper, annotation }));
  const files = await rowsPage();
  for (const file of files) await put(`rows/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  await put('rows/entries.js', `globalThis.entries = ${JSON.stringify(entries)};`);
  await put(
    'rows.html',
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rows</title>${styles.join('')}
<script src="/rows/entries.js"></script>
<script type="module" src="/rows/${files.find(({ isEntry }) => isEntry).fileName}"></script>
</head><body><div id="root"></div></body></html>
`,
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
