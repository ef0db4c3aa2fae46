/** What a feed may ask of the background while the user triages. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '~/entrypoints/background/pageHandlers';
import type { LibraryChange, LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { localDay } from '~/lib/library/seen/localDay';
import { markSeen } from '~/lib/library/seen/markSeen';
import { noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draft, note, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

const earlier = new Date(2024, 9, 4).getTime();
const sender = { id: 'dogear', url: 'https://huggingface.co/papers', tab: { id: 7, windowId: 2, index: 4 } };
const onArxiv = { ...sender, url: 'https://export.arxiv.org/list/cs.CL/new' };
const a: Identifier = 'arxiv:2610.00001';
const b: Identifier = 'arxiv:2610.00002';
const toRead = { kind: 'status', status: 'to-read' } as const;

let db: LibraryDatabase;
let told: LibraryChange[];
let handlers: ReturnType<typeof pageHandlers>;

beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  db = testLibrary((change) => void told.push(change));
  handlers = pageHandlers(db);
});

const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('preferences')).preferences;
const prefer = (preferences: object): Promise<void> => fakeBrowser.storage.local.set({ preferences });

describe('a decision', () => {
  test('on the star or the status returns the mark, and the entry that takes it back', async () => {
    await markSeen(db, [[a]], 'arxiv', earlier);
    const starred = await handlers['paper.mark']({ draft: draft(a), changes: [star] }, sender);
    expect(starred).toMatchObject({ mark: { starred: true, seen: 'earlier' }, entry: 1 });
    const { mark, entry } = await handlers['paper.mark']({ draft: draft(a), changes: [toRead] }, sender);
    expect(mark).toMatchObject({ starred: true, status: 'to-read' });
    expect(await handlers['mark.undo']({ entry }, sender)).toBe(null);
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: true, status: undefined }]);
    await handlers['mark.undo']({ entry: starred.entry }, sender);
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: false, seen: 'earlier' }]);
  });

  test('without effect has no entry', async () => {
    await handlers['paper.mark']({ draft: draft(a), changes: [star] }, sender);
    expect(await handlers['paper.mark']({ draft: draft(a), changes: [star] }, sender)).toMatchObject({ entry: 0 });
  });

  test('is the only thing that a page can take back', async () => {
    const { entry } = await handlers['paper.mark']({ draft: draft(a), changes: [star] }, sender);
    await handlers['mark.undo']({ entry }, sender);
    const others = [
      await annotate(db, { draft: draft(a) }, star),
      await annotate(db, { draft: draft(a) }, toRead),
      await annotate(db, { draft: draft(a) }, tag('nlp')),
      await annotate(db, { draft: draft(a) }, note('Words.', 0, 'feed')),
      { entry: 99 },
    ];
    for (const other of others)
      await expect(handlers['mark.undo']({ entry: other.entry }, sender)).rejects.toMatchObject({ code: 'not-found' });
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: true, status: 'to-read', tagCount: 1, hasNote: true }]);
  });

  test('that was taken back is not taken back again, and the answer is the same', async () => {
    const { entry } = await handlers['paper.mark']({ draft: draft(a), changes: [star] }, sender);
    const requests = [handlers['mark.undo']({ entry }, sender), handlers['mark.undo']({ entry }, sender)];
    expect(await Promise.all(requests)).toEqual([null, null]);
    await annotate(db, { draft: draft(a) }, star);
    expect(await handlers['mark.undo']({ entry }, sender)).toBe(null);
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: true }]);
  });

  test('that was changed again since is not taken back', async () => {
    const { entry } = await handlers['paper.mark']({ draft: draft(a), changes: [toRead] }, sender);
    await annotate(db, { draft: draft(a) }, { kind: 'status', status: 'read' });
    await expect(handlers['mark.undo']({ entry }, sender)).rejects.toMatchObject({ code: 'invalid' });
    expect(await marksFor(db, [[a]])).toMatchObject([{ status: 'read' }]);
  });

  test('of several changes has one entry, which takes all of them back', async () => {
    await annotate(db, { draft: draft(a) }, star);
    told.length = 0;
    const { mark, entry } = await handlers['paper.mark']({ draft: draft(a), changes: [unstar], skipped: true }, sender);
    expect(mark).toMatchObject({ starred: false, status: 'skipped' });
    expect(await db.history.count()).toBe(2);
    await expect.poll(() => told).toHaveLength(1);
    expect((await db.history.get(entry))?.action).toBe('status');
    await handlers['mark.undo']({ entry }, sender);
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: true, status: undefined }]);
  });

  test('to skip makes no record, and says how it is taken back', async () => {
    const skip = { draft: draft(a), changes: [unstar], skipped: true };
    expect(await handlers['paper.mark'](skip, sender)).toEqual({
      mark: { ...noMark, seen: 'skipped' },
      entry: 0,
      skipped: false,
    });
    // The other pages are told once it is stored.
    await expect.poll(() => told).toEqual([{ ids: [], added: false, seq: 1 }]);
    // A second time it changes nothing, and so there is nothing to take back.
    const { skipped } = await handlers['paper.mark'](skip, sender);
    expect(skipped).toBeUndefined();
    expect(await db.papers.count()).toBe(0);
    const { mark, ...starred } = await handlers['paper.mark']({ draft: draft(a), changes: [star], skipped: false }, sender);
    expect(mark.starred).toBe(true);
    expect(mark.seen).toBeUndefined();
    expect(starred).toEqual({ entry: 1, skipped: true });
    await handlers['mark.undo']({ entry: 1 }, sender);
    await handlers['cards.skip']({ cards: [[a]], skipped: true }, sender);
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: false, seen: 'skipped' }]);
  });

  test('that stars a skipped paper of the library takes the skip back, and undo brings it back', async () => {
    await annotate(db, { draft: draft(a) }, { kind: 'status', status: 'skipped' });
    const { mark, entry } = await handlers['paper.mark']({ draft: draft(a), changes: [star], skipped: false }, sender);
    expect(mark).toMatchObject({ starred: true, status: undefined });
    expect((await db.history.get(entry))?.action).toBe('star');
    await handlers['mark.undo']({ entry }, sender);
    expect(await marksFor(db, [[a]])).toMatchObject([{ starred: false, status: 'skipped' }]);
  });

  test('without effect on a paper without a record makes none', async () => {
    const nothing = { draft: draft(a), changes: [unstar, { kind: 'status', status: null } as const], skipped: false };
    expect(await handlers['paper.mark'](nothing, sender)).toEqual({ mark: noMark, entry: 0, skipped: undefined });
    expect(await db.papers.count()).toBe(0);
  });
});

describe('cards', () => {
  test('are skipped and taken back; the reply is that of a question for marks', async () => {
    expect(await handlers['cards.skip']({ cards: [[a], [], [b]], skipped: true }, sender)).toEqual([
      { ...noMark, seen: 'skipped' },
      null,
      { ...noMark, seen: 'skipped' },
    ]);
    await expect.poll(() => told).toEqual([{ ids: [], added: false, seq: 1 }]);
    expect(await handlers['cards.skip']({ cards: [[a]], skipped: false }, sender)).toEqual([noMark]);
    expect(await handlers['marks.get']({ cards: [[a], [b]] }, sender)).toEqual([noMark, { ...noMark, seen: 'skipped' }]);
    expect(await handlers['marks.number']({}, sender)).toBe(2);
  });

  test('that were seen are stored with their site, and no page is told', async () => {
    await handlers['cards.seen']({ cards: [[a], [b]] }, sender);
    await handlers['cards.seen']({ cards: [['pmid:1']] }, { ...sender, url: 'https://papers.example.org/' });
    expect((await db.seen.toArray()).map(({ site }) => site).sort()).toEqual([
      'huggingface',
      'huggingface',
      'papers.example.org',
    ]);
    expect(await handlers['marks.number']({}, sender)).toBe(0);
    expect(told).toEqual([]);
  });

  test('that a star or an undo changes keep what is known of them', async () => {
    await handlers['cards.skip']({ cards: [[a]], skipped: true }, sender);
    expect(await handlers['paper.star']({ draft: draft(a), starred: true }, sender)).toMatchObject({ starred: true });
    expect(await handlers['paper.star']({ draft: draft(a), starred: false }, sender)).toMatchObject({
      starred: false,
      seen: 'skipped',
    });
  });
});

describe('a citation', () => {
  test('is in the style that was used last', async () => {
    const drafts = [draft(a, { title: 'On *things*', links: { page: 'https://arxiv.org/abs/2610.00001' } })];
    expect(await handlers['paper.cite']({ drafts }, sender)).toMatchObject({
      kind: 'bibtex',
      text: expect.stringMatching(/^@misc\{/),
    });
    expect(await stored()).toBe(undefined);
    expect(await handlers['paper.cite']({ drafts, kind: 'markdown' }, sender)).toEqual({
      kind: 'markdown',
      text: '[On \\*things\\*](https://arxiv.org/abs/2610.00001)',
    });
    expect(await stored()).toMatchObject({ copyKind: 'markdown' });
    expect(await handlers['paper.cite']({ drafts }, sender)).toMatchObject({ kind: 'markdown' });
  });

  test('has what the library knows of the paper, and nothing that the user said', async () => {
    await annotate(db, { draft: draft(a, { published: '2026-10-04', venue: 'ICLR 2026' }) }, tag('secret'));
    await annotate(db, { draft: draft(a) }, note('Words.', 0));
    const { text } = await handlers['paper.cite']({ drafts: [draft(a), draft(b)] }, sender);
    expect(text).toContain('ICLR 2026');
    expect(text).not.toMatch(/secret|Words/);
    expect(text.match(/^@/gm)).toHaveLength(2);
    expect(await db.papers.count()).toBe(1);
  });
});

test('an address is opened beside the tab, which stays in front', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await handlers['page.open']({ url: 'https://arxiv.org/abs/2610.00001' }, sender);
  expect(create.mock.calls).toEqual([
    [{ url: 'https://arxiv.org/abs/2610.00001', active: false, openerTabId: 7, windowId: 2, index: 5 }],
  ]);
  create.mockRestore();
});

describe('the settings of a page', () => {
  test('are those of its site', async () => {
    await prefer({ triageSites: ['arxiv.org'], veilHidden: ['huggingface.co'], cardKeys: ['skip d', 'star '] });
    await markSeen(db, [[a]], 'arxiv', earlier);
    expect(await handlers['page.start']({}, onArxiv)).toMatchObject({
      keyboard: true,
      markers: true,
      triage: { on: true, veil: 'dim', keys: { skip: 'd', star: '' }, lastSeenDay: localDay(earlier) },
    });
    const { triage } = await handlers['page.start']({}, sender);
    expect(triage).toEqual({ on: false, veil: 'hide', keys: { skip: 'd', star: '' } });
  });

  test('do not start triage where Dogear is off', async () => {
    await prefer({ triageSites: ['arxiv.org'], sitesOff: ['arxiv.org'] });
    expect(await handlers['page.start']({}, onArxiv)).toMatchObject({ markers: false, triage: { on: false } });
    await prefer({ triageSites: ['arxiv.org'], markers: false });
    expect(await handlers['page.start']({}, onArxiv)).toMatchObject({ markers: false, triage: { on: false } });
  });

  test('are changed for the whole site, and kept apart from those of other sites', async () => {
    expect(await handlers['page.triageSettings']({ on: true, veil: 'show' }, onArxiv)).toMatchObject({ on: true, veil: 'show' });
    expect(await handlers['page.triageSettings']({ veil: 'hide' }, sender)).toMatchObject({ on: false, veil: 'hide' });
    expect(await stored()).toMatchObject({
      triageSites: ['arxiv.org'],
      veilShown: ['arxiv.org'],
      veilHidden: ['huggingface.co'],
    });
    const { triage } = await handlers['page.start']({}, { ...sender, url: 'https://arxiv.org/list/cs.LG/new' });
    expect(triage).toMatchObject({ on: true, veil: 'show' });
    expect(await handlers['page.triageSettings']({ on: false, veil: 'dim' }, onArxiv)).toMatchObject({ on: false, veil: 'dim' });
    expect(await stored()).toMatchObject({ triageSites: [], veilShown: [], veilHidden: ['huggingface.co'] });
  });
});

describe('the icon', () => {
  test('counts the new papers of the tab and says the rest in words', async () => {
    const set = { text: vi.fn(async () => {}), title: vi.fn(async () => {}), colour: vi.fn(async () => {}) };
    Object.assign(fakeBrowser.action, {
      setBadgeText: set.text,
      setTitle: set.title,
      setBadgeBackgroundColor: set.colour,
      setBadgeTextColor: async () => {},
    });
    await handlers['page.counted']({ papers: 46, starred: 6, new: 12 }, sender);
    await handlers['page.counted']({ papers: 46, new: 0 }, sender);
    expect(set.text.mock.calls).toEqual([[{ tabId: 7, text: '12' }], [{ tabId: 7, text: '' }]]);
    expect(set.title.mock.calls).toEqual([
      [{ tabId: 7, title: '46 papers, 6 starred, 12 new' }],
      [{ tabId: 7, title: '46 papers' }],
    ]);
    expect(set.colour.mock.calls[0]).toEqual([{ tabId: 7, color: '#8a5a00' }]);
  });
});
