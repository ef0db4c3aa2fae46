import { afterEach, describe, expect, test } from 'vitest';
import { askZotero } from '~/lib/zotero/askZotero';
import { type Ask, readTargets } from '~/lib/zotero/connector';
import { findInZotero } from '~/lib/zotero/findInZotero';
import { noteHtml } from '~/lib/zotero/noteHtml';
import { type SendOptions, type SendResult, sendPapers } from '~/lib/zotero/sendPapers';
import { type StandIn, type StandInOptions, sampleTargets, startZotero } from '../../support/zoteroServer.mjs';
import { entryOf, uuid } from '../formats/writers/sampleEntries';

let zotero: StandIn | undefined;
afterEach(async () => {
  await zotero?.close();
  zotero = undefined;
});

/** Starts a stand-in on a free port. @param patience replaces that of every request. */
async function start(options: StandInOptions = {}, patience?: number): Promise<{ ask: Ask; zotero: StandIn }> {
  const started = await startZotero({ port: 0, ...options });
  zotero = started;
  const ask: Ask = (question, signal = new AbortController().signal) =>
    askZotero(patience === undefined ? question : { ...question, patience }, signal, { at: started.at });
  return { ask, zotero: started };
}

const always = (what: 'close' | 'html' | 'redirect') => () => what;

const options: SendOptions = { target: 'C13', tags: true, notes: true, pdf: true, own: true, noteHtml };

async function results(ask: Ask, papers: Parameters<typeof sendPapers>[1], changed: Partial<SendOptions> = {}) {
  const all: SendResult[] = [];
  for await (const result of sendPapers(ask, papers, { ...options, ...changed })) all.push(result);
  return all;
}

const paper = entryOf({}, { tags: ['to cite', 'a, b'], note: 'See **figure 2** <b>' });
const second = entryOf({ id: uuid(2), title: 'Deep Residual Learning', identifiers: ['doi:10.1109/cvpr.2016.90'], links: {} });

describe('collections', () => {
  test('are read as a tree, with the selected one', async () => {
    const { ask } = await start();
    const { targets, selected } = await readTargets(ask);
    expect(selected).toBe('C12');
    expect(targets.map(({ id, level, recent }) => [id, level, recent])).toEqual([
      ['L1', 0, false],
      ['C12', 1, false],
      ['C13', 2, true],
      ['L4', 0, false],
    ]);
  });

  test('without one that can be changed, everything is read-only', async () => {
    const { ask } = await start({ targets: [] });
    await expect(readTargets(ask)).rejects.toMatchObject({ problem: 'readOnly' });
  });

  test('entries of another shape are left out', async () => {
    const odd = [{ id: '__proto__', name: 'x' }, { id: 'C1' }, null, { id: 'C2', name: 'Good', level: -3 }] as never;
    const { ask } = await start({ targets: [...sampleTargets.slice(0, 1), ...odd] });
    expect((await readTargets(ask)).targets.map(({ id, level }) => [id, level])).toEqual([
      ['L1', 0],
      ['C2', 0],
    ]);
  });
});

describe('sending', () => {
  test('saves each paper with its tags as manual ones, its note, its collection and a PDF, and finds its key', async () => {
    const { ask, zotero } = await start();
    const sent = await results(ask, [paper, second]);
    expect(sent).toMatchObject([
      { id: paper.paper.id, sent: true, pdf: 'added', key: zotero.items[0]?.key },
      { id: second.paper.id, sent: true, pdf: 'added', key: zotero.items[1]?.key },
    ]);
    expect(zotero.items[0]).toMatchObject({
      itemType: 'preprint',
      tags: [{ tag: 'to cite' }, { tag: 'a, b' }],
      notes: ['<p>See <strong>figure 2</strong> &lt;b&gt;</p>'],
      collections: ['C13'],
      attachments: ['Full Text PDF'],
    });
    expect(zotero.items[1]).toMatchObject({ tags: [], notes: [] });
  });

  test('leaves out what is switched off', async () => {
    const { ask, zotero } = await start();
    await results(ask, [paper], { tags: false, notes: false, pdf: false });
    expect(zotero.items[0]).toMatchObject({ tags: [], notes: [], attachments: [] });
    expect(zotero.log.map(({ path }) => path)).not.toContain('/connector/hasAttachmentResolvers');
  });

  test('every request has the header without which Zotero closes the connection', async () => {
    const { ask, zotero } = await start();
    await results(ask, [paper]);
    for (const { headers } of zotero.log) expect(headers['x-zotero-connector-api-version']).toBe('3');
  });

  test('a paper that Zotero refuses does not cost the others', async () => {
    const { ask, zotero } = await start({
      behave: (path, body) =>
        path.endsWith('saveItems') && JSON.stringify(body).includes('Residual') ? { status: 500, value: {} } : undefined,
    });
    const third = entryOf({ id: uuid(3), title: 'Third' });
    expect(await results(ask, [paper, second, third])).toMatchObject([
      { sent: true },
      { sent: false, problem: 'refused' },
      { sent: true },
    ]);
    expect(zotero.items.map(({ title }) => title)).toEqual([paper.paper.title, 'Third']);
  });

  test('a saved paper whose collection could not be set counts as sent, and says so', async () => {
    const { ask } = await start();
    expect(await results(ask, [paper], { target: 'C99' })).toMatchObject([{ sent: true, unplaced: 'refused' }]);
  });

  test('no open PDF is no failure', async () => {
    const { ask } = await start({ openPdfs: () => false });
    expect(await results(ask, [paper])).toMatchObject([{ sent: true, pdf: 'none' }]);
  });

  test.each([
    ['a read-only library', { editable: false }, 'readOnly'],
    ['a version before 7', { version: '6.0.36' }, 'old'],
    ['a server that closes the connection', { behave: always('close') }, 'notRunning'],
    ['a web page in place of an answer', { behave: always('html') }, 'notZotero'],
    ['a redirect elsewhere', { behave: always('redirect') }, 'notRunning'],
    ['a version that is none', { version: 'nginx' }, 'notZotero'],
  ] satisfies [string, StandInOptions, string][])('stops at %s', async (_, behaviour, problem) => {
    const { ask, zotero } = await start(behaviour);
    expect(await results(ask, [paper, second])).toMatchObject([
      { sent: false, problem },
      { sent: false, problem },
    ]);
    expect(zotero.log).toHaveLength(problem === 'readOnly' ? 2 : 1);
    expect(zotero.items).toEqual([]);
  });

  test('nothing that listens is "not running"', async () => {
    const { ask, zotero } = await start();
    await zotero.close();
    expect(await results(ask, [paper])).toMatchObject([{ sent: false, problem: 'notRunning' }]);
  });

  test('an answer that does not come is given up; the next attempt does not save the paper twice', async () => {
    const held = { on: true };
    const { ask, zotero } = await start({ behave: (path) => (held.on && path.endsWith('saveItems') ? 'hang' : undefined) }, 300);
    const first = await results(ask, [paper]);
    expect(first).toMatchObject([{ sent: false, problem: 'slow' }]);
    held.on = false;
    // Zotero has saved the paper meanwhile, in the session of that attempt.
    const { session } = first[0] as SendResult;
    await ask({
      method: 'POST',
      path: '/connector/saveItems',
      body: JSON.stringify({ sessionID: session, items: [{ id: `dogear-${paper.paper.id}`, title: 'x', DOI: '10.1/x' }] }),
      patience: 1,
    });
    const before = new Map(first.map((result) => [result.id, result]));
    expect(await results(ask, [paper], { before })).toMatchObject([{ sent: true, pdf: 'added' }]);
    expect(zotero.items).toHaveLength(1);
  });

  test('cancelling ends the request that is under way, and tries no other paper', async () => {
    const stop = new AbortController();
    const { ask, zotero } = await start({
      behave(path: string) {
        if (!path.endsWith('saveItems')) return undefined;
        stop.abort();
        return 'hang';
      },
    });
    expect(await results(ask, [paper, second], { signal: stop.signal })).toMatchObject([
      { sent: false, problem: 'cancelled' },
      { sent: false, problem: 'cancelled' },
    ]);
    expect(zotero.log.map(({ path }) => path)).toEqual(['/connector/ping', '/connector/saveItems']);
  });
});

describe('what Zotero has', () => {
  test.each([
    ['by its DOI', { DOI: '10.1109/CVPR.2016.90' }],
    ['by a DOI in Extra', { extra: 'Comment: x\nDOI: 10.1109/cvpr.2016.90' }],
    ['by its address', { url: 'https://doi.org/10.1109/cvpr.2016.90' }],
    ['by its title', { title: 'Deep residual LEARNING' }],
  ])('is found %s', async (_, fields) => {
    const { ask, zotero } = await start();
    zotero.items.push({ key: 'ABCD2345', itemType: 'conferencePaper', title: 'Other', ...fields } as never);
    expect(await findInZotero(ask, second.paper)).toEqual({ key: 'ABCD2345' });
  });

  test('an arXiv paper is found by the number in the archive', async () => {
    const { ask, zotero } = await start();
    zotero.items.push({ key: 'ABCD2345', itemType: 'preprint', title: 'Old title', archiveID: 'arXiv:1706.03762' } as never);
    expect(await findInZotero(ask, paper.paper)).toEqual({ key: 'ABCD2345' });
  });

  test('a number or words that occur in another item are not the paper', async () => {
    const { ask, zotero } = await start();
    zotero.items.push(
      {
        key: 'ABCD2345',
        itemType: 'book',
        title: 'Deep Residual Learning, a history',
        abstractNote: '10.1109/cvpr.2016.90',
      } as never,
      { key: 'ABCD2346', itemType: 'note', title: 'Deep Residual Learning' } as never,
    );
    expect(await findInZotero(ask, second.paper)).toBeNull();
  });

  test('is not known where the local API is off, and papers are sent all the same', async () => {
    const { ask } = await start({ localApi: false });
    expect(await findInZotero(ask, second.paper)).toBe('off');
    const [sent] = await results(ask, [second]);
    expect(sent).toMatchObject({ sent: true });
    expect(sent).toHaveProperty('key', undefined);
  });

  test('an answer that is no list finds nothing', async () => {
    const { ask } = await start({ behave: () => ({ status: 200, value: { key: 'ABCD2345' } }) });
    expect(await findInZotero(ask, second.paper)).toBeNull();
  });
});
