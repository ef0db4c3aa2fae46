/**
 * Checks the library on every surface, in every look: `axe` finds no violation, and nothing has to be scrolled
 * sideways. `npm run screens` also takes pictures of them into `test-results/screens`.
 */
import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { fillLibrary } from '../support/fillLibrary.mjs';
import { still } from './pages/still';
import { test } from './test';

const folder = 'test-results/screens';
const takesPictures = process.env.DOGEAR_SCREENS !== undefined;
if (takesPictures) mkdirSync(folder, { recursive: true });

/** The dark look differs from the light one in colours only; with forced colours there is nothing to measure. */
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', rules: {} },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce', rules: { runOnly: ['color-contrast'] } },
  contrast: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce', rules: undefined },
} as const;

/** Checks one state in all looks. @returns its faults. */
async function look(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [look, { rules, ...media }] of Object.entries(looks)) {
    if (!rules && !takesPictures) continue;
    await page.emulateMedia(media);
    await still(page);
    if (takesPictures) await page.screenshot({ path: `${folder}/${name}-${look}.png` });
    if (rules) wrong.push(...(await findings(page, rules)).map((each) => `${name}, ${look}: ${each}`));
  }
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  if (wide > room) wrong.push(`${name} is ${wide} px wide in ${room}`);
  return wrong;
}

/** Injects axe through the debugger, as the page's policy forbids added scripts. */
async function findings(page: Page, rules: { runOnly?: readonly string[] }): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (given) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const find = async (options: object) => {
      const { violations } = await run(document, { ...options, resultTypes: ['violations'] } as axe.RunOptions);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      );
    };
    if (given.runOnly) return find(given);
    const found = await find({ rules: { region: { enabled: false } } });
    // axe takes the name of a tab panel for content outside of the landmarks in it, and then checks none of its content.
    const panels = [...document.querySelectorAll('[role="tabpanel"][aria-labelledby]')];
    const names = panels.map((panel) => panel.getAttribute('aria-labelledby') ?? '');
    for (const panel of panels) panel.removeAttribute('aria-labelledby');
    found.push(...(await find({ runOnly: ['region'] })));
    for (const [at, panel] of panels.entries()) panel.setAttribute('aria-labelledby', names[at] ?? '');
    return found;
  }, rules);
}

const search = (page: Page) => page.getByRole('combobox', { name: 'Search your library' });

async function ask(page: Page, text: string): Promise<void> {
  await search(page).fill(text);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await still(page);
}

async function to(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await still(page);
}

async function lookAtPalette(page: Page, name: string, word: string): Promise<string[]> {
  // While a dialog closes it still receives the key.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  const wrong = await look(page, `${name}-palette`);
  await page.keyboard.type(word);
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
  wrong.push(...(await look(page, `${name}-palette-found`)));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  return wrong;
}

/** The longest word of the first paper's title. */
async function wordOf(page: Page): Promise<string> {
  const title =
    (await page.getByRole('article').first().getByRole('heading').textContent())?.replace('(opens in a new tab)', '') ?? '';
  return title.split(/\W+/).toSorted((a, b) => b.length - a.length)[0] ?? 'learning';
}

test('an empty library, and one paper, are checked', async ({ dogear }) => {
  const wrong: string[] = [];
  const sizes = { library: ['library.html', 1600], panel: ['sidepanel.html', 320] } as const;
  for (const [name, [path, width]] of Object.entries(sizes)) {
    const page = await dogear.surface(path);
    await page.setViewportSize({ width, height: 860 });
    for (const hash of ['', '#tags', '#rules', '#trash', '#history', '#duplicates']) {
      await to(page, hash);
      wrong.push(...(await look(page, `${name}-empty${hash.replace('#', '-')}`)));
    }
    await page.close();
  }
  const library = await dogear.surface('library.html');
  await fillLibrary(library, 1);
  await library.close();
  for (const [name, [path, width]] of Object.entries(sizes)) {
    const page = await dogear.surface(path);
    await page.setViewportSize({ width, height: 860 });
    await expect(page.getByRole('article')).toHaveCount(1);
    wrong.push(...(await look(page, `${name}-one`)));
    await page.close();
  }
  expect(wrong).toEqual([]);
  expect(dogear.errors).toEqual([]);
});

test('a library of many papers is checked in a wide window', async ({ dogear }) => {
  const wrong: string[] = [];
  const page = await dogear.surface('library.html');
  await page.setViewportSize({ width: 1600, height: 900 });
  await fillLibrary(page, 600);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('article').nth(5)).toBeVisible();
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Open paper' }).getByLabel('Status')).toBeVisible();
  wrong.push(...(await look(page, 'library-open')));

  const word = await wordOf(page);
  await ask(page, word);
  await page.getByRole('button', { name: 'Save this search' }).click();
  wrong.push(...(await look(page, 'library-save-search')));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Saved searches' })).toBeVisible();
  wrong.push(...(await look(page, 'library-found')));
  await ask(page, `${word} OR year:2020.. (status:`);
  wrong.push(...(await look(page, 'library-problem')));
  await page.getByRole('button', { name: /^To read ?\d/ }).click();
  await still(page);
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  wrong.push(...(await look(page, 'library-selection')));
  await page.getByRole('button', { name: 'Remove a tag' }).click();
  wrong.push(...(await look(page, 'library-remove-tag')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('?');
  wrong.push(...(await look(page, 'library-keys')));
  await page.keyboard.press('Escape');
  wrong.push(...(await lookAtPalette(page, 'library', word)));
  await search(page).fill('zzzz nothing like it');
  await expect(page.getByText('No matching papers')).toBeVisible();
  wrong.push(...(await look(page, 'library-none-found')));
  await search(page).fill('');

  await to(page, '#tags');
  wrong.push(...(await look(page, 'library-tags')));
  await to(page, `#rules=${word}`);
  await page.getByRole('combobox', { name: 'Tags they get' }).fill('by rule');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/would be tagged/)).toBeVisible();
  wrong.push(...(await look(page, 'library-rule-new')));
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByRole('button', { name: /^Apply to/ })).toBeVisible();
  wrong.push(...(await look(page, 'library-rules')));
  await page.getByRole('button', { name: /^Apply to/ }).click();
  await expect(page.getByText(/all have the tags/)).toBeVisible();
  await to(page, '#history');
  await expect(page.getByText(/By a rule/)).toBeVisible();
  wrong.push(...(await look(page, 'library-history')));
  await to(page, '#settings');
  wrong.push(...(await look(page, 'library-settings')));
  await to(page, '');
  // The width of 1280 px at 200 %.
  await page.setViewportSize({ width: 640, height: 430 });
  wrong.push(...(await look(page, 'library-zoomed')));
  expect(wrong).toEqual([]);
  expect(dogear.errors).toEqual([]);
});

test('a library of many papers is checked in the side panel', async ({ dogear }) => {
  const wrong: string[] = [];
  const library = await dogear.surface('library.html');
  await fillLibrary(library, 600);
  await library.close();
  const page = await dogear.surface('sidepanel.html');
  await page.setViewportSize({ width: 320, height: 860 });
  await expect(page.getByRole('article').nth(3)).toBeVisible();
  wrong.push(...(await look(page, 'panel-list')));
  const word = await wordOf(page);
  await ask(page, word);
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Saved searches' })).toBeVisible();
  wrong.push(...(await look(page, 'panel-found')));
  await page.getByRole('button', { name: /^Filters/ }).click();
  wrong.push(...(await look(page, 'panel-filters')));
  await page.getByRole('button', { name: /^To read ?\d/ }).click();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await still(page);
  wrong.push(...(await look(page, 'panel-queue')));
  wrong.push(...(await lookAtPalette(page, 'panel', word)));
  await page.getByRole('checkbox').first().click();
  wrong.push(...(await look(page, 'panel-selection')));
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('+');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'History', exact: true }).scrollIntoViewIfNeeded();
  wrong.push(...(await look(page, 'panel-paper-history')));
  await to(page, '#tags');
  wrong.push(...(await look(page, 'panel-tags')));
  await page
    .getByRole('button', { name: /^Rename/ })
    .first()
    .click();
  wrong.push(...(await look(page, 'panel-tag-rename')));
  await to(page, `#rules=${word}`);
  wrong.push(...(await look(page, 'panel-rule-new')));
  await to(page, '');
  // A panel of 400 px at 200 %.
  await page.setViewportSize({ width: 200, height: 430 });
  wrong.push(...(await look(page, 'panel-zoomed')));
  expect(wrong).toEqual([]);
  expect(dogear.errors).toEqual([]);
});

test('a library written by a newer Dogear is reported', async ({ dogear }) => {
  const page = await dogear.surface('library.html');
  await expect(page.getByText('Your library is empty')).toBeVisible();
  const database = await page.evaluate(async () => {
    const { name } = (await indexedDB.databases())[0] ?? {};
    if (name === undefined) return undefined;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 99_990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    return name;
  });
  expect(database).toBeDefined();
  await page.close();
  const wrong: string[] = [];
  for (const [path, width] of [
    ['library.html', 1600],
    ['sidepanel.html', 320],
  ] as const) {
    const page = await dogear.surface(path);
    await page.setViewportSize({ width, height: 700 });
    await expect(page.getByText('The library cannot be shown')).toBeVisible();
    wrong.push(...(await look(page, `error-${path.split('.')[0]}`)));
    await page.close();
  }
  expect(wrong).toEqual([]);
});
