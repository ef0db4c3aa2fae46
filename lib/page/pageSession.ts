/** Finds the cards of a page, gives each a marker, and keeps both in step with the page and with the library. */

import type { PageReader, Sighting } from '~/lib/detection/detection';
import { readSighting } from '~/lib/detection/readSighting';
import { tryOr } from '~/lib/detection/tryOr';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Failure } from '~/lib/papers/result';
import { contains, parentOf } from '~/lib/sites/kit/dom';
import { type EditorFocus, EditorFrame } from './editorFrame';
import type { ExtensionApi } from './extensionApi';
import { keepInside } from './keepInside';
import { logFailure } from './logFailure';
import type { MarkerParts } from './marker';
import { type MarkerSheet, makeMarkerSheet } from './markerSheet';
import type { MarkerStrings } from './markerStrings';
import { MarkQuestions } from './markQuestions';
import { mountMarker } from './mountMarker';
import { onTrusted } from './onTrusted';
import { rootOf } from './pageDom';
import { PaperOnPage, PlacedCard } from './paperOnPage';
import { PointerTrail } from './pointerTrail';
import { processInSlices } from './processInSlices';
import { toggleStar } from './toggleStar';

/** Names of one card that are asked for; the contract allows more. */
const mostNames = 8;
/** CSS pixels around the window in which markers have their buttons. */
const nearby = 1500;
/** A page that keeps taking a marker away means it; one that does so now and then draws its cards anew. */
const mostMounts = 4;
const mountsRest = 5000;

export class PageSession {
  /** How the page that is shown is read; null for one without papers. */
  reader: PageReader | null = null;
  readonly editor: EditorFrame;
  /** False when the reader wants no markers: the page is known, and no card of it is touched. */
  marking = true;
  /** What a key on a marker's button does. */
  onKey: ((event: KeyboardEvent, placed: PlacedCard) => void) | undefined;
  /** Number of the library's change up to which the marks are known. */
  changes = 0;
  readonly #papers = new Map<Identifier, PaperOnPage>();
  /** Those of the last scan: what the page let go is let go with the next. */
  readonly #placed = new Map<Element, PlacedCard>();
  /** For cards around which no element stands: the element that stands for each of theirs. */
  readonly #parts = new WeakMap<Element, Element>();
  readonly #sheet: MarkerSheet;
  readonly #markerParts: MarkerParts<PlacedCard>;
  /** Tells which cards come near the window; only those get their buttons. */
  readonly #near = new IntersectionObserver((entries) => quietly(this.#comeNear(entries)), { rootMargin: `${nearby}px` });
  /** Tells which markers may have come over the window's edge, at first and whenever their card or the page changes its size. */
  readonly #sizes = new ResizeObserver((entries) => {
    const all = entries.some(({ target }) => target === rootOf()) ? this.#placed.values() : undefined;
    const moved = all ?? entries.flatMap(({ target }) => this.#placed.get(target) ?? []);
    keepInside([...moved].flatMap(({ marker }) => marker.outside ?? []));
  });
  readonly #questions: MarkQuestions;
  #scan = 0;
  #scannedAt = 0;
  #counted = 0;
  #retired = false;

  constructor(
    readonly api: ExtensionApi,
    readonly words: MarkerStrings,
    readonly signal: AbortSignal,
  ) {
    this.editor = new EditorFrame(api, words, signal);
    this.#sheet = makeMarkerSheet(signal);
    this.#markerParts = {
      sheet: this.#sheet,
      words,
      pointer: new PointerTrail(signal),
      onStar: (card) => this.star(card),
      onEdit: (card) => this.edit(card, 'tags'),
      onKey: (card, event) => this.onKey?.(event, card),
    };
    const failed = ({ code }: Failure): void => {
      if (code === 'gone') this.#retireIfGone();
    };
    this.#questions = new MarkQuestions(api, () => this.#papers.values(), failed, signal);
    const root = rootOf();
    if (root) this.#sizes.observe(root);
    onTrusted(signal, 'abort', () => {
      this.#clear();
      this.#near.disconnect();
      this.#sizes.disconnect();
    });
  }

  /** How many papers the background was asked about in vain. */
  get unknown(): number {
    return [...this.#papers.values()].filter(({ asked }) => asked === 'failed').length;
  }

  get sightings(): Sighting[] {
    return Array.from(this.#placed.values(), ({ sighting }) => sighting);
  }

  /** The card that an element stands in. */
  cardAt(target: EventTarget | null): PlacedCard | undefined {
    for (let element = target instanceof Element ? target : null; element; element = parentOf(element)) {
      const card = this.#placed.get(this.#parts.get(element) ?? element);
      if (card) return card;
    }
    return undefined;
  }

  /** The card of a page that shows one paper. */
  get onlyCard(): PlacedCard | undefined {
    const [paper, ...more] = this.#papers.values();
    return paper && more.length === 0 ? this.cardOf(paper.identifier) : undefined;
  }

  cardOf(identifier: string): PlacedCard | undefined {
    const cards = [...(this.#papers.get(identifier as Identifier)?.cards ?? [])];
    return cards.find(({ sighting }) => sighting.card.getClientRects().length > 0) ?? cards[0];
  }

  /** Looks at the whole page again. Calls must not overlap. */
  async scan(): Promise<void> {
    const scan = ++this.#scan;
    this.#scannedAt = performance.now();
    const found = this.reader && this.marking ? this.reader.find(document) : [];
    const whole = await processInSlices(found, (sighting) => sighting && this.#meet(sighting, scan), this.signal);
    if (!whole) return;
    for (const placed of this.#placed.values()) if (placed.scan !== scan) this.#drop(placed);
    if (this.#counted !== this.#papers.size) this.tellCount();
    await this.#questions.ask([...this.#papers.values()].filter(({ asked }) => asked === 'no'));
  }

  /** For the badge, which the browser empties with each navigation. */
  tellCount(): void {
    this.#counted = this.#papers.size;
    void this.api.request('page.counted', { papers: this.#counted });
  }

  /** The page comes to the front: changes may have gone by that nobody could tell it. */
  async catchUp(): Promise<void> {
    const reply = await this.api.request('marks.number', {});
    if (!reply.ok || reply.value === this.changes) return;
    this.changes = reply.value;
    await this.refresh(new Set(), true);
  }

  /** Looks again whether the page is dark. */
  recolour(): void {
    this.#sheet.refresh();
  }

  #meet(sighting: Sighting, scan: number): void {
    const { card, identifier } = sighting;
    let placed = this.#placed.get(card);
    if (placed && placed.paper.identifier !== identifier) {
      this.#drop(placed);
      placed = undefined;
    }
    if (!placed) {
      placed = this.#place(sighting, scan);
    } else if (!isMounted(placed, sighting)) {
      if (this.#scannedAt - placed.mountedAt > mountsRest) placed.mounts = 0;
      if (placed.mounts < mostMounts && this.api.isExtensionAlive()) this.#mount(placed);
    }
    placed.scan = scan;
    placed.sighting = sighting;
    for (const part of partsOf(sighting)) if (part !== card) this.#parts.set(part, card);
  }

  #place(sighting: Sighting, scan: number): PlacedCard {
    const { card, identifier, layout } = sighting;
    const names = tryOr(() => layout.identifiers?.(card), undefined) ?? [];
    const paper = this.#papers.get(identifier) ?? new PaperOnPage([...new Set([identifier, ...names])].slice(0, mostNames));
    this.#papers.set(identifier, paper);
    const placed = new PlacedCard(sighting, paper, scan, this.#markerParts);
    paper.cards.add(placed);
    paper.showOn(placed.marker);
    if (this.#retired) placed.marker.retire();
    this.#placed.set(card, placed);
    this.#mount(placed);
    this.#near.observe(card);
    return placed;
  }

  #mount(placed: PlacedCard): void {
    const { card, layout } = placed.sighting;
    const anchor = tryOr(() => layout.anchor(card), null);
    placed.mounts++;
    placed.mountedAt = this.#scannedAt;
    if (anchor) mountMarker(placed.marker, anchor);
  }

  #drop(placed: PlacedCard): void {
    this.#near.unobserve(placed.sighting.card);
    this.#sizes.unobserve(placed.sighting.card);
    placed.marker.remove();
    this.#placed.delete(placed.sighting.card);
    placed.paper.cards.delete(placed);
    if (placed.paper.cards.size === 0) this.#papers.delete(placed.paper.identifier);
    this.editor.closeFor(placed.marker);
  }

  #clear(): void {
    for (const placed of [...this.#placed.values()]) this.#drop(placed);
  }

  /** Marks of these records changed somewhere; no ids stand for any. */
  async refresh(ids: ReadonlySet<string>, added: boolean): Promise<void> {
    const all = ids.size === 0;
    const meant = ({ mark }: PaperOnPage): boolean => (mark.id === undefined ? added || all : all || ids.has(mark.id));
    await this.#questions.ask([...this.#papers.values()].filter(meant));
  }

  async #comeNear(entries: IntersectionObserverEntry[]): Promise<void> {
    const come: PlacedCard[] = [];
    for (const { isIntersecting, target } of entries) {
      const placed = isIntersecting && this.#placed.get(target);
      if (!placed) continue;
      this.#near.unobserve(target);
      come.push(placed);
    }
    // Before the first change to the page, so that its styles are worked out once.
    this.#sheet.positionCards(come.flatMap(({ marker }) => marker.corner ?? []));
    await processInSlices(
      come,
      (placed) => {
        placed.marker.make();
        this.nameCard(placed);
        this.#sizes.observe(placed.sighting.card);
      },
      this.signal,
    );
  }

  nameCard({ marker, sighting }: PlacedCard): void {
    if (!marker.named) marker.name(readSighting(sighting)?.title ?? sighting.identifier);
  }

  star(placed: PlacedCard): void {
    const { paper, sighting } = placed;
    const starring = toggleStar(paper, () => readSighting(sighting), this.api);
    quietly(
      starring.then((failed) => {
        this.#tell(placed, failed);
        // What the library holds may be neither what was wished nor what was shown before.
        return failed && failed.code !== 'gone' ? this.#questions.ask([paper]) : undefined;
      }),
    );
  }

  edit(placed: PlacedCard, focus: EditorFocus): void {
    const draft = readSighting(placed.sighting);
    if (draft) quietly(this.editor.open(placed.marker, draft, focus).then((failed) => this.#tell(placed, failed)));
  }

  #tell({ marker }: PlacedCard, failed: Failure | null): void {
    if (!failed) return;
    marker.say(this.words.failed(failed.code));
    if (failed.code === 'gone') this.#retireIfGone();
  }

  /** The pointer or the focus came to a card: time to see what could not be seen before. */
  async visit(placed: PlacedCard): Promise<void> {
    placed.marker.near = true;
    this.nameCard(placed);
    // After an update there is no other sign of it.
    if (!this.#retired) this.#retireIfGone();
    // The background did not answer when the card came.
    if (!this.#retired && placed.paper.asked === 'failed') await this.#questions.askAgain();
  }

  #retireIfGone(): void {
    if (this.#retired || this.api.isExtensionAlive()) return;
    this.#retired = true;
    for (const { marker } of this.#placed.values()) marker.retire();
  }
}

/** Whether a card's marker is where it was put: in the card, or behind a card that is one link. */
const isMounted = ({ marker: { host } }: PlacedCard, sighting: Sighting): boolean =>
  host.isConnected && (partsOf(sighting).some((part) => contains(part, host)) || parentOf(host) === parentOf(sighting.card));

const partsOf = ({ card, layout }: Sighting): readonly Element[] => tryOr(() => layout.parts?.(card), undefined) ?? [card];

const quietly = (work: Promise<unknown>): void => void work.catch(logFailure);
