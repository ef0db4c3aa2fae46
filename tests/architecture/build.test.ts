/** Permissions, resources and content of the built extensions. Run after both builds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { browserActions } from '~/lib/actions/browserActions';
import { coreMatches } from '~/lib/sites/table/coreMatches';
import { root } from './files';

const hosts = ['https://huggingface.co/*', 'https://arxiv.org/*', 'https://*.arxiv.org/*'];
const builds = { chrome: join(root, '.output/chrome-mv3'), firefox: join(root, '.output/firefox-mv3') };

const scripts = (folder: string): { path: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** Ways to write markup. React and a Markdown parser contain the property name, but no code of ours reaches them. */
const markup = /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/u;

describe.each(Object.entries(builds))('the %s build', (name, folder) => {
  it('exists', () => {
    expect(existsSync(join(folder, 'manifest.json')), `run "npm run test:architecture", which builds ${name} first`).toBe(true);
  });

  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('requests few permissions', () => {
    expect(manifest().permissions.toSorted()).toEqual([
      'activeTab',
      'scripting',
      ...(name === 'chrome' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest().host_permissions.toSorted()).toEqual(hosts.toSorted());
    expect(manifest().optional_permissions).toBeUndefined();
    // Requested for one host at a time, on a click of the user.
    expect(manifest().optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest().content_security_policy).toBeUndefined();
    expect(manifest().externally_connectable).toBeUndefined();
    expect(JSON.stringify(manifest())).not.toContain('<all_urls>');
  });

  it('states the oldest browser that runs it', () => {
    const gecko = manifest().browser_specific_settings?.gecko;
    if (name === 'firefox') expect(gecko.strict_min_version).toBe('153.0');
    else expect(manifest().minimum_chrome_version).toBe('121');
  });

  it('has keyboard shortcuts for actions that work on any page', () => {
    const { commands } = manifest();
    expect(Object.keys(commands).toSorted()).toEqual(['_execute_action', 'find-papers', 'star-paper', 'triage-page']);
    const suggested = Object.entries<{ suggested_key: { default: string } }>(commands).map(([name, { suggested_key }]) => [
      name,
      [suggested_key.default],
    ]);
    expect(Object.fromEntries(suggested)).toEqual(
      Object.fromEntries(Object.entries(browserActions).map(([name, { keys }]) => [name, keys])),
    );
    expect(commands['star-paper'].description).toBe('__MSG_commandStarPaper__');
    expect(commands['triage-page'].description).toBe('__MSG_commandTriagePage__');
    expect(commands['find-papers'].description).toBe('__MSG_commandFindPapers__');
  });

  it('runs in the pages of its sites only', () => {
    expect(manifest().content_scripts).toHaveLength(1);
    expect(manifest().content_scripts[0].matches.toSorted()).toEqual(hosts.toSorted());
    expect(manifest().content_scripts[0].matches.toSorted()).toEqual(coreMatches.toSorted());
    expect(manifest().content_scripts[0].all_frames).toBeUndefined();
  });

  it('exposes only the card editor to pages', () => {
    expect(manifest().web_accessible_resources).toHaveLength(1);
    expect(manifest().web_accessible_resources[0].resources).toEqual(['editor.html']);
    expect(manifest().web_accessible_resources[0].matches).toEqual(['https://*/*', 'http://*/*']);
    // Without it a page could load the editor by the extension's fixed id, and so detect Dogear.
    expect(manifest().web_accessible_resources[0].use_dynamic_url).toBe(name === 'chrome' ? true : undefined);
  });

  it.each([
    ['feed', 27],
    ['anywhere', 64],
    ['triage', 14],
    ['titles', 14],
  ])('has a content script %s of at most %i kB, gzipped, with no library in it', (script, most) => {
    const text = readFileSync(join(folder, `content-scripts/${script}.js`), 'utf8');
    expect(gzipSync(text).length).toBeLessThanOrEqual(most * 1024);
    expect(text).not.toMatch(/dexie|indexedDB|react\.|createElement\(\s*["']style|ZodType|\$ZodType|safeParse/iu);
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/u,
    );
  });

  it.each(['feed', 'anywhere', 'triage', 'titles'])(
    'reveals nothing to the page in %s: no message to its window, no event of WXT’s',
    (script) => {
      const text = readFileSync(join(folder, `content-scripts/${script}.js`), 'utf8');
      expect(text).not.toMatch(/window\.postMessage|wxt:|content-script-started/u);
      expect(text.match(/dispatchEvent/gu) ?? []).toHaveLength(['feed', 'anywhere'].includes(script) ? 1 : 0);
    },
  );

  it('makes no network request of its own: the door to services is in a script that is loaded when the user asks', () => {
    // The pages' own loader of scripts fetches files of the extension only; KaTeX has a method of that name.
    const doors = scripts(folder).filter(({ text }) => /(?<![.\w$`])fetch\((?!\w+\.href|\)\s*\{)|[=:]fetch\b(?!\()/u.test(text));
    // The background has the door to Zotero on this computer.
    expect(doors.map(({ path }) => path.replace(/^.*\//u, '').replace(/(?:-.*)?\.js$/u, '')).sort()).toEqual([
      'background',
      'browserDoor',
    ]);
    // Papa Parse can load a table from an address; Dogear gives it texts only.
    const calls = scripts(folder).filter(({ text }) =>
      /\bfetch\(\s*["'`]https?:|new WebSocket\(|new EventSource\(|sendBeacon\(|XMLHttpRequest/u.test(
        text.replaceAll(/new XMLHttpRequest(?=.{0,60}withCredentials)/gu, ''),
      ),
    );
    expect(calls.map(({ path }) => path)).toEqual([]);
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.html'))
        .filter((path) => /(?:src|href)="https?:/u.test(readFileSync(join(folder, path), 'utf8'))),
    ).toEqual([]);
  });

  it('writes no markup in its background script', () => {
    expect(readFileSync(join(folder, 'background.js'), 'utf8')).not.toMatch(markup);
  });

  it('has messages that the browser accepts: a name between dollar signs would be a placeholder', () => {
    const messages: Record<string, { message: string }> = JSON.parse(
      readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'),
    );
    expect(Object.entries(messages).filter(([, { message }]) => /\$[a-z0-9_@]+\$/iu.test(message))).toEqual([]);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
