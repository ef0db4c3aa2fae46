/** Reports which cards the user has seen: half of the card, or of the window, for a second in a visible tab. */
import { partsOf } from '~/lib/detection/partsOf';
import { onTrusted } from '~/lib/page/onTrusted';
import { isHidden } from '~/lib/page/pageDom';
import type { PageSession } from '~/lib/page/pageSession';
import type { PaperOnPage, PlacedCard } from '~/lib/page/paperOnPage';

/** Milliseconds. */
const glance = 1000;
/** Milliseconds in which seen cards are collected. */
const collects = 2000;
/** The wait after a failure is twice as long as before, so many times at most. */
const mostDoublings = 6;
/** Cards in one message. */
const most = 1000;
/** Of a card; the small ones are for cards that are higher than the window. */
const shares = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

export class SeenReporter {
  /** When each paper that is in the window came there, in milliseconds of `performance.now()`. */
  readonly #since = new Map<PaperOnPage, number>();
  readonly #seen = new Set<PaperOnPage>();
  readonly #told = new WeakSet<PaperOnPage>();
  readonly #observer = new IntersectionObserver((entries) => this.#note(entries), { threshold: shares });
  #looking = 0;
  #sending = 0;
  #failures = 0;

  constructor(readonly session: PageSession) {
    const { signal } = session;
    onTrusted(window, 'visibilitychange', () => this.#turn(), { signal });
    onTrusted(window, 'pagehide', () => this.#send(), { signal });
    onTrusted(signal, 'abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#looking);
      clearTimeout(this.#sending);
    });
  }

  /** The last part of a card has its title. */
  add({ sighting }: PlacedCard): void {
    const part = partsOf(sighting).at(-1);
    if (part) this.#observer.observe(part);
  }

  drop({ sighting, paper }: PlacedCard): void {
    for (const part of partsOf(sighting)) this.#observer.unobserve(part);
    this.#since.delete(paper);
  }

  #note(entries: IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const paper = this.session.cardAt(target)?.paper;
      if (!paper || this.#told.has(paper)) continue;
      const half = (rootBounds?.height ?? innerHeight) / 2;
      if (intersectionRatio < 0.5 && intersectionRect.height < half) this.#since.delete(paper);
      else if (!this.#since.has(paper)) this.#since.set(paper, performance.now());
    }
    this.#lookLater();
  }

  /** Time in a hidden tab does not count. */
  #turn(): void {
    const now = performance.now();
    for (const paper of this.#since.keys()) this.#since.set(paper, now);
    if (isHidden()) this.#send();
    this.#lookLater();
  }

  #lookLater(): void {
    if (this.#looking || this.#since.size === 0 || isHidden()) return;
    this.#looking = window.setTimeout(() => this.#look(), glance / 2);
  }

  #look(): void {
    this.#looking = 0;
    if (isHidden()) return;
    const until = performance.now() - glance;
    for (const [paper, since] of this.#since) {
      if (since > until) continue;
      this.#since.delete(paper);
      this.#told.add(paper);
      this.#seen.add(paper);
    }
    this.#sendLater();
    this.#lookLater();
  }

  #sendLater(): void {
    if (this.#seen.size === 0 || this.#sending || this.session.signal.aborted) return;
    this.#sending = window.setTimeout(() => this.#send(), collects * 2 ** this.#failures);
  }

  /** Sends all at once, because the page may be about to end. Papers that the background did not take are sent again later. */
  #send(): void {
    clearTimeout(this.#sending);
    this.#sending = 0;
    const all = [...this.#seen];
    this.#seen.clear();
    for (let start = 0; start < all.length; start += most) void this.#report(all.slice(start, start + most));
  }

  async #report(papers: readonly PaperOnPage[]): Promise<void> {
    const { api } = this.session;
    const reply = await api.request('cards.seen', { cards: papers.map(({ identifiers }) => identifiers) });
    this.#failures = reply.ok ? 0 : Math.min(this.#failures + 1, mostDoublings);
    if (reply.ok) return;
    for (const paper of papers) this.#seen.add(paper);
    if (api.isExtensionAlive()) this.#sendLater();
  }
}
