import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { webUrl } from '~/lib/papers/identifiers/webUrl';

describe('webUrl', () => {
  test.each([
    ['https://example.com/a b', undefined, 'https://example.com/a%20b'],
    ['/papers/1', 'https://huggingface.co/x', 'https://huggingface.co/papers/1'],
    ['//arxiv.org/abs/1', 'https://huggingface.co', 'https://arxiv.org/abs/1'],
    ['https://name:secret@example.com/', undefined, 'https://example.com/'],
    [' HTTP://EXAMPLE.com ', undefined, 'http://example.com/'],
  ])('%s on %s', (text, base, url) => {
    expect(webUrl(text, base)).toBe(url);
  });

  test.each([
    '',
    'a',
    '/a',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'file:///etc/passwd',
    'https://',
    'https://%zz',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('nothing in %s', (text) => {
    expect(webUrl(text)).toBeUndefined();
  });

  test('returns an http(s) address or nothing, whatever the input', () => {
    const scheme = fc.constantFrom('https://', 'javascript:', 'data:', 'blob:https://', '//', 'vbscript:', '');
    fc.assert(
      fc.property(scheme, fc.webUrl(), fc.string(), (start, url, junk) => {
        for (const text of [start + url, start + junk, junk]) {
          const read = webUrl(text, 'https://example.com');
          if (read !== undefined) expect(new URL(read).protocol).toMatch(/^https?:$/);
        }
      }),
    );
  });
});

describe('urlIdentifier', () => {
  test.each([
    ['https://Example.COM/Path', 'url:https://example.com/Path'],
    ['http://example.com/a#part', 'url:https://example.com/a'],
    ['http://example.com:80/a', 'url:https://example.com/a'],
    ['https://example.com:443/a', 'url:https://example.com/a'],
    ['https://example.com./a', 'url:https://example.com/a'],
    ['https://me:pw@example.com/a', 'url:https://example.com/a'],
    ['https://example.com/a?utm_source=x&utm_medium=y', 'url:https://example.com/a'],
    ['https://example.com/a?b=2&fbclid=z&a=1', 'url:https://example.com/a?a=1&b=2'],
    ['https://example.com/a?', 'url:https://example.com/a'],
    ['https://example.com', 'url:https://example.com/'],
  ])('%s', (url, identifier) => {
    expect(urlIdentifier(url)).toBe(identifier);
  });

  test('a page has one identifier, which also identifies itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const identifier = urlIdentifier(url);
        if (identifier === null) return;
        expect(urlIdentifier(identifier.slice('url:'.length))).toBe(identifier);
        expect(urlIdentifier(`${url.split('#', 1)[0]}#elsewhere`)).toBe(identifier);
      }),
    );
  });

  test('rejects an address that is not of the web, or too long', () => {
    expect(urlIdentifier('mailto:a@b.c')).toBeNull();
    expect(urlIdentifier('about:blank')).toBeNull();
    expect(urlIdentifier(`https://example.com/${'a'.repeat(1000)}`)).toBeNull();
  });
});
