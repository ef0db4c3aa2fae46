import { describe, expect, it, vi } from 'vitest';
import { dispatch, type Handlers } from '~/lib/messaging/dispatcher';
import { protocolVersion } from '~/lib/messaging/protocol';
import { audience } from '~/lib/messaging/requestSchemas';

vi.mock('wxt/browser', () => ({ browser: {} }));

const self = { id: 'abc', origin: 'chrome-extension://abc' };
const mayRunOn = async ({ hostname }: URL): Promise<boolean> => hostname === 'arxiv.org';
const page = { id: 'abc', url: 'https://arxiv.org/list/cs/new', tab: { id: 3 } };
const extension = { id: 'abc', url: 'chrome-extension://abc/editor.html' };
const mark = { starred: true, tagCount: 0, hasNote: false };
const draft = {
  identifiers: ['arxiv:1706.03762'],
  title: 'Attention Is All You Need',
  authors: [{ name: 'Ashish Vaswani' }],
  links: {},
  site: 'arxiv',
};

const send = (
  type: string,
  payload: unknown,
  sender = page as object,
  handlers: Partial<Handlers> = {},
  dogear: unknown = protocolVersion,
) => {
  const log = vi.fn();
  return dispatch({ type, payload, dogear }, sender, handlers as Handlers, self, mayRunOn, log).then((reply) => ({ reply, log }));
};

describe('dispatch', () => {
  it('hands a valid request to its handler', async () => {
    const star = vi.fn(() => mark);
    const { reply, log } = await send('paper.star', { draft, starred: true }, page, { 'paper.star': star });
    expect(reply).toEqual({ ok: true, value: mark });
    expect(star).toHaveBeenCalledWith({ draft, starred: true }, page);
    expect(log).not.toHaveBeenCalled();
  });

  it('calls the handler before any await, so that a click still counts', () => {
    const open = vi.fn(() => ({ opened: true }));
    void dispatch(
      { type: 'sidePanel.open', payload: {}, dogear: protocolVersion },
      extension,
      { 'sidePanel.open': open } as unknown as Handlers,
      self,
      mayRunOn,
      vi.fn(),
    );
    expect(open).toHaveBeenCalledOnce();
  });

  it.each([
    ['an unknown request', 'library.wipe', {}, 'invalid'],
    ['a name from Object.prototype', 'constructor', {}, 'invalid'],
    ['a payload with an extra key', 'paper.star', { draft, starred: true, admin: true }, 'invalid'],
    ['a draft without identifiers', 'paper.star', { draft: { ...draft, identifiers: [] }, starred: true }, 'invalid'],
    ['a script link', 'paper.star', { draft: { ...draft, links: { page: 'javascript:alert(1)' } }, starred: true }, 'invalid'],
    ['a title of a megabyte', 'paper.star', { draft: { ...draft, title: 'x'.repeat(1_000_000) }, starred: true }, 'invalid'],
    ['no payload', 'marks.get', undefined, 'invalid'],
    ['too many cards', 'marks.get', { cards: Array(5001).fill([]) }, 'invalid'],
  ])('rejects %s and logs it', async (_, type, payload, code) => {
    const { reply, log } = await send(type, payload, page, {});
    expect(reply).toMatchObject({ ok: false, code });
    expect(log).toHaveBeenCalledOnce();
  });

  it('answers for the cards of a page one by one: an invalid identifier costs no other card its mark', async () => {
    const marks = vi.fn(() => []);
    const long = `url:https://proceedings.mlr.press/v28/${'a'.repeat(600)}13.html`;
    const cards: unknown[] = [
      ['arxiv:1706.03762'],
      [long],
      [long, 'doi:10.1000/1'],
      ['arxiv:\u0000', 'nonsense', 7, null, { toString: 1 }, '\ud800', 'doi:10.1000/UPPER'],
      'arxiv:1706.03762',
      null,
      { length: 3 },
      Array(10_000).fill('pmid:1'),
      ['pmid:2'],
    ];
    const { reply } = await send('marks.get', { cards }, page, { 'marks.get': marks });
    expect(reply).toMatchObject({ ok: true });
    expect(marks).toHaveBeenCalledWith(
      { cards: [['arxiv:1706.03762'], [], ['doi:10.1000/1'], [], [], [], [], Array(50).fill('pmid:1'), ['pmid:2']] },
      page,
    );
  });

  it('reports a different version to an old content script', async () => {
    const { reply } = await send('page.start', {}, page, { 'page.start': vi.fn() }, 0);
    expect(reply).toMatchObject({ ok: false, code: 'gone' });
  });

  it('rejects a page on which Dogear does not run, whatever it requests', async () => {
    const star = vi.fn();
    const elsewhere = { ...page, url: 'https://evil.example/' };
    const { reply } = await send('paper.star', { draft, starred: true }, elsewhere, { 'paper.star': star });
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
    const { reply: nonsense } = await send('no.such.request', {}, elsewhere, {});
    expect(nonsense).toMatchObject({ ok: false, code: 'forbidden' });
    expect(star).not.toHaveBeenCalled();
  });

  it('rejects a page when the browser does not report where Dogear may run', async () => {
    const star = vi.fn();
    const fails = () => Promise.reject(new Error('no'));
    const message = { type: 'paper.star', payload: { draft, starred: true }, dogear: protocolVersion };
    const reply = await dispatch(message, page, { 'paper.star': star } as unknown as Handlers, self, fails, vi.fn());
    expect(reply).toMatchObject({ ok: false, code: 'failed' });
    expect(star).not.toHaveBeenCalled();
  });

  it.each(Object.entries(audience))('%s is refused to all senders but %s', async (type, allowed) => {
    const other = allowed === 'page' ? extension : page;
    const handler = vi.fn();
    const { reply } = await send(type, {}, other, { [type]: handler });
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
    const { reply: stranger } = await send(type, {}, { id: 'xyz', url: 'chrome-extension://xyz/' }, { [type]: handler });
    expect(stranger).toMatchObject({ ok: false, code: 'forbidden' });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a rejected handler', () => Promise.reject(Object.assign(new Error('full'), { code: 'quota' })), 'quota'],
    [
      'a handler that throws',
      () => {
        throw new Error('broken');
      },
      'failed',
    ],
    ['an error with a foreign code', () => Promise.reject(Object.assign(new Error('x'), { code: 'EACCES' })), 'failed'],
    ['a rejection with nothing', () => Promise.reject(undefined), 'failed'],
  ])('answers for %s', async (_, handler, code) => {
    const { reply } = await send('page.start', {}, page, { 'page.start': handler as never });
    expect(reply).toMatchObject({ ok: false, code });
  });
});
