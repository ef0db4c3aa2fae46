import { expect, type Page } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { type StandIn, type StandInOptions, startZotero, zoteroPort } from '../support/zoteroServer.mjs';
import { type Dogear, test } from './test';

/** Starts the stand-in where Zotero listens; where something else does, the test is left out. */
async function standIn(options: StandInOptions = {}): Promise<StandIn> {
  const started = await startZotero(options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return undefined;
  });
  test.info().skip(started === undefined, `Something listens on port ${zoteroPort} already.`);
  return started as StandIn;
}

/** A library with two papers, the dialog open for both. */
async function dialogFor(dogear: Dogear): Promise<{ library: Page; dialog: ReturnType<Page['getByRole']> }> {
  // The tests' browser reaches nothing but feeds otherwise.
  await dogear.context.route(`http://127.0.0.1:${zoteroPort}/**`, (route) => route.continue());
  const feed = await dogear.feed('https://huggingface.co/papers');
  for (const title of ['Attention', 'MiniLM']) {
    await clickButton(feed, new RegExp(`^Star “${title}`, 'u'));
    await waitForStar(feed, new RegExp(title), true);
  }
  const library = await dogear.surface('library.html');
  await expect(library.getByRole('article')).toHaveCount(2);
  for (const box of await library.getByRole('article').getByRole('checkbox').all()) await box.check();
  await library.getByRole('toolbar').getByRole('button', { name: 'Send the selected to Zotero' }).click();
  return { library, dialog: library.getByRole('dialog', { name: 'Send to Zotero' }) };
}

test('without the permission, nothing is asked and the dialog says what it is for', async ({ dogear }) => {
  const zotero = await standIn();
  try {
    const { dialog } = await dialogFor(dogear);
    await expect(dialog.getByRole('alert')).toHaveText('The browser does not let Dogear reach Zotero yet.');
    await expect(dialog.getByRole('button', { name: 'Let Dogear reach Zotero' })).toBeVisible();
    expect(zotero.log).toEqual([]);
  } finally {
    await zotero.close();
  }
});

test.describe('with the permission', () => {
  test.use({ granted: ['http://127.0.0.1/*'] });

  test('papers are sent, a failed one again, and each can be opened in Zotero afterwards', async ({ dogear }) => {
    const broken = { on: true };
    const zotero = await standIn({
      behave: (path, body) =>
        broken.on && path.endsWith('saveItems') && JSON.stringify(body).includes('MiniLM')
          ? { status: 500, value: {} }
          : undefined,
    });
    try {
      const { library, dialog } = await dialogFor(dogear);
      await dialog.getByRole('combobox', { name: 'Collection' }).click();
      await library.getByRole('option', { name: 'This week', exact: true }).click();
      await dialog.getByRole('button', { name: 'Send 2 papers' }).click();
      await expect(dialog.getByRole('status')).toHaveText('Sent 1 paper. 1 paper was not sent.');
      await expect(dialog.getByRole('list', { name: 'Results' }).getByText('Zotero refused the paper.')).toBeVisible();
      broken.on = false;
      await dialog.getByRole('button', { name: 'Try the failed ones again' }).click();
      await expect(dialog.getByRole('status')).toHaveText('Sent 2 papers.');
      expect(zotero.items.map(({ collections, attachments }) => [collections, attachments])).toEqual([
        [['C13'], ['Full Text PDF']],
        [['C13'], ['Full Text PDF']],
      ]);
      await dialog.getByRole('button', { name: 'Done' }).click();

      await library.getByRole('button', { name: 'Clear the selection' }).click();
      await library.getByRole('article', { name: /^Attention Is/ }).click();
      const key = zotero.items.find(({ title }) => title.startsWith('Attention'))?.key;
      await expect(library.getByRole('link', { name: 'Open in Zotero' })).toHaveAttribute(
        'href',
        `zotero://select/library/items/${key}`,
      );
      // Sent again, Zotero has it: left out unless the reader wants it twice.
      await library.getByRole('button', { name: 'Send to Zotero' }).click();
      await expect(dialog.getByText('Zotero already has 1 of them.')).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'There is no paper to send.' })).toBeDisabled();
      await dialog.getByRole('radio', { name: 'Send all of them' }).check();
      await expect(dialog.getByRole('button', { name: 'Send 1 paper' })).toBeEnabled();
      expect(dogear.errors).toEqual([]);
    } finally {
      await zotero.close();
    }
  });

  test('Zotero that is not running is told apart, and asked again', async ({ dogear }) => {
    await (await standIn()).close();
    const { dialog } = await dialogFor(dogear);
    await expect(dialog.getByRole('alert')).toHaveText('Zotero is not running on this computer. Start it and try again.');
    const zotero = await standIn();
    try {
      await dialog.getByRole('button', { name: 'Ask again' }).click();
      await expect(dialog.getByRole('button', { name: 'Send 2 papers' })).toBeEnabled();
    } finally {
      await zotero.close();
    }
  });

  test('another program in its place, and an old or read-only Zotero, are told apart', async ({ dogear }) => {
    const zotero = await standIn({ behave: () => 'html' });
    const { dialog } = await dialogFor(dogear);
    try {
      await expect(dialog.getByRole('alert')).toHaveText('Another program answers in Zotero’s place.');
    } finally {
      await zotero.close();
    }
    for (const [options, sentence] of [
      [{ version: '6.0.36' }, 'This Zotero is too old. Dogear needs Zotero 7 or newer.'],
      [{ targets: [] }, 'This library or collection is read-only. Choose another one.'],
    ] as const) {
      const other = await standIn(options as StandInOptions);
      try {
        await dialog.getByRole('button', { name: 'Ask again' }).click();
        await expect(dialog.getByRole('alert')).toHaveText(sentence);
      } finally {
        await other.close();
      }
    }
  });

  test('a Zotero that does not answer can be stopped; what was sent before stays sent', async ({ dogear }) => {
    const zotero = await standIn({
      behave: (path, body) => (path.endsWith('saveItems') && JSON.stringify(body).includes('MiniLM') ? 'hang' : undefined),
    });
    try {
      const { dialog } = await dialogFor(dogear);
      await dialog.getByRole('button', { name: 'Send 2 papers' }).click();
      await expect(dialog.getByText('Sending…')).toBeVisible();
      await expect.poll(() => zotero.log.filter(({ path }) => path === '/connector/saveItems').length).toBeGreaterThan(0);
      await expect.poll(() => zotero.log.some(({ body }) => JSON.stringify(body).includes('MiniLM'))).toBe(true);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(dialog.getByText('Stopped before it was sent.').first()).toBeVisible();
      for (const { title } of zotero.items) expect(title).not.toContain('MiniLM');
    } finally {
      await zotero.close();
    }
  });
});
