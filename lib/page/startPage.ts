/** Starts Dogear in a page. One page session lasts as long as the tab shows this document, also across navigations inside it. */
import type { PageReader } from '~/lib/detection/detection';
import { onPageEvent } from '~/lib/messaging/pageEvents';
import type { PageEvents } from '~/lib/messaging/protocol';
import { claimPage } from './claimPage';
import { describePage } from './describePage';
import type { ExtensionApi } from './extensionApi';
import { logFailure } from './logFailure';
import { readMarkerStrings } from './markerStrings';
import { onCardKeys } from './onCardKeys';
import { onTrusted } from './onTrusted';
import { isHidden } from './pageDom';
import { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';
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
}

/** Never rejects. */
export async function startPage(api: ExtensionApi, readerOf: ReaderOf, { signal, onNothing }: StartOptions = {}): Promise<void> {
  try {
    await start(api, readerOf, claimPage(signal ?? new AbortController().signal), onNothing);
  } catch (error) {
    logFailure(error);
  }
}

async function start(api: ExtensionApi, readerOf: ReaderOf, signal: AbortSignal, onNothing?: () => void): Promise<void> {
  const words = readMarkerStrings();
  const session = new PageSession(api, words, signal);
  let keyboard = true;
  /**
   * Requests the user's settings for this page. If the background does not answer, all is on; if it refuses, nothing is touched.
   */
  const ask = async (): Promise<void> => {
    const reply = await api.request('page.start', {});
    const refused = !reply.ok && reply.code === 'forbidden';
    keyboard = reply.ok ? reply.value.keyboard : !refused;
    session.marking = reply.ok ? reply.value.markers : !refused;
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

  onPageEvent(
    {
      'marks.changed': listenForChanges(session, signal),
      'editor.closed': ({ token }) => {
        session.editor.closeToken(token);
        return null;
      },
      'page.describe': () => describePage(session),
      'page.renew': () => {
        void ask().then(look, logFailure);
        return null;
      },
      'page.star': () => ({ done: star(session, current()) }),
      'page.reveal': ({ identifier }) => ({ found: reveal(session.cardOf(identifier)) }),
    },
    signal,
  );
  const current = followPointer(session, signal);
  onCardKeys(session, () => (keyboard ? current() : undefined), signal);
  await look();
  watchPage(look, signal);
  comeBack(session, signal);
  if (onNothing) waitForPapers(session, onNothing, signal);
  onTrusted(matchMedia('(prefers-color-scheme: dark)'), 'change', () => session.recolour(), { signal });
}

/** Updates the marks of a page that comes to the front, or out of the back/forward cache. */
function comeBack(session: PageSession, signal: AbortSignal): void {
  const come = ({ isTrusted, type, persisted }: Event & { persisted?: boolean }): void => {
    if (!isTrusted || isHidden() || (type === 'pageshow' && !persisted)) return;
    if (persisted) session.tellCount();
    session.catchUp().catch(logFailure);
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

/** Requests the marks of announced changes. A hidden tab waits until it is visible. */
function listenForChanges(session: PageSession, signal: AbortSignal) {
  const ids = new Set<string>();
  let added = false;
  let any = false;
  let timer = 0;
  const ask = (): void => {
    timer = 0;
    if (isHidden() || !(any || added || ids.size > 0)) return;
    session.refresh(any ? new Set() : new Set(ids), added).catch(logFailure);
    ids.clear();
    added = false;
    any = false;
  };
  onTrusted(window, 'visibilitychange', ask, { signal });
  return (change: PageEvents['marks.changed']['send']): null => {
    for (const id of change.ids) ids.add(id);
    added ||= change.added;
    any ||= change.ids.length === 0;
    if (change.seq === session.changes + 1) session.changes++;
    // Further changes do not restart the timer: otherwise the page would show nothing during a long import.
    if (timer === 0) timer = window.setTimeout(ask, changesRest);
    return null;
  };
}

function reveal(placed: PlacedCard | undefined): boolean {
  if (!placed) return false;
  const { card } = placed.sighting;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  card.animate(
    [
      { outline: '2px solid #d98a00', outlineOffset: '4px' },
      { outline: '2px solid #d98a0000', outlineOffset: '4px' },
    ],
    {
      duration: 2000,
      easing: 'ease-in',
    },
  );
  return true;
}

/** @returns a function that gives the card under the pointer or, if the keyboard moved last, under the focus. */
function followPointer(session: PageSession, signal: AbortSignal): () => PlacedCard | undefined {
  let current: PlacedCard | undefined;
  const come = ({ target }: Event): void => {
    const next = session.cardAt(target);
    if (next === current) return;
    if (current) current.marker.near = false;
    current = next;
    if (next) session.visit(next).catch(logFailure);
  };
  onTrusted(window, 'pointerover', come, { signal, passive: true });
  onTrusted(window, 'focusin', come, { signal });
  // Looked up again: the card under a resting pointer may show another paper by now, or be removed.
  return () => current && session.cardAt(current.sighting.card);
}
