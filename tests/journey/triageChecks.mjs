/** What the journey reads of a page in triage and of the library, and waits for. */
import { serviceWorker } from '../support/extension.mjs';
import { buttons, drawnCards } from '../support/markerButton.mjs';
import { until } from '../support/until.mjs';
import { sampleFeedUrl } from './feed/renderFeed.mjs';

/** `6 starred, 30 skipped, 10 to read`, as the pill says it. */
export const tally = ({ starred, skipped, toRead = 0 }) =>
  [starred && `${starred} starred`, skipped && `${skipped} skipped`, toRead && `${toRead} to read`].filter(Boolean).join(', ');

/** Waits until the pill says something. @param said a text that it begins with, or what it says in all. */
export async function pillSays(page, said) {
  let seen;
  const isSaid = (text) => (typeof said === 'string' ? text.startsWith(said) : said.test(text));
  return until(
    async () => {
      seen = (await buttons(page, /^Triage \d|\d left|\d (?:starred|skipped|to read)|^Nothing left/u))[0]?.label;
      return seen !== undefined && isSaid(seen) && seen;
    },
    () => `The pill says “${seen ?? 'nothing'}”, not “${said}”.`,
  );
}

/** Opens the sample feed, and waits until its pill says something. */
export async function openFeed(page, said) {
  await page.goto(sampleFeedUrl);
  await pillSays(page, said);
}

/** The identifier of the paper that a card leads to. */
const idOf = ({ href }) => href.split('/').at(-1);

/** Waits for the ring to be on a paper. */
export async function ringOn(page, { id, title }) {
  let ringed;
  await until(
    async () => {
      ringed = (await drawnCards(page)).filter(({ ring }) => ring).map(idOf);
      return ringed.length === 1 && ringed[0] === id;
    },
    () => `The ring is on ${ringed.join(', ') || 'no paper'}, not on “${title}”.`,
  );
}

/** Scrolls to the card of a paper, as with a wheel: cards that are far have no buttons. */
export const scrollTo = (page, { title }) => page.getByRole('link', { name: title, exact: true }).scrollIntoViewIfNeeded();

/** Scrolls through a feed, and waits until each card has the right veil. @param veilOf the veil by a paper's identifier. */
export async function veilsAre(page, papers, veilOf) {
  const left = new Map(papers.map(({ id, title }) => [id, title]));
  for (const paper of papers) {
    const { id, title } = paper;
    if (!left.has(id)) continue;
    await scrollTo(page, paper);
    let wrong = [];
    await until(
      async () => {
        const drawn = await drawnCards(page);
        wrong = drawn.filter((card) => card.veil !== veilOf(idOf(card)));
        for (const card of drawn) if (!wrong.includes(card)) left.delete(idOf(card));
        return !left.has(id) && wrong.length === 0;
      },
      () =>
        `Cards with a wrong veil: ${wrong.map((card) => `${idOf(card)} “${card.veil}”`).join(', ') || `none drawn on “${title}”`}.`,
    );
  }
}

/** Chooses a view of the library, and waits until it lists exactly some papers. */
export async function viewLists(library, view, papers) {
  // The other views count within the chosen one.
  await library.getByRole('button', { name: /^All papers \d+$/u }).click();
  let counts = [];
  await until(
    async () => {
      counts = await library.getByRole('button', { name: new RegExp(`^${view} \\d+$`, 'u') }).allInnerTexts();
      return counts.some((text) => Number(/\d+$/u.exec(text)?.[0]) === papers.length);
    },
    () => `The library says “${counts.join(', ').replaceAll(/\s+/gu, ' ')}”, not “${view} ${papers.length}”.`,
  );
  await library.getByRole('button', { name: `${view} ${papers.length}`, exact: true }).click();
  let listed = [];
  await until(
    async () => {
      listed = await library.getByRole('article').getByRole('heading').allInnerTexts();
      return listed.length === papers.length && papers.every(({ title }) => listed.some((text) => text.startsWith(title)));
    },
    () =>
      `“${view}” lists ${listed.map((text) => `“${text}”`).join(', ')}, not ${papers.map(({ title }) => `“${title}”`).join(', ')}.`,
  );
}

/** Waits for the number on the icon of the feed's tab, and for the icon's title. */
export async function badgeSays(context, number, words) {
  const worker = await serviceWorker(context);
  let seen = [];
  await until(
    async () => {
      seen = await worker.evaluate(async (url) => {
        const { chrome } = globalThis;
        const tab = (await chrome.tabs.query({ url: '*://huggingface.co/*' })).find((each) => each.url === url);
        const { id: tabId } = tab ?? {};
        return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
      }, sampleFeedUrl);
      return seen[0] === number && seen[1].includes(words);
    },
    () => `The icon says “${seen[0]}” and “${seen[1]}”, not “${number}” and “${words}”.`,
  );
}
