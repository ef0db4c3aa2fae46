/** Finds the cards of a page, gives each a marker, and keeps both up to date with the page and the library. */

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

/** Identifiers of one card that are sent in a request; the protocol allows more. */
const mostNames = 8;
/** CSS pixels around the window in which markers get their buttons. */
const nearby = 1500;
/**
 * Most times that one marker is put into the page in quick succession: a page that keeps removing it does so on purpose. After
 * `mountsRest` milliseconds the count starts again, because a page that removes it now and then only redraws its cards.
 */
const mostMounts = 4;
const mountsRest = 5000;

export class PageSession {
  /** Reads the current page; null for a page without papers. */
  reader: PageReader | null = null;
  readonly editor: EditorFrame;
  /** False when the user turned markers off: the page can be described, and no card of it is touched. */
  marking = true;
  /** Called for a key on a marker's button. */
  onKey: ((event: KeyboardEvent, placed: PlacedCard) => void) | undefined;
  /** Number of the last change of the library that the marks include. */
  changes = 0;
  readonly #papers = new Map<Identifier, PaperOnPage>();
  /** The cards of the last scan. Cards that the page has removed since are dropped in the next scan. */
  readonly #placed = new Map<Element, PlacedCard>();
  /** For cards of several parts without an element around them: the card element of each further part. */
  readonly #parts = new WeakMap<Element, Element>();
  readonly #sheet: MarkerSheet;
  readonly #markerParts: MarkerParts<PlacedCard>;
  /** Reports which cards come near the window; only those get their buttons. */
  readonly #near = new IntersectionObserver((entries) => quietly(this.#comeNear(entries)), { rootMargin: `${nearby}px` });
  /** Reports which markers may cross the window's edge: at first, and whenever their card or the page changes its size. */
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

  /** Number of papers whose mark was requested without success. */
  get unknown(): number {
    return [...this.#papers.values()].filter(({ asked }) => asked === 'failed').length;
  }

  get sightings(): Sighting[] {
    return Array.from(this.#placed.values(), ({ sighting }) => sighting);
  }

  /** The card that an element is in. */
  cardAt(target: EventTarget | null): PlacedCard | undefined {
    for (let element = target instanceof Element ? target : null; element; element = parentOf(element)) {
      const card = this.#placed.get(this.#parts.get(element) ?? element);
      if (card) return card;
    }
    return undefined;
  }

  /** The card of the page's only paper; undefined if the page shows no paper or several. */
  get onlyCard(): PlacedCard | undefined {
    const [paper, ...more] = this.#papers.values();
    return paper && more.length === 0 ? this.cardOf(paper.identifier) : undefined;
  }

  /** The first card of a paper that has a box, else its first card. */
  cardOf(identifier: string): PlacedCard | undefined {
    const cards = [...(this.#papers.get(identifier as Identifier)?.cards ?? [])];
    return cards.find(({ sighting }) => sighting.card.getClientRects().length > 0) ?? cards[0];
  }

  /** Scans the whole page again. Calls must not overlap. */
  async scan(): Promise<void> {
    const scan = ++this.#scan;
    this.#scannedAt = performance.now();
    const found = this.reader && this.marking ? this.reader.find(document) : [];
    const whole = await processInSlices(found, (sighting) => sighting && this.#addSighting(sighting, scan), this.signal);
    if (!whole) return;
    for (const placed of this.#placed.values()) if (placed.scan !== scan) this.#drop(placed);
    if (this.#counted !== this.#papers.size) this.tellCount();
    await this.#questions.ask([...this.#papers.values()].filter(({ asked }) => asked === 'no'));
  }

  /** Sends the number of papers for the badge, which the browser empties with each navigation. */
  tellCount(): void {
    this.#counted = this.#papers.size;
    void this.api.request('page.counted', { papers: this.#counted });
  }

  /** Call it when the page comes to the front: requests all marks again if the page missed changes. */
  async catchUp(): Promise<void> {
    const reply = await this.api.request('marks.number', {});
    if (!reply.ok || reply.value === this.changes) return;
    this.changes = reply.value;
    await this.refresh(new Set(), true);
  }

  /** Checks again whether the page is dark. */
  recolour(): void {
    this.#sheet.refresh();
  }

  #addSighting(sighting: Sighting, scan: number): void {
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

  /**
   * Requests marks again after a change elsewhere.
   * @param ids of the changed records; empty means any record.
   * @param added a record is new, so that cards without a record may be affected.
   */
  async refresh(ids: ReadonlySet<string>, added: boolean): Promise<void> {
    const all = ids.size === 0;
    const isAffected = ({ mark }: PaperOnPage): boolean => (mark.id === undefined ? added || all : all || ids.has(mark.id));
    await this.#questions.ask([...this.#papers.values()].filter(isAffected));
  }

  async #comeNear(entries: IntersectionObserverEntry[]): Promise<void> {
    const come: PlacedCard[] = [];
    for (const { isIntersecting, target } of entries) {
      const placed = isIntersecting && this.#placed.get(target);
      if (!placed) continue;
      this.#near.unobserve(target);
      come.push(placed);
    }
    // Before the first change to the page, so that the browser computes its styles once.
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
        // The library may have neither the requested star nor the one shown before.
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

  /**
   * Call it when the pointer or the focus comes to a card: names the card, detects an update of the
   * extension and repeats a failed request.
   */
  async visit(placed: PlacedCard): Promise<void> {
    placed.marker.near = true;
    this.nameCard(placed);
    // Nothing else tells the page that the extension was updated.
    if (!this.#retired) this.#retireIfGone();
    // The background did not answer an earlier request.
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
