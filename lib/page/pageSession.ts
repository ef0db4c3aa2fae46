/** Finds the cards of a page, gives each a marker, and keeps both up to date with the page and the library. */
import type { PageReader, Sighting } from '~/lib/detection/detection';
import { papersIn } from '~/lib/detection/papersIn';
import { partsOf } from '~/lib/detection/partsOf';
import { readSighting } from '~/lib/detection/readSighting';
import { tryOr } from '~/lib/detection/tryOr';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Failure } from '~/lib/papers/result';
import { parentOf } from '~/lib/sites/kit/dom';
import { type EditorFocus, EditorFrame } from './editor/editorFrame';
import type { ExtensionApi } from './extensionApi';
import { quietly } from './logFailure';
import type { MarkerParts } from './marker';
import type { MarkerStrings } from './markerStrings';
import { MarkRequests } from './markRequests';
import { MarkerGroup } from './marks/markerGroup';
import { type MarkerSheet, makeMarkerSheet } from './marks/markerSheet';
import { mountAgain, mountCard } from './marks/mountCard';
import { onTrusted } from './onTrusted';
import { rootOf } from './pageDom';
import type { PageExtension } from './pageExtension';
import { PaperOnPage, PlacedCard } from './paperOnPage';
import { PointerTrail } from './pointerTrail';
import { processInSlices } from './processInSlices';
import { toggleStar } from './toggleStar';

/** CSS pixels around the window in which markers get their buttons. */
const nearby = 1500;

export class PageSession {
  /** Reads the current page; null for a page without papers. */
  reader: PageReader | null = null;
  readonly editor: EditorFrame;
  readonly markers = new MarkerGroup(
    () => Array.from(this.#placed.values(), ({ marker }) => marker),
    () => this.changes,
    () => this.editor.isOpen,
  );
  /** False when the user turned markers off: the page can be described, and no card of it is touched. */
  marking = true;
  /** Called for a key on a marker's button. */
  onKey: ((event: KeyboardEvent, placed: PlacedCard) => void) | undefined;
  /** Called with cards that came near the window, once per card. */
  onNear: ((placed: PlacedCard[]) => void) | undefined;
  /** Number of the last change of the library that the marks include. */
  changes = 0;
  extension: PageExtension | undefined;
  /** Called when the pointer, the focus or the ring of triage comes to another card, or to none. */
  onPointed: ((placed: PlacedCard | undefined) => void) | undefined;
  /** Called after the first scan that finds cards, and, if what it does failed, again; and called after each scan. */
  onCards: (() => void) | undefined;
  onScan: (() => void) | undefined;
  /** The cards of the last complete scan, in the page's order. */
  order: readonly PlacedCard[] = [];
  readonly #papers = new Map<Identifier, PaperOnPage>();
  /** The cards of the last scan. Cards that the page has removed since are dropped in the next scan. */
  readonly #placed = new Map<Element, PlacedCard>();
  /** For cards of several parts without an element around them: the card element of each further part. */
  readonly #parts = new WeakMap<Element, Element>();
  readonly #sheet: MarkerSheet;
  readonly markerParts: MarkerParts<PlacedCard>;
  /** Reports which cards come near the window; only those get their buttons. */
  readonly #near = new IntersectionObserver((entries) => quietly(this.#comeNear(entries)), { rootMargin: `${nearby}px` });
  /** Reports which markers have another place: at first, and whenever their card or the page changes its size. */
  readonly #sizes = new ResizeObserver((entries) => {
    const all = entries.some(({ target }) => target === rootOf());
    const moved = all ? [...this.#placed.values()] : entries.flatMap(({ target }) => this.#placed.get(target) ?? []);
    this.markers.arrange(all ? undefined : moved.map(({ marker }) => marker));
    this.extension?.resized(moved);
  });
  readonly #requests: MarkRequests;
  #scan = 0;
  #scannedAt = 0;
  #counted = 0;
  #retired = false;

  constructor(
    readonly api: ExtensionApi,
    readonly words: MarkerStrings,
    readonly signal: AbortSignal,
  ) {
    this.editor = new EditorFrame(api, words, signal, () => this.markers.tip.hide());
    this.#sheet = makeMarkerSheet(signal);
    this.markerParts = {
      sheet: this.#sheet,
      words,
      pointer: new PointerTrail(signal),
      group: this.markers,
      onStar: (card) => this.star(card),
      onEdit: (card) => this.edit(card, 'tags'),
      onSkip: (card) => this.extension?.decide('skip', card),
      onKey: (card, event) => this.onKey?.(event, card),
    };
    const failed = ({ code }: Failure): void => void (code === 'gone' && this.#retireIfGone());
    this.#requests = new MarkRequests(api, () => this.#papers.values(), failed, signal);
    const root = rootOf();
    if (root) this.#sizes.observe(root);
    onTrusted(signal, 'abort', () => {
      for (const placed of [...this.#placed.values()]) this.#drop(placed);
      this.#near.disconnect();
      this.#sizes.disconnect();
    });
  }

  /** Number of papers whose mark was requested without success. */
  get unknown(): number {
    return [...this.#papers.values()].filter(({ answered }) => answered === 'failed').length;
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
    return more.length === 0 ? paper?.card : undefined;
  }

  cardOf(identifier: string): PlacedCard | undefined {
    return this.#papers.get(identifier as Identifier)?.card;
  }

  /** Scans the whole page again. Calls must not overlap. */
  async scan(): Promise<void> {
    const found = await papersIn(this.marking ? this.reader : null, document);
    const scan = ++this.#scan;
    this.#scannedAt = performance.now();
    const order: PlacedCard[] = [];
    const add = (sighting: Sighting | undefined) => sighting && order.push(this.#addSighting(sighting, scan));
    if (!(await processInSlices(found, add, this.signal))) return;
    for (const placed of this.#placed.values()) if (placed.scan !== scan) this.#drop(placed);
    this.markers.roving.settle();
    this.order = order;
    this.extension?.scanned();
    this.onScan?.();
    if (order.length > 0) this.onCards?.();
    if (this.#counted !== this.#papers.size) this.tellCount();
    await this.#requests.send([...this.#papers.values()].filter(({ answered }) => answered === 'no'));
  }

  /** Sends the number of papers for the badge, which the browser empties with each navigation. */
  tellCount(): void {
    this.#counted = this.#papers.size;
    void this.api.request('page.counted', { papers: this.#counted, ...this.extension?.counts() });
  }

  /** Call it when the page comes to the front: requests all marks again if the page missed changes. @returns whether it did. */
  async catchUp(): Promise<boolean> {
    const reply = await this.api.request('marks.number', {});
    if (!reply.ok || reply.value === this.changes) return false;
    this.changes = reply.value;
    await this.refresh(new Set(), true);
    return true;
  }

  /** Checks again whether the page is dark. */
  recolour(): void {
    if (this.#sheet.refresh()) this.markers.arrange();
    this.extension?.recolour();
  }

  #addSighting(sighting: Sighting, scan: number): PlacedCard {
    const { card, identifier } = sighting;
    let placed = this.#placed.get(card);
    if (placed && placed.paper.identifier !== identifier) {
      this.#drop(placed);
      placed = undefined;
    }
    if (!placed) placed = this.#place(sighting, scan);
    else if (this.api.isExtensionAlive()) mountAgain(placed, sighting, this.#scannedAt);
    Object.assign(placed, { scan, sighting });
    for (const part of partsOf(sighting)) if (part !== card) this.#parts.set(part, card);
    return placed;
  }

  #place(sighting: Sighting, scan: number): PlacedCard {
    const { card, identifier, layout } = sighting;
    const names = tryOr(() => layout.identifiers?.(card), undefined) ?? [];
    const onShow = (shown: PaperOnPage): void => this.extension?.shown(shown);
    const paper = this.#papers.get(identifier) ?? new PaperOnPage([identifier, ...names], onShow);
    this.#papers.set(identifier, paper);
    const placed = new PlacedCard(sighting, paper, scan, this.markerParts);
    paper.cards.add(placed);
    paper.showOn(placed.marker);
    if (this.#retired) placed.marker.retire();
    this.#placed.set(card, placed);
    mountCard(placed, this.#scannedAt);
    this.#near.observe(card);
    return placed;
  }

  #drop(placed: PlacedCard): void {
    this.#near.unobserve(placed.sighting.card);
    this.#sizes.unobserve(placed.sighting.card);
    placed.marker.remove();
    this.#placed.delete(placed.sighting.card);
    placed.paper.cards.delete(placed);
    if (placed.paper.cards.size === 0) this.#papers.delete(placed.paper.identifier);
    this.extension?.dropped(placed);
    this.editor.closeFor(placed.marker);
  }

  /**
   * Requests marks again after a change elsewhere.
   * @param ids of the changed records; empty means any record.
   * @param added a record is new, so that cards without a record may be affected.
   */
  async refresh(ids: ReadonlySet<string>, added: boolean): Promise<void> {
    const all = ids.size === 0;
    const isAffected = ({ mark }: PaperOnPage): boolean => (mark.id === undefined ? added || all : all || ids.has(mark.id));
    await this.#requests.send([...this.#papers.values()].filter(isAffected));
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
    await processInSlices(come, (placed) => this.prepare(placed), this.signal);
    this.onNear?.(come);
  }

  /** Gives a card all that cards near the window have. */
  prepare(placed: PlacedCard): void {
    placed.marker.make();
    this.nameCard(placed);
    this.extension?.near(placed);
    this.#sizes.observe(placed.sighting.card);
  }

  /** Requests the marks of papers again. */
  request(papers: PaperOnPage[]): Promise<void> {
    return this.#requests.send(papers);
  }

  nameCard({ marker, sighting }: PlacedCard): void {
    if (!marker.named) marker.name(readSighting(sighting)?.title ?? sighting.identifier);
  }

  star(placed: PlacedCard): void {
    // Triage knows the order of all decisions. A star from before it was loaded is toggled as it began.
    if (this.extension && placed.paper.requested === undefined) this.extension.decide('star', placed);
    else quietly(this.#toggleStar(placed));
  }

  async #toggleStar(placed: PlacedCard): Promise<void> {
    const failed = await toggleStar(placed.paper, () => readSighting(placed.sighting), this.api);
    this.#tell(placed, failed);
    // The library may have neither the requested star nor the one shown before.
    if (failed && failed.code !== 'gone') await this.#requests.send([placed.paper]);
  }

  edit(placed: PlacedCard, focus: EditorFocus): void {
    const { marker, sighting } = placed;
    const draft = readSighting(sighting);
    const opening = draft && this.editor.open(marker, partsOf(sighting), draft, focus);
    if (opening) quietly(opening.then((failed) => this.#tell(placed, failed)));
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
    if (!this.#retired && placed.paper.answered === 'failed') await this.#requests.sendAgain();
  }

  #retireIfGone(): void {
    if (this.#retired || this.api.isExtensionAlive()) return;
    this.#retired = true;
    for (const { marker } of this.#placed.values()) marker.retire();
  }
}
