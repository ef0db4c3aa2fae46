/** Events that a page makes itself, of the mouse, the keyboard and others, do not change the library. */
import { expect, type Page } from '@playwright/test';
import { buttons, clickButton, waitForStar } from '../../support/markerButton.mjs';
import { huggingFaceDaily } from '../pages/feeds';
import { test } from '../test';
import { importBackup } from './markedLibrary';

const time = 1_790_000_000_000;
const record = (number: number, identifier: string, title: string) => ({
  paper: {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    identifiers: [identifier],
    title,
    authors: [],
    links: {},
    sites: ['arxiv'],
    createdAt: time + number,
    refreshedAt: time + number,
  },
  annotation: { starredAt: time, tags: [], note: '', noteRevision: 0, addedAt: time, updatedAt: time },
});
const strangers = {
  dogear: 1,
  entries: [record(1, 'arxiv:2401.00001', 'A study of rivers'), record(2, 'doi:10.1000/other.2', 'On the growth of trees')],
  trash: [],
  history: [],
};

/** Cards on a page of an unknown site; the first names two unrelated papers. */
const madeUp = `<!doctype html><title>Reading list</title><ul>
<li><a href="https://doi.org/10.1000/other.2">A study that the page made up for the occasion</a><br>Ada Lovelace, Grace Hopper, 2024 <a href="https://arxiv.org/abs/2401.00001">preprint</a></li>
<li><a href="https://doi.org/10.1000/third.3">Another study of the growth of something</a><br>Ada Lovelace, Grace Hopper, 2024 <a href="https://arxiv.org/abs/2401.00003">preprint</a></li>
<li><a href="https://doi.org/10.1000/fourth.4">One more study of the depth of something</a><br>Ada Lovelace, Grace Hopper, 2024 <a href="https://arxiv.org/abs/2401.00004">preprint</a></li></ul>`;

test.use({
  site: {
    render: ({ hostname, pathname }) => {
      if (hostname === 'lists.example.org') return madeUp;
      return hostname === 'huggingface.co' && pathname === '/papers' ? huggingFaceDaily() : null;
    },
    others: /^lists\.example\.org$/u,
  },
  granted: ['https://lists.example.org/*'],
});

/** Sends every event that a script can make to all targets, except the page's own link to another day. @returns their number. */
const attack = async (): Promise<number> => {
  // Keeps the page open, whatever its own links do.
  for (const type of ['click', 'auxclick', 'submit']) addEventListener(type, (event) => event.preventDefault());
  const targets: EventTarget[] = [window, document, ...document.querySelectorAll('*:not(a[data-day])')];
  let made = 0;
  const send = (target: EventTarget, event: Event): void => {
    target.dispatchEvent(event);
    made++;
  };
  const common = { bubbles: true, cancelable: true, composed: true };
  for (const target of targets) {
    const { left = 5, top = 5 } = target instanceof Element ? target.getBoundingClientRect() : {};
    const at = { ...common, clientX: left + 12, clientY: top + 8, detail: 1, button: 0, pointerType: 'mouse', isPrimary: true };
    for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
      send(target, new PointerEvent(type, at));
    for (const type of ['mouseover', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'])
      send(target, new MouseEvent(type, at));
    for (const type of ['focus', 'focusin']) send(target, new FocusEvent(type, common));
    for (const key of ['s', 't', 'n', 'Enter', ' '])
      for (const type of ['keydown', 'keypress', 'keyup'])
        send(target, new KeyboardEvent(type, { ...common, key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key }));
    send(target, new Event('keydown', common));
    send(target, new SubmitEvent('submit', common));
    for (const type of [
      'resize',
      'scroll',
      'load',
      'popstate',
      'visibilitychange',
      'pageshow',
      'pagehide',
      'navigatesuccess',
      'abort',
      'change',
    ])
      send(target, new Event(type, common));
    send(target, new MessageEvent('message', { data: { dogear: 1, to: 'background', type: 'paper.star', payload: {} } }));
    if (target instanceof HTMLElement && target.localName === 'span') {
      target.click();
      target.focus();
    }
  }
  for (const to of ['background', 'page', 'extension'])
    for (const type of ['paper.star', 'page.star', 'editor.prepare', 'marks.changed', 'page.renew', 'editor.closed'])
      window.postMessage({ dogear: 1, to, type, payload: { ids: [], added: true, token: 'x', starred: true } }, '*');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return made;
};

/** Runs the attack twice, and checks that no editor opened. A user's star after it shows that its effects would be stored. */
const nothingFollows = async (page: Page): Promise<void> => {
  expect(await page.evaluate(attack)).toBeGreaterThan(500);
  expect(await page.evaluate(attack)).toBeGreaterThan(500);
  expect(await page.locator('div[data-dogear]').count()).toBe(0);
};

test('events of a page star nothing, open no editor, and throw no error', async ({ dogear }) => {
  const page = await dogear.feed('https://huggingface.co/papers');
  await expect.poll(async () => (await buttons(page, /^Star “/u)).length).toBe(3);
  // The pointer is on a card, whose marker shows both its buttons.
  await page.mouse.move(200, 200);
  await page.mouse.move(205, 205);
  await nothingFollows(page);
  await clickButton(page, /^Star “MiniLM/u);
  await waitForStar(page, /MiniLM/u, true);
  expect((await buttons(page, /^Star “/u)).filter(({ pressed }) => pressed)).toHaveLength(1);
  const panel = await dogear.surface('sidepanel.html');
  await expect(panel.getByRole('article')).toHaveCount(1);
  expect(dogear.errors).toEqual([]);
});

test('a made-up card that names two papers causes no merge by itself', async ({ dogear }) => {
  const library = await dogear.surface('library.html');
  await importBackup(library, strangers);
  await expect(library.getByRole('article')).toHaveCount(2);
  const page = await dogear.feed('https://lists.example.org/today');
  await expect.poll(async () => (await buttons(page, /^Star “/u)).length).toBe(3);
  await nothingFollows(page);
  await clickButton(page, /^Star “One more/u);
  await waitForStar(page, /One more/u, true);
  await library.bringToFront();
  await expect(library.getByRole('article')).toHaveCount(3);
  for (const title of ['A study of rivers', 'On the growth of trees'])
    await expect(library.getByRole('article', { name: title })).toBeVisible();
  expect(dogear.errors).toEqual([]);
});

test('a star that the page made invisible under the pointer is not pressed', async ({ dogear }) => {
  const page = await dogear.feed('https://huggingface.co/papers');
  await expect.poll(async () => (await buttons(page, /^Star “/u)).length).toBe(3);
  const box = await page.locator('article').first().boundingBox();
  // The star is in the card's corner.
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) - 17, (box?.y ?? 0) + 17];
  const hit = () =>
    page.evaluate(([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.hasAttribute('data-dogear'), [x, y]);
  expect(await hit()).toBe(true);
  for (const style of [
    'main{opacity:0}',
    'article{opacity:.05}',
    'body{filter:opacity(0)}',
    '[data-dogear]{opacity:0!important}main{opacity:0}',
  ]) {
    const sheet = await page.addStyleTag({ content: style });
    await page.mouse.move(x - 40, y + 60);
    await page.mouse.click(x, y);
    await sheet.evaluate((element) => (element as Element).remove());
  }
  expect((await buttons(page, /^Star “/u)).filter(({ pressed, pending }) => pressed || pending)).toEqual([]);
  await page.mouse.move(x - 40, y + 60);
  await page.mouse.click(x, y);
  await expect
    .poll(async () => (await buttons(page, /^Star “/u)).filter(({ pressed, pending }) => pressed && !pending).length)
    .toBe(1);
});
