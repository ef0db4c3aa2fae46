/** Starts Dogear in a page. One page session lasts as long as the tab shows this document, also across navigations inside it. */
import type { PageReader } from '~/lib/detection/detection';
import { onPageEvent } from '~/lib/messaging/pageEvents';
import type { PageEvents } from '~/lib/messaging/protocol';
import { claimPage } from './claimPage';
import { describePage } from './describePage';
import type { ExtensionApi } from './extensionApi';
import { type JudgeCards, judgeCards } from './judgeCards';
import { logFailure } from './logFailure';
import { readMarkerStrings } from './markerStrings';
import { onCardKeys } from './onCardKeys';
import { onTrusted } from './onTrusted';
import { isHidden } from './pageDom';
import { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';
import { settles } from './pointerTrail';
import { type StartMode, TriageLoader } from './triageLoader';
import { watchPage } from './watchPage';

/** Milliseconds in which changes are collected, so that their marks are requested together. */
const changesRest = 100;

/** @returns the reader of a page with that address; null for a page without papers. */
export type ReaderOf = (url: URL) => PageReader | null;

export interface StartOptions {
  /** For tests. Otherwise a page session ends with its page, or when another copy takes over. */
  signal?: AbortSignal;
  /** Called once, if a page that has a reader shows no paper for a while. */
  onNothing?: () => void;
  /** Loads triage, once the page shows a paper. */
  loadMode?: (api: ExtensionApi) => Promise<StartMode | undefined>;
}

/** Never rejects. */
export async function startPage(api: ExtensionApi, readerOf: ReaderOf, { signal, ...options }: StartOptions = {}): Promise<void> {
  try {
    await start(api, readerOf, claimPage(signal ?? new AbortController().signal), options);
  } catch (error) {
    logFailure(error);
  }
}

async function start(api: ExtensionApi, readerOf: ReaderOf, signal: AbortSignal, options: StartOptions): Promise<void> {
  const words = readMarkerStrings();
  const session = new PageSession(api, words, signal);
  const triage = new TriageLoader(session, options.loadMode);
  let keyboard = true;
  /**
   * Requests the user's settings for this page. If the background does not answer, all is on; if it refuses, nothing is touched.
   */
  const ask = async (): Promise<void> => {
    const reply = await api.request('page.start', {});
    const refused = !reply.ok && reply.code === 'forbidden';
    keyboard = reply.ok ? reply.value.keyboard : !refused;
    session.marking = reply.ok ? reply.value.markers : !refused;
    triage.set(reply.ok ? reply.value.triage : undefined, keyboard);
    if (reply.ok && !session.changes) session.changes = reply.value.changes;
  };
  await ask();
  if (signal.aborted) return;

  let address = '';
  const lookNow = async (): Promise<void> => {
    try {
      const [here = ''] = location.href.split('#');
      if (here !== address) {
        address = here;
        session.editor.close(false);
        session.reader = readerOf(new URL(here));
      }
      await session.scan();
      if (!signal.aborted) requestAnimationFrame(() => session.recolour());
    } catch (error) {
      logFailure(error);
    }
  };

  // Only one scan runs at a time, also if several callers request one.
  let looking = Promise.resolve();
  const look = (): Promise<void> => {
    looking = looking.then(lookNow);
    return looking;
  };

  const cards = judgeCards(session);
  session.onNear = (come) => {
    cards.add(come);
    // A scan that is under way requests marks, which are more urgent.
    void looking.then(cards.judge).catch(logFailure);
  };

  onPageEvent(
    {
      'marks.changed': listenForChanges(session, cards, signal),
      'editor.closed': ({ token }) => {
        session.editor.closeToken(token);
        return null;
      },
      'editor.resized': ({ token, size }) => {
        session.editor.resize(token, size);
        return null;
      },
      'page.describe': () => describePage(session),
      'page.renew': () => {
        cards.renew();
        void ask().then(look).then(cards.judge).catch(logFailure);
        return null;
      },
      'page.star': () => ({ done: star(session, current(performance.now())) }),
      'page.triage': async ({ on }) => {
        session.onCards?.();
        return { isOn: (await triage.loaded)?.toggle(on) ?? false };
      },
      'page.outline': ({ identifier }) => {
        triage.mode?.outline(identifier === null ? undefined : session.cardOf(identifier));
        return null;
      },
      'page.reveal': async ({ identifier }) => ({ found: (await triage.loaded)?.reveal(session.cardOf(identifier)) ?? false }),
    },
    signal,
  );
  const current = followPointer(session, cards, signal);
  onCardKeys(
    session,
    (at) => (keyboard ? current(at) : undefined),
    signal,
    () => triage.mode,
  );
  // All watches begin before the first scan: while it waits for marks, the page may change, or show another page.
  watchPage(look, signal);
  comeBack(session, cards, signal);
  onTrusted(matchMedia('(prefers-color-scheme: dark)'), 'change', () => session.recolour(), { signal });
  await look();
  if (options.onNothing) waitForPapers(session, options.onNothing, signal);
}

/** Updates the marks of a page that comes to the front, or out of the back/forward cache. */
function comeBack(session: PageSession, cards: JudgeCards, signal: AbortSignal): void {
  const come = ({ isTrusted, type, persisted }: Event & { persisted?: boolean }): void => {
    if (!isTrusted || isHidden() || (type === 'pageshow' && !persisted)) return;
    if (persisted) session.tellCount();
    const update = async (): Promise<void> => {
      if (await session.catchUp()) cards.renew();
      await cards.judge();
    };
    update().catch(logFailure);
  };
  for (const type of ['pageshow', 'visibilitychange', 'focus'] as const) onTrusted(window, type, come, { signal });
}

/** Milliseconds that a page has to show its first paper. */
const patience = 2500;

function waitForPapers(session: PageSession, onNothing: () => void, signal: AbortSignal): void {
  const timer = setTimeout(() => {
    if (session.reader && session.marking && session.sightings.length === 0) onNothing();
  }, patience);
  onTrusted(signal, 'abort', () => clearTimeout(timer));
}

/**
 * Adds or removes the star of the card under the pointer or the focus, else of the page's only paper.
 * @returns whether there is one.
 */
function star(session: PageSession, current: PlacedCard | undefined): boolean {
  const placed = current ?? session.onlyCard;
  if (placed) session.star(placed);
  return placed !== undefined;
}

/** Requests the marks of announced changes, and then what is said about their cards. A hidden tab waits until it is visible. */
function listenForChanges(session: PageSession, cards: JudgeCards, signal: AbortSignal) {
  const ids = new Set<string>();
  let added = false;
  let any = false;
  let all = false;
  let timer = 0;
  const ask = (): void => {
    timer = 0;
    if (isHidden() || !(any || added || ids.size > 0)) return;
    const changed = new Set(ids);
    const judged = all ? undefined : changed;
    // Before and after: the page learns only now that a record is gone, or new.
    cards.renew(judged);
    const again = (): Promise<void> => {
      cards.renew(judged);
      return cards.judge();
    };
    session
      .refresh(any ? new Set() : changed, added)
      .then(again)
      .catch(logFailure);
    ids.clear();
    added = any = all = false;
  };
  onTrusted(window, 'visibilitychange', ask, { signal });
  return (change: PageEvents['marks.changed']['send']): null => {
    for (const id of change.ids) ids.add(id);
    added ||= change.added;
    any ||= change.ids.length === 0;
    all ||= change.ids.length === 0 && change.added;
    if (change.seq === session.changes + 1) session.changes++;
    // Further changes do not restart the timer: otherwise the page would show nothing during a long import.
    if (timer === 0) timer = window.setTimeout(ask, changesRest);
    return null;
  };
}

/**
 * @returns a function that gives the card under the pointer or, if the keyboard moved last, under the focus, at an event time; none
 *   while the user cannot have seen yet which card the page put there.
 */
function followPointer(session: PageSession, cards: JudgeCards, signal: AbortSignal): (at: number) => PlacedCard | undefined {
  let current: PlacedCard | undefined;
  let readyAt = 0;
  const come = (event: Event): void => {
    const next = session.cardAt(event.target);
    if (next === current) return;
    readyAt = session.markerParts.pointer.readyAt(event as PointerEvent);
    if (current) current.marker.near = false;
    current = next;
    session.onPointed?.(next);
    if (!next) return;
    // What failed is tried again.
    session.onCards?.();
    session.visit(next).then(cards.judge).catch(logFailure);
  };
  onTrusted(window, 'pointerover', come, { signal, passive: true });
  onTrusted(window, 'focusin', come, { signal });
  const move = ({ movementX, movementY }: PointerEvent): void => {
    if (movementX || movementY) readyAt = 0;
  };
  onTrusted(window, 'pointermove', move, { signal, passive: true });
  return (at) => {
    // Looked up again: the card under a resting pointer may show another paper by now, or be removed.
    const card = current && session.cardAt(current.sighting.card);
    const from = card && card !== current ? card.mountedAt + settles : readyAt;
    return at < from ? undefined : card;
  };
}
