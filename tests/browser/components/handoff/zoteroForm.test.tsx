import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ZoteroForm } from '~/components/handoff/ZoteroForm';
import type { ZoteroDoor } from '~/components/handoff/zoteroDoor';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { ZoteroReply, ZoteroRequest } from '~/lib/messaging/zoteroMessages';
import { expectAccessible } from '~/tests/browser/components/mount';
import { seed, tagged } from '~/tests/browser/components/mountLibrary';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const said = (status: number, value?: unknown): ZoteroReply => ({
  answered: true,
  status,
  version: '9.0.6',
  mediaType: 'application/json',
  text: value === undefined ? '' : JSON.stringify(value),
});

const targets = [
  { id: 'L1', name: 'My Library', level: 0, filesEditable: true },
  { id: 'C2', name: 'Reading', level: 1, filesEditable: true },
  { id: 'C3', name: 'Deep', level: 2, filesEditable: true, recent: true },
  { id: 'L4', name: 'Group', level: 0, filesEditable: false },
];

const usual: Record<string, (question: ZoteroRequest) => ZoteroReply> = {
  '/connector/ping': () => said(200, {}),
  '/connector/getSelectedCollection': () => said(200, { targets, id: 2, libraryID: 1 }),
  '/connector/saveItems': () => said(201),
  '/connector/updateSession': () => said(200, {}),
  '/connector/hasAttachmentResolvers': () => said(200, false),
  '/api/users/0/items': () => said(200, []),
};

async function open(changed: Partial<typeof usual> = {}, door: Partial<ZoteroDoor> = {}) {
  fakeBrowser.reset();
  const db = testLibrary();
  const ids = await seed(db, [{ title: 'Attention', changes: [tagged('to cite')] }, { title: 'Residual' }]);
  const asked: ZoteroRequest[] = [];
  const onDone = vi.fn();
  const whole: ZoteroDoor = {
    allowed: async () => true,
    request: async () => true,
    ask: async (question) => {
      asked.push(question);
      const answer = { ...usual, ...changed }[question.path.split('?', 1)[0] ?? ''];
      return answer ? answer(question) : said(404);
    },
    ...door,
  };
  const screen = await render(
    <LibraryApp db={db}>
      <ZoteroForm ids={ids} door={whole} onDone={onDone} />
    </LibraryApp>,
  );
  const bodies = (path: string) => asked.filter((each) => each.path === path).map(({ body }) => JSON.parse(body ?? '{}'));
  return { screen, db, ids, bodies, onDone };
}

describe('sending', () => {
  test('goes into the collection that is chosen, with tags and without notes, and is remembered', async () => {
    const { screen, db, ids, bodies } = await open();
    await expect.element(screen.getByRole('button', { name: 'Send 2 papers' })).toBeEnabled();
    await expectAccessible();
    await screen.getByRole('combobox', { name: 'Collection' }).click();
    const names = screen
      .getByRole('option')
      .elements()
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Deep, used before', 'My Library', '\u2003Reading', '\u2003\u2003Deep', 'Group']);
    await screen.getByRole('option', { name: 'Deep, used before' }).click();
    await screen.getByRole('button', { name: 'Send 2 papers' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Sent 2 papers.');
    await expectAccessible();
    expect(bodies('/connector/updateSession')).toMatchObject([
      { target: 'C3', tags: ['to cite'] },
      { target: 'C3', tags: [] },
    ]);
    const entries = await getEntries(db, ids);
    for (const { annotation } of entries) expect(annotation.handedTo?.zotero?.at).toBeGreaterThan(0);
  });

  test('failed papers are sent again, and only those', async () => {
    let refuses = true;
    const { screen, bodies } = await open({
      '/connector/saveItems': ({ body }) => (refuses && body?.includes('Residual') ? said(500) : said(201)),
    });
    await screen.getByRole('button', { name: 'Send 2 papers' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Sent 1 paper. 1 paper was not sent.');
    refuses = false;
    await screen.getByRole('button', { name: 'Try the failed ones again' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Sent 2 papers.');
    expect(bodies('/connector/saveItems').map(({ items }) => items[0].title)).toEqual(['Attention', 'Residual', 'Residual']);
  });

  test('what Zotero has is left out, unless all are wanted', async () => {
    const has = [{ key: 'ABCD2345', data: { itemType: 'preprint', title: 'Residual' } }];
    const { screen } = await open({ '/api/users/0/items': ({ path }) => said(200, path.includes('Residual') ? has : []) });
    await expect.element(screen.getByText('Zotero already has 1 of them.')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Send 1 paper' })).toBeEnabled();
    await screen.getByRole('radio', { name: 'Send all of them' }).click();
    await expect.element(screen.getByRole('button', { name: 'Send 2 papers' })).toBeEnabled();
  });

  test('where the local API is off, that is said, and papers can be sent', async () => {
    const { screen } = await open({ '/api/users/0/items': () => said(403) });
    await expect.element(screen.getByText(/Dogear cannot see whether Zotero has them/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Send 2 papers' })).toBeEnabled();
  });
});

describe('problems', () => {
  test('without the permission it is asked for by a click, and then Zotero is asked', async () => {
    let given = false;
    const { screen, bodies } = await open(
      {},
      {
        allowed: async () => given,
        request: async () => {
          given = true;
          return true;
        },
      },
    );
    await expect.element(screen.getByRole('alert')).toHaveTextContent('The browser does not let Dogear reach Zotero yet.');
    expect(bodies('/connector/getSelectedCollection')).toEqual([]);
    await screen.getByRole('button', { name: 'Let Dogear reach Zotero' }).click();
    await expect.element(screen.getByRole('button', { name: 'Send 2 papers' })).toBeEnabled();
  });

  test.each([
    ['notRunning', 'Zotero is not running on this computer. Start it and try again.'],
    ['slow', 'Zotero did not answer in time. Look in Zotero whether the paper is there.'],
    ['notZotero', 'Another program answers in Zotero’s place.'],
  ] as const)('%s', async (problem, sentence) => {
    const { screen } = await open({ '/connector/getSelectedCollection': () => ({ answered: false, problem }) });
    await expect.element(screen.getByRole('alert')).toHaveTextContent(sentence);
    await expect.element(screen.getByRole('button', { name: 'Ask again' })).toBeVisible();
  });
});
