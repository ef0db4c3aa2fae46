/** Starts Dogear in a page: one session for as long as the tab shows this document, whatever it navigates to. */
import { distinctDrafts } from '~/lib/detection/distinctDrafts';
import { pageOf } from '~/lib/detection/pageOf';
import { reportOf } from '~/lib/detection/reportOf';
import { onPageEvent } from '~/lib/messaging/pageEvents';
import type { PageEvents } from '~/lib/messaging/protocol';
import { findAll } from '~/lib/sites/dom';
import { hostAttribute } from './marker';
import { onCardKeys } from './onCardKeys';
import type { PageDoor } from './pageDoor';
import { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';
import { watchPage } from './watchPage';
import { readWords } from './words';

/** Papers that the popup is given at most. */
const mostPapers = 2000;
/** Changes that come together are asked for together. */
const changesRest = 100;

export async function startPage(door: PageDoor, signal: AbortSignal): Promise<void> {
  // What an older copy of this script left behind works no more.
  for (const old of findAll(document, `[${hostAttribute}]`)) old.remove();
  const words = readWords();
  const reply = await door.request('page.start', {});
  if (signal.aborted) return;
  const { keyboard, markers } = reply.ok ? reply.value : { keyboard: true, markers: true };
  const session = new PageSession(door, words, signal);

  let address = '';
  const look = async (): Promise<void> => {
    try {
      const [here = ''] = location.href.split('#');
      if (here !== address) {
        address = here;
        session.editor.close(false);
        session.known = markers ? pageOf(new URL(here)) : null;
      }
      await session.scan();
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the one place where a page's session reports its own failure.
      console.debug('[Dogear]', error);
    }
  };

  onPageEvent(
    {
      'marks.changed': listenForChanges(session, signal),
      'editor.closed': ({ token }) => {
        session.editor.closeToken(token);
        return null;
      },
      'page.describe': () => describePage(session),
      'page.reveal': ({ identifier }) => ({ found: reveal(session.cardOf(identifier)) }),
    },
    signal,
  );
  const current = followPointer(session, signal);
  if (keyboard) onCardKeys(session, current, signal);
  await look();
  watchPage(look, signal);
}

/** A hidden tab waits until it is looked at. */
function listenForChanges(session: PageSession, signal: AbortSignal) {
  const ids = new Set<string>();
  let added = false;
  let any = false;
  let timer = 0;
  const ask = (): void => {
    if (document.hidden || !(any || added || ids.size > 0)) return;
    void session.refresh(any ? new Set() : new Set(ids), added);
    ids.clear();
    added = false;
    any = false;
  };
  document.addEventListener('visibilitychange', ask, { signal });
  return (change: PageEvents['marks.changed']['send']): null => {
    for (const id of change.ids) ids.add(id);
    added ||= change.added;
    any ||= change.ids.length === 0;
    clearTimeout(timer);
    timer = window.setTimeout(ask, changesRest);
    return null;
  };
}

function describePage(session: PageSession): PageEvents['page.describe']['reply'] {
  const { known, sightings } = session;
  if (!known) return { report: null, papers: [] };
  const drafts = distinctDrafts(sightings.slice(0, mostPapers));
  return { report: reportOf(known, sightings, drafts), papers: drafts.map((draft) => ({ draft })) };
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

/** @returns the card under the pointer or, when the keyboard moved last, under the focus. */
function followPointer(session: PageSession, signal: AbortSignal): () => PlacedCard | undefined {
  let current: PlacedCard | undefined;
  const come = (event: Event): void => {
    const next = session.cardAt(event.target);
    if (next === current) return;
    if (current) current.marker.near = false;
    current = next;
    if (!next) return;
    session.nameCard(next);
    session.noticeUpdate();
    next.marker.near = true;
  };
  document.addEventListener('pointerover', come, { signal, passive: true });
  document.addEventListener('focusin', come, { signal });
  return () => current;
}
