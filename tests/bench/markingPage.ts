/** Runs in Chromium: finds and marks the cards of one page, against a bare pass over the same elements. */
import { pageOf } from '~/lib/detection/pageOf';
import type { PageDoor } from '~/lib/page/pageDoor';
import { PageSession } from '~/lib/page/pageSession';
import { readWords } from '~/lib/page/words';
import { noMark } from '~/lib/papers/annotation';
import { success } from '~/lib/papers/result';

const door: PageDoor = {
  request: (async (name: string, payload: { cards?: unknown[] }) =>
    success(name === 'marks.get' ? (payload.cards ?? []).map(() => noMark) : null)) as unknown as PageDoor['request'],
  isExtensionAlive: () => true,
  editorUrl: (token) => token,
};

/** A rendered page, so that both passes meet the same layout. */
const lay = (html: string): void => {
  document.body.innerHTML = html;
  document.body.getBoundingClientRect();
};

/** What anybody would have to do: read each card's text and attach one closed shadow root to it. */
function bare(html: string, selector: string): number {
  lay(html);
  const start = performance.now();
  let read = 0;
  for (const card of document.querySelectorAll(selector)) {
    read += card.textContent?.length ?? 0;
    if (card.localName === 'dt') read += card.nextElementSibling?.textContent?.length ?? 0;
    const host = document.createElement('span');
    card.append(host);
    host.attachShadow({ mode: 'closed' });
  }
  const took = performance.now() - start;
  if (read === 0) throw new Error('The bare pass read nothing.');
  return took;
}

/** The page is laid out already. */
async function marked(url: string, cards: number): Promise<number> {
  const ending = new AbortController();
  const start = performance.now();
  const session = new PageSession(door, readWords(), ending.signal);
  session.known = pageOf(new URL(url));
  await session.scan();
  const took = performance.now() - start;
  if (session.sightings.length !== cards) throw new Error(`${session.sightings.length} cards were found, not ${cards}.`);
  // The names follow when the page rests; they belong to the longest task too.
  await new Promise((resolve) => setTimeout(resolve, 300));
  ending.abort();
  return took;
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** @returns milliseconds: medians of both passes, and the longest task while marking. */
export async function bench(html: string, selector: string, url: string, cards: number, rounds: number) {
  const floor: number[] = [];
  const ours: number[] = [];
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  for (let round = 0; round < rounds; round++) {
    floor.push(bare(html, selector));
    await new Promise((resolve) => setTimeout(resolve, 100));
    lay('');
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Laying out 2,000 cards is a long task of the test's own, so the page is laid out before the watch begins.
    lay(html);
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.observe({ type: 'longtask' });
    ours.push(await marked(url, cards));
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    observer.disconnect();
  }
  return { floor: median(floor), ours: median(ours), longest };
}
