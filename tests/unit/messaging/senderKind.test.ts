import { describe, expect, it } from 'vitest';
import { type Sender, senderKind } from '~/lib/messaging/senderKind';

const self = { id: 'abc', origin: 'chrome-extension://abc' };
const tab = { id: 7, windowId: 1 };

const cases: [string, Sender, ReturnType<typeof senderKind>][] = [
  ['the popup', { id: 'abc', url: 'chrome-extension://abc/popup.html' }, 'extension'],
  ['the card editor in a tab', { id: 'abc', url: 'chrome-extension://abc/editor.html#t', tab, frameId: 4 }, 'extension'],
  ['a content script on a feed', { id: 'abc', url: 'https://huggingface.co/papers', tab }, 'page'],
  ['a content script on plain http', { id: 'abc', url: 'http://lists.example.org/', tab }, 'page'],
  ['a file', { id: 'abc', url: 'file:///home/x.html', tab }, null],
  ['a data address', { id: 'abc', url: 'data:text/html,x', tab }, null],
  ['a page without a tab', { id: 'abc', url: 'https://arxiv.org/' }, null],
  ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/popup.html' }, null],
  ['another extension that names our id', { id: 'abc', url: 'chrome-extension://xyz/popup.html' }, null],
  ['no URL', { id: 'abc', tab }, null],
  ['no id', { url: 'https://arxiv.org/', tab }, null],
  ['not a URL', { id: 'abc', url: 'arxiv', tab }, null],
];

describe('senderKind', () => {
  it.each(cases)('%s', (_, sender, kind) => {
    expect(senderKind(sender, self)).toBe(kind);
  });
});
