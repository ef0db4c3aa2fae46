/** `npm run screens`: takes pictures of every surface into `test-results/screens`. Their content is asserted elsewhere. */
import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { renderFeed, sampleFeedUrl, sampleListingUrl } from '../journey/feed/renderFeed.mjs';
import { fillLibrary } from '../support/fillLibrary.mjs';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { openEditor } from './pages/cardEditor';
import { still } from './pages/still';
import { type Dogear, test } from './test';

const folder = 'test-results/screens';
mkdirSync(folder, { recursive: true });

test.use({ site: { render: renderFeed } });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    const shot = async (page: Page, name: string) => {
      await still(page);
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
    };

    async function surface(dogear: Dogear, path: string, width: number, height = 860): Promise<Page> {
      const page = await dogear.surface(path);
      await page.setViewportSize({ width, height });
      return page;
    }

    test(`surfaces with 0 papers, ${colorScheme}`, async ({ dogear }) => {
      for (const [path, width] of [
        ['sidepanel.html', 320],
        ['library.html', 1400],
        ['popup.html', 400],
        ['library.html#settings', 1400],
      ] as const) {
        const page = await surface(dogear, path, width);
        await shot(page, `empty-${path.replace(/\W+/gu, '-')}`);
        await page.close();
      }
    });

    test(`feed, card editor and popup, ${colorScheme}`, async ({ dogear }) => {
      const feed = await dogear.feed(sampleFeedUrl);
      await clickButton(feed, /^Star “MiniLM/u);
      await waitForStar(feed, /MiniLM/, true);
      await shot(feed, 'feed');
      const editor = await openEditor(feed, /Scaling transformer/);
      await editor.getByLabel('Tags', { exact: true }).fill('weather');
      await feed.keyboard.press('Enter');
      await editor.getByLabel('Note', { exact: true }).fill('Ten days ahead, **without** physics: $\\hat{x}_{t+1} = f(x_t)$');
      await expect(editor.getByText('Saved', { exact: true })).toBeVisible();
      await shot(feed, 'card-editor');
      await feed.keyboard.press('Escape');
      await feed.setViewportSize({ width: 390, height: 800 });
      await shot(feed, 'feed-narrow');
      await feed.setViewportSize({ width: 1280, height: 800 });
      const popup = await surface(dogear, 'popup.html', 400, 600);
      await feed.bringToFront();
      await popup.reload();
      await expect(popup.getByRole('article').first()).toBeVisible();
      await shot(popup, 'popup');
      const listing = await dogear.feed(sampleListingUrl);
      await waitForStar(listing, /MiniLM/, true);
      await shot(listing, 'arxiv');
    });

    test(`library of 10,000 papers, ${colorScheme}`, async ({ dogear }) => {
      const library = await surface(dogear, 'library.html', 1600);
      await fillLibrary(library, 10_000);
      await library
        .getByRole('article')
        .nth(1)
        .getByRole('button', { name: /^Details|^Open/u })
        .first()
        .click();
      await shot(library, 'library-many');
      const panel = await surface(dogear, 'sidepanel.html', 320);
      await expect(panel.getByRole('article').first()).toBeVisible();
      await shot(panel, 'panel-many');
      await panel
        .getByRole('article')
        .nth(1)
        .getByRole('button', { name: /^Details|^Open/u })
        .first()
        .click();
      await shot(panel, 'panel-open');
      await panel.getByRole('button', { name: 'More', exact: true }).click();
      await panel.getByRole('menuitem', { name: 'Export…' }).click();
      await shot(panel, 'panel-export');
    });
  });
}
