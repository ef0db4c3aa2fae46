/** Code that runs in a page adds event listeners only with `onTrusted`, which ignores events that the page makes. */
import { describe, expect, it } from 'vitest';
import { read, sources } from './files';

const inPages = (path: string): boolean => /^(?:lib\/(?:page|detection|sites)\/|entrypoints\/\w+\.content\/)/u.test(path);
/** `onTrusted` itself, the one event that a script of ours dispatches, and a channel with both ends in our code. */
const exempt = ['lib/page/onTrusted.ts', 'lib/page/claimPage.ts', 'lib/page/processInSlices.ts'];
const listens =
  /addEventListener|attachEvent|\.on(?:click|key\w*|pointer\w*|mouse\w*|touch\w*|focus\w*|blur|submit|load|error|resize|scroll|contextmenu|message)\s*=(?!=)/u;

describe('code that runs in a page', () => {
  it('listens with onTrusted and with nothing else', () => {
    const scripts = sources.filter(inPages);
    expect(scripts.length).toBeGreaterThan(50);
    expect(scripts.filter((path) => !exempt.includes(path) && listens.test(read(path)))).toEqual([]);
  });

  it('is found when it listens otherwise', () => {
    expect(exempt.every((path) => listens.test(read(path)))).toBe(true);
    expect(listens.test('window.onkeydown = () => 1')).toBe(true);
    expect(listens.test('port.onmessage = go')).toBe(true);
  });

  it('only ends on the one event that a page can make', () => {
    expect(read('lib/page/claimPage.ts').match(/addEventListener/gu)).toHaveLength(1);
    expect(read('lib/page/claimPage.ts')).toContain('() => ending.abort()');
  });
});
