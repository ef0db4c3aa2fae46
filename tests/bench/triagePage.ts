/** Runs in Chromium: times triage on a page of thousands of cards. */
import { siteReader } from '~/lib/detection/siteReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { readMarkerStrings } from '~/lib/page/markerStrings';
import { onCardKeys } from '~/lib/page/onCardKeys';
import type { PageMode } from '~/lib/page/pageExtension';
import { PageSession } from '~/lib/page/pageSession';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import { startTriage } from '~/lib/page/triage/startTriage';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Judgement } from '~/lib/papers/judgement';
import { failure, success } from '~/lib/papers/result';
import { coreSites } from '~/lib/sites/coreSites';
import { bare, lay, rest, settle } from './barePass';
import { lowerQuartile } from './inTurns';

/** One card in four is veiled as skipped, and one as seen on an earlier day. */
const markOf = (index: number): Mark => ({ ...noMark, seen: ([undefined, 'earlier', undefined, 'skipped'] as const)[index % 4] });

const judgements: Judgement[] = Array.from({ length: 4 }, (_, step) => ({
  watched: step === 1 ? [{ name: 'sparse attention', colour: '#3d6fd9' }] : [],
  muted: step === 2,
  hint: step as Judgement['hint'],
  because: step > 0 ? ['sparse', 'attention'] : [],
}));

let asked = 0;
const answers: Record<string, (payload: { cards?: unknown[] }) => unknown> = {
  'marks.get': ({ cards = [] }) => success(cards.map(() => markOf(asked++))),
  'cards.skip': ({ cards = [] }) => success(cards.map(() => ({ ...noMark, seen: 'skipped' }))),
  'paper.mark': () => success({ mark: { ...noMark, id: 'x', starred: true }, entry: 1 }),
};
const api: ExtensionApi = {
  request: (async (name: string, payload: { cards?: unknown[] }) =>
    (answers[name] ?? (() => failure('not-found', name)))(payload)) as unknown as ExtensionApi['request'],
  isExtensionAlive: () => true,
  shadowRootOf: () => null,
  editorUrl: (token) => token,
};

/** @param scanned is called when every card has its marker and its standing, before those near the window have buttons. */
async function open(url: string, cards: number, signal: AbortSignal, scanned?: (took: number) => void) {
  asked = 0;
  const start = performance.now();
  const session = new PageSession(api, readMarkerStrings(), signal);
  session.reader = siteReader(new URL(url), coreSites);
  const mode = startTriage(session);
  mode.set({ on: false, veil: 'dim', keys: {} }, true);
  session.extension = mode;
  await session.scan();
  scanned?.(performance.now() - start);
  if (session.order.length !== cards) throw new Error(`${session.order.length} cards were found, not ${cards}.`);
  if (mode.counts()?.new !== cards / 2) throw new Error(`${mode.counts()?.new} cards are new, not ${cards / 2}.`);
  return { session, mode };
}

/** Draws a veil, or none, and a hint, or none, on all cards. @returns milliseconds. */
function drawAll(order: readonly PlacedCard[], mode: PageMode): number {
  const start = performance.now();
  for (const [index, placed] of order.entries()) {
    mode.near(placed);
    placed.paper.judge(judgements[index % 4] as Judgement, { watched: 'Watched', because: 'Like what you keep' });
  }
  return performance.now() - start;
}

/** @returns milliseconds, lower quartiles. */
export async function drawing(html: string, selector: string, url: string, cards: number, rounds: number) {
  const times: Record<'floor' | 'scanned' | 'drawn', number[]> = { floor: [], scanned: [], drawn: [] };
  // The first round warms up the engine and is left out.
  for (let round = 0; round <= rounds; round++) {
    lay(html);
    await settle();
    times.floor[round] = bare(selector);
    await settle();
    lay(html);
    await settle();
    const ending = new AbortController();
    const { session, mode } = await open(url, cards, ending.signal, (took) => {
      times.scanned[round] = took;
    });
    await settle();
    await rest(200);
    // As when the user has scrolled past all of them.
    for (const { marker } of session.order) marker.make();
    times.drawn[round] = drawAll(session.order, mode);
    ending.abort();
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, lowerQuartile(all.slice(1))]));
}

let ringed: PlacedCard | undefined;

/** After the style, the layout and the drawing of the next frame. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

/** Milliseconds in which the page alone scrolls to a card, outlines it and is drawn: the floor of a key that moves on. */
async function scrolls(selector: string): Promise<number[]> {
  const times: number[] = [];
  for (const card of [...document.querySelectorAll<HTMLElement>(selector)].slice(10, 40)) {
    const start = performance.now();
    card.style.outline = '2px solid';
    card.scrollIntoView({ block: 'start', behavior: 'instant' });
    await drawn();
    times.push(performance.now() - start);
    card.style.outline = '';
    await settle();
  }
  scrollTo(0, 0);
  return times;
}

/** Opens the page, and starts triage. @returns milliseconds of scrolls before it. */
export async function start(html: string, selector: string, url: string, cards: number): Promise<number[]> {
  lay(html);
  await settle();
  const times = await scrolls(selector);
  await settle();
  const { signal } = new AbortController();
  const { session, mode } = await open(url, cards, signal);
  onCardKeys(
    session,
    () => undefined,
    signal,
    () => mode,
  );
  const tell = session.onPointed;
  session.onPointed = (placed) => {
    ringed = placed;
    tell?.(placed);
  };
  await settle();
  if (!mode.toggle(true)) throw new Error('Triage did not start.');
  await settle();
  return times;
}

let onKey: ((event: KeyboardEvent) => void) | undefined;
// Before triage, which lets no one behind it have the key.
addEventListener('keydown', (event) => onKey?.(event), { capture: true });
let waited: Promise<number> | undefined;

/** Call it before a key is pressed. */
export function expectKey(): void {
  const before = ringed;
  waited = new Promise((resolve, reject) => {
    onKey = async ({ timeStamp }) => {
      onKey = undefined;
      await drawn();
      const time = performance.now() - timeStamp;
      if (ringed && ringed !== before) resolve(time);
      else reject(new Error('The ring did not move.'));
    };
  });
}

/** @returns milliseconds from the key, as the browser got it, until the next card was ringed and the frame was drawn. */
export const took = (): Promise<number> | undefined => waited;

export { settle };
