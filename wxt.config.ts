import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'wxt';
import { browserActions } from './lib/actions/browserActions';

/**
 * Hosts asked for at install. Adding one in an update would disable Dogear for every Chrome user until
 * they agree again, so other sites become optional permissions instead.
 */
const requiredHosts = ['https://huggingface.co/*', 'https://arxiv.org/*', 'https://*.arxiv.org/*'];

/** KaTeX names each font in three formats; every browser that Dogear runs in reads the smallest. Saves 0.9 MB. */
const onlyWoff2 = {
  name: 'katex-only-woff2',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /katex[^?]*\.css/.test(id) ? code.replace(/,url\([^)]+\) format\("(?:woff|truetype)"\)/g, '') : undefined,
};

/** The example addresses of each page kind are for tests; the scripts that run in pages have no room for them. */
const withoutExamples = {
  name: 'without-examples',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/lib\/sites\/(?:\w+\/)?\w+\.ts$/.test(id)
      ? code.replace(/^\s*'https:\/\/[^'*]+',?$/gm, '').replace(/examples: \['[^\]]*\]/g, 'examples: []')
      : undefined,
};

/** Some 4 % smaller than esbuild makes the scripts that run in pages: docs/decisions/001-terser.md. */
const smallContentScripts = {
  name: 'small-content-scripts',
  config: ({ build }: UserConfig) =>
    build?.lib && String(build.lib.entry).includes('.content')
      ? { build: { minify: 'terser' as const, terserOptions: { ecma: 2020 as const, compress: { passes: 2 } } } }
      : undefined,
};

/** The browser's own command opens the popup and takes no description. */
const commands = Object.fromEntries(
  Object.entries(browserActions).map(([name, { label, keys }]) => [
    name,
    { suggested_key: { default: keys[0] }, ...(name.startsWith('_') ? {} : { description: `__MSG_${label}__` }) },
  ]),
);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n' },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // No permission that a browser warns of: an update may add such ones without being disabled for it.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
    host_permissions: requiredHosts,
    // Asked for one host at a time, when the reader turns Dogear on there.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands,
    omnibox: { keyword: 'dog' },
    action: { default_title: '__MSG_extName__' },
    web_accessible_resources: [
      {
        resources: ['editor.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dogear@dogear.invalid',
              // Markers get their styles by `adoptedStyleSheets`, which content scripts of earlier versions may not set:
              // https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
  vite: () => ({
    plugins: [react(), tailwindcss(), onlyWoff2, withoutExamples, smallContentScripts],
    resolve: {
      alias: [
        { find: /^#i18n$/, replacement: resolve('lib/i18n/i18n.ts') },
        { find: /^wxt\/utils\/content-script-context$/, replacement: resolve('lib/page/contentScriptContext.ts') },
      ],
    },
  }),
});
