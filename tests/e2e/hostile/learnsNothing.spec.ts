/** A page measures its cards in every state that a paper may have, and finds no difference. */
import { expect, type Page } from '@playwright/test';
import { buttons } from '../../support/markerButton.mjs';
import { test } from '../test';
import { hostileCards, hostileListing, importBackup, states } from './markedLibrary';
import { findMarks, measureCards } from './measureCards';

test.use({
  site: {
    render: ({ hostname, pathname, searchParams }) => {
      const direction = searchParams.get('dir') ?? 'ltr';
      if (hostname === 'huggingface.co') return pathname === '/papers' ? hostileCards(direction) : null;
      return pathname.startsWith('/list/') ? hostileListing(direction) : null;
    },
  },
  viewport: { width: 900, height: 700 },
});

/** Scrolls until every card was near the window, has its buttons, and shows its mark. */
async function settle(page: Page): Promise<void> {
  for (const at of [0, 0.25, 0.5, 0.75, 1]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), at);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await expect.poll(async () => (await buttons(page, /^Star “/u)).length).toBe(states.length);
  const withMarks = states.filter(({ state }) => state && (state.status || state.tags > 0 || state.note)).length;
  await expect.poll(async () => (await buttons(page, /^Tags, note and status of “Paper [\d.]+”: ./u)).length).toBe(withMarks);
}

/** Checks that each measured value is the same for every card. */
const expectSame = (measured: string[], place: string): void => {
  expect(measured).toHaveLength(states.length);
  const [unmarked, ...cards] = measured.map(
    (text) => JSON.parse(text.replaceAll(/2401\.\d{5}/gu, 'id')) as Record<string, unknown>,
  );
  for (const [index, card] of cards.entries()) {
    for (const [what, value] of Object.entries(card))
      expect(value, `${place}: ${what} of ${JSON.stringify(states[index + 1]?.state)}`).toEqual(unmarked?.[what]);
  }
};

/** Sends the messages of a card editor, from a page of the extension. */
const unstarAll = async (ids: string[]): Promise<void> => {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } })
    .chrome;
  for (const id of ids) {
    const draft = { identifiers: [`arxiv:${id}`], title: `Paper ${id}`, authors: [], links: {}, site: 'arxiv' };
    const payload = { draft, change: { kind: 'star', starred: false } };
    await runtime.sendMessage({ dogear: 1, to: 'background', type: 'paper.annotate', payload });
  }
};

/** Applies styles and attributes with which a page may try to make our hosts show more. */
const meddle = (): void => {
  const style = document.createElement('style');
  style.textContent =
    '[data-dogear]{all:revert!important;display:inline-block!important;position:static!important;width:auto!important;height:auto!important;overflow:auto!important;contain:none!important;font-size:60px!important;opacity:.5!important;container-type:inline-size!important;pointer-events:auto!important;user-select:all!important;transition:all 5s!important}[data-dogear]::part(star){width:300px}';
  document.head.append(style);
  for (const host of document.querySelectorAll<HTMLElement>('[data-dogear]')) {
    for (const [name, value] of [
      ['display', 'inline-block'],
      ['width', 'max-content'],
      ['overflow', 'scroll'],
      ['contain', 'none'],
      ['--ink', 'url(https://example.org/x)'],
      ['zoom', '4'],
    ])
      host.style.setProperty(name ?? '', value ?? '', 'important');
    host.append('text of the page');
    try {
      host.attachShadow({ mode: 'open' });
      throw new Error('The root was replaced.');
    } catch (error) {
      if ((error as DOMException).name !== 'NotSupportedError') throw error;
    }
  }
};

test('pages learn nothing about a paper from its marker, wherever it is', async ({ dogear }) => {
  const library = await dogear.surface('library.html');
  await importBackup(library);
  await library.close();
  for (const [place, url, cards] of [
    ['in corners', 'https://huggingface.co/papers', 'article'],
    ['in corners, from right to left', 'https://huggingface.co/papers?dir=rtl', 'article'],
    ['behind text', 'https://arxiv.org/list/cs.CL/new', 'dt'],
    ['behind text, from right to left', 'https://arxiv.org/list/cs.CL/new?dir=rtl', 'dt'],
  ] as const) {
    await test.step(place, async () => {
      const page = await dogear.feed(url);
      await settle(page);
      expect(await page.evaluate(findMarks)).toEqual([]);
      const measured = await page.evaluate(measureCards, cards);
      expect(measured[0]).toContain(':host');
      expectSame(measured, place);

      await page.evaluate(meddle);
      expectSame(await page.evaluate(measureCards, cards), `${place}, meddled with`);
      await page.close();
    });
  }
  expect(dogear.errors).toEqual([]);
});

test('a page that observes everything sees nothing when a paper is marked elsewhere', async ({ dogear }) => {
  const library = await dogear.surface('library.html');
  await importBackup(library);
  const page = await dogear.feed('https://huggingface.co/papers');
  await settle(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => {
      for (const { type, target } of records) seen.push(`${type} of ${target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const sizes = new ResizeObserver((entries) => seen.push(...entries.map(({ target }) => `size of ${target.nodeName}`)));
    const near = new IntersectionObserver((entries) => seen.push(...entries.map(({ target }) => `place of ${target.nodeName}`)));
    for (const element of document.querySelectorAll('article, [data-dogear]')) {
      sizes.observe(element);
      near.observe(element);
    }
    const performed = new PerformanceObserver((list) => {
      for (const { entryType, name } of list.getEntries()) seen.push(`${entryType} ${name}`);
    });
    for (const type of ['layout-shift', 'element', 'resource', 'event', 'first-input', 'largest-contentful-paint'])
      performed.observe({ type, buffered: false });
    for (const type of [
      'focusin',
      'focusout',
      'scroll',
      'animationstart',
      'transitionrun',
      'transitionend',
      'message',
      'storage',
      'slotchange',
    ])
      addEventListener(type, () => seen.push(type), true);
  });
  // Discards the first reports of the observers.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));

  const restored = states.filter(({ state }) => state?.starred).length;
  const starred = async () => (await buttons(page, /^Star “/u)).filter(({ pressed }) => pressed).length;
  expect(await starred()).toBe(restored);
  // The page stays in front, without any input.
  await library.evaluate(
    unstarAll,
    states.flatMap(({ state, id }) => (state?.starred ? [id] : [])),
  );
  await expect.poll(starred).toBe(0);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
});
