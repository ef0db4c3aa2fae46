/** Requests leave through two doors only: `lib/network` for services, `lib/zotero/askZotero.ts` for Zotero on this computer. */
import { describe, expect, it } from 'vitest';
import { read, sources } from './files';

/** Every way in which a script can make a request by itself. */
const requests =
  /(?<![\w.])fetch\s*\(|=\s*fetch\b|\b(?:globalThis|window|self)\.fetch\b|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|WebTransport|importScripts/u;

const codeOf = (path: string): string => read(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');

describe('requests', () => {
  it('are made in the doors alone', () => {
    expect(sources.filter((path) => requests.test(codeOf(path)))).toEqual([
      'lib/network/browserDoor.ts',
      'lib/network/door.ts',
      'lib/zotero/askZotero.ts',
    ]);
  });

  it('are found when they are made elsewhere', () => {
    for (const code of [
      "await fetch('https://x.org')",
      '{ get = fetch }',
      'window.fetch',
      'new WebSocket(x)',
      'navigator.sendBeacon(x)',
    ])
      expect(requests.test(code)).toBe(true);
    expect(requests.test('prefetch(source)')).toBe(false);
  });

  it('name no host but those of the services', () => {
    const hosts = sources
      .filter((path) => path.startsWith('lib/network/'))
      .flatMap((path) => codeOf(path).match(/https?:\/\/[\w.-]+/gu) ?? []);
    // Names of namespaces and the page of a paper, an address for the cache, and no address to ask.
    expect([...new Set(hosts)].sort()).toEqual([
      'http://arxiv.org',
      'http://www.w3.org',
      'https://answers.invalid',
      'https://arxiv.org',
    ]);
  });
});
