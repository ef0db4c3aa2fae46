/** A page hides the card editor, covers it, and takes the focus from it. */
import { expect, type Frame, type Page } from '@playwright/test';
import { buttons } from '../../support/markerButton.mjs';
import { openEditor } from '../pages/cardEditor';
import { huggingFaceDaily, papers } from '../pages/feeds';
import { test } from '../test';

/** The extension's API in its own pages and frames. */
declare const chrome: { tabs: { getCurrent: () => Promise<{ active: boolean } | undefined> } };

const url = 'https://huggingface.co/papers';
const title = /Attention Is All You Need/;

const page = huggingFaceDaily(
  papers,
  `<input id="own"><div id="over" popover="manual" style="position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;background:#fc0;pointer-events:none">You have won</div>`,
);

test.use({ site: { render: ({ pathname }) => (pathname === '/papers' ? page : null) } });

/** Whether the browser paints the whole frame unchanged, with nothing over it. */
const isInSight = (frame: Frame): Promise<boolean> =>
  frame.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const observer = new IntersectionObserver(
          (entries) => {
            observer.disconnect();
            const { isVisible, boundingClientRect } = entries[0] as IntersectionObserverEntry & { isVisible: boolean };
            resolve(isVisible && boundingClientRect.width > 300);
          },
          { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
        );
        observer.observe(document.documentElement);
      }),
  );

const noteOf = (editor: Frame) => editor.getByLabel('Note', { exact: true });
const isStarred = async (feed: Page) => (await buttons(feed, /^Star “Attention/u))[0]?.pressed;

const styles = [
  '[data-dogear]{opacity:0!important}',
  '*{opacity:0!important;visibility:hidden!important}',
  '*{transform:scale(.01)!important;translate:-5000px!important;filter:opacity(0)!important}',
  '*{clip-path:inset(50%)!important;mask:linear-gradient(#0000,#0000)!important;mix-blend-mode:difference!important}',
  '*{position:absolute!important;inset:auto auto 200vh 200vw!important;width:0!important;height:0!important;contain:strict!important}',
  '[data-dogear]{display:none!important;content-visibility:hidden!important;transition:all 1000s!important}body{display:none!important}',
];

test('no style of the page hides the editor', async ({ dogear }) => {
  const feed = await dogear.feed(url);
  const editor = await openEditor(feed, title);
  await noteOf(editor).click();
  for (const [index, style] of styles.entries()) {
    const sheet = await feed.addStyleTag({ content: style });
    await feed.evaluate(() => {
      const host = [...document.querySelectorAll<HTMLElement>('div[data-dogear]')].at(-1);
      host?.style.setProperty('opacity', '0', 'important');
      host?.style.setProperty('display', 'none', 'important');
    });
    await expect.poll(() => isInSight(editor), { message: style }).toBe(true);
    await feed.keyboard.type('abcdefgh'.charAt(index));
    await expect(noteOf(editor), style).toHaveValue('abcdefgh'.slice(0, index + 1));
    await sheet.evaluate((element) => (element as Element).remove());
  }
});

test('an element over the editor makes it ignore clicks until it is removed', async ({ dogear }) => {
  const feed = await dogear.feed(url);
  const editor = await openEditor(feed, title);
  await noteOf(editor).click();
  await feed.keyboard.type('before');
  const star = await editor.getByRole('button', { name: /^Star/u }).boundingBox();
  const at = [(star?.x ?? 0) + (star?.width ?? 0) / 2, (star?.y ?? 0) + (star?.height ?? 0) / 2] as const;
  const over = (shown: boolean) =>
    feed.evaluate((show) => document.querySelector<HTMLElement>('#over')?.togglePopover(show), shown);
  await over(true);
  const notice = editor.getByRole('alertdialog', { name: 'This page covers the editor or hides it' });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Write in the side panel' })).toBeVisible();
  await feed.mouse.click(...at);
  await over(false);
  await expect(notice).toHaveCount(0);
  expect(await isStarred(feed)).toBe(false);
  await expect(editor.locator('main')).toHaveCSS('pointer-events', 'auto');
  await expect(noteOf(editor)).toHaveValue('before');
  await feed.mouse.click(...at);
  await expect.poll(() => isStarred(feed)).toBe(true);
});

test('a page that takes the focus is detected: the editor reports it, and continues on request', async ({ dogear }) => {
  const feed = await dogear.feed(url);
  const editor = await openEditor(feed, title);
  await noteOf(editor).click();
  await feed.keyboard.type('mine');
  const notice = editor.getByRole('alertdialog', { name: 'The keyboard left the editor' });
  await expect(notice).toHaveCount(0);
  await feed.evaluate(() => {
    const page = globalThis as unknown as { steals: boolean };
    const own = document.querySelector<HTMLElement>('#own');
    const steal = (): void => {
      own?.focus();
      if (page.steals) requestAnimationFrame(steal);
    };
    page.steals = true;
    steal();
  });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Write in the side panel' })).toBeVisible();
  await feed.evaluate(() => Object.assign(globalThis, { steals: false }));
  await notice.getByRole('button', { name: 'Go on here' }).click();
  await expect(notice).toHaveCount(0);
  await expect(noteOf(editor)).toBeFocused();
  await feed.keyboard.type(' again');
  await expect(noteOf(editor)).toHaveValue('mine again');
});

test('a focus that moves by Tab, or to another tab, is not reported', async ({ dogear }) => {
  const feed = await dogear.feed(url);
  const editor = await openEditor(feed, title);
  await noteOf(editor).click();
  await feed.keyboard.type('mine');
  const library = await dogear.surface('library.html');
  await library.bringToFront();
  const isInFront = () => editor.evaluate(async () => (await chrome.tabs.getCurrent())?.active);
  await expect.poll(isInFront).toBe(false);
  // A user who goes to another tab does something there; only scripts are back before the editor has looked for the cause.
  await library.getByRole('button', { name: 'More' }).click();
  await expect(library.getByRole('menu')).toBeVisible();
  await library.keyboard.press('Escape');
  await feed.bringToFront();
  await expect.poll(isInFront).toBe(true);
  const isOut = () => editor.evaluate(() => !document.hasFocus());
  for (let press = 0; press < 40 && !(await isOut()); press++) await feed.keyboard.press('Tab');
  expect(await isOut()).toBe(true);
  // More frames than the editor needs to report the loss of the focus.
  await editor.evaluate(async () => {
    for (let frame = 0; frame < 60; frame++) await new Promise((done) => requestAnimationFrame(done));
  });
  await expect(editor.getByRole('alertdialog')).toHaveCount(0);
});
