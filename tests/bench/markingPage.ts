/** Runs in Chromium: times finding and marking the cards of one page, against a bare pass over the same elements. */
import { siteReader } from '~/lib/detection/siteReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { readMarkerStrings } from '~/lib/page/markerStrings';
import { PageSession } from '~/lib/page/pageSession';
import { noMark } from '~/lib/papers/annotation';
import { success } from '~/lib/papers/result';
import { coreSites } from '~/lib/sites/coreSites';
import { bare, lay, rest, settle } from './barePass';
import { lowerQuartile } from './inTurns';

const api: ExtensionApi = {
  request: (async (name: string, payload: { cards?: unknown[] }) =>
    success(name === 'marks.get' ? (payload.cards ?? []).map(() => noMark) : null)) as unknown as ExtensionApi['request'],
  isExtensionAlive: () => true,
  shadowRootOf: () => null,
  editorUrl: (token) => token,
};

/** Milliseconds of the longest task during `work` and until its results are drawn. */
async function longestTask(work: () => Promise<void>): Promise<number> {
  const tasks: number[] = [];
  const note = (entries: PerformanceEntry[]): void => {
    for (const { duration } of entries) tasks.push(duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  await work();
  await settle();
  await rest(200);
  note(observer.takeRecords());
  observer.disconnect();
  // The browser only reports tasks of 50 ms and more.
  return Math.max(0, ...tasks);
}

/** @param scanned is called when every card has its marker, before buttons are drawn for those near the window. */
async function marked(url: string, cards: number, ending: AbortController, scanned: (took: number) => void): Promise<void> {
  const start = performance.now();
  const session = new PageSession(api, readMarkerStrings(), ending.signal);
  session.reader = siteReader(new URL(url), coreSites);
  await session.scan();
  scanned(performance.now() - start);
  if (session.sightings.length !== cards) throw new Error(`${session.sightings.length} cards were found, not ${cards}.`);
  const hosts = document.querySelectorAll('[data-dogear]').length;
  if (hosts !== cards) throw new Error(`${hosts} cards were marked, not ${cards}.`);
  await settle();
  await rest(200);
  if (!document.querySelector('[data-dogear][style*="absolute"]')) throw new Error('No marker has its buttons.');
}

/** @returns milliseconds: lower quartiles of both passes, and of the longest task of each round of marking. */
export async function bench(html: string, selector: string, url: string, cards: number, rounds: number) {
  const floor: number[] = [];
  const ours: number[] = [];
  const longest: number[] = [];
  // The first round warms up the engine and is left out.
  for (let round = 0; round <= rounds; round++) {
    lay(html);
    await settle();
    floor[round] = bare(selector);
    await settle();
    lay(html);
    await settle();
    const ending = new AbortController();
    longest[round] = await longestTask(() =>
      marked(url, cards, ending, (took) => {
        ours[round] = took;
      }),
    );
    ending.abort();
  }
  const [floors, times, tasks] = [floor, ours, longest].map((values) => lowerQuartile(values.slice(1)));
  return { floor: floors ?? 0, ours: times ?? 0, longest: tasks ?? 0 };
}
