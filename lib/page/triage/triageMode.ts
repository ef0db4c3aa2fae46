/** Triage: a ring on the current card, keys that decide about its paper, and a pill that says what is left. */
import { type CardAction, cardKeys, changedCardKeys } from '~/lib/actions/cardKeys';
import { readSighting } from '~/lib/detection/readSighting';
import type { TriageSettings } from '~/lib/messaging/protocol';
import { keyOfIn } from '~/lib/page/marks/tipText';
import { onTrusted } from '~/lib/page/onTrusted';
import { addressNow } from '~/lib/page/pageDom';
import type { PageMode } from '~/lib/page/pageExtension';
import type { PageSession } from '~/lib/page/pageSession';
import type { PaperOnPage, PlacedCard } from '~/lib/page/paperOnPage';
import type { PaperDraft } from '~/lib/papers/paper';
import { CardLayer } from './cardLayer';
import { DecisionQueue } from './decisionQueue';
import { FreeFocus } from './freeFocus';
import { showAll } from './hideCards';
import { type Decision, decisions, intentOf } from './intent';
import { Pill, type PillCommand } from './pill';
import { pillState } from './pillState';
import { reveal } from './reveal';
import { isInWindow, Ring } from './ring';
import { SeenReporter } from './seenReporter';
import { type ReadCard, ShowCard } from './showCard';
import { SiteChoices } from './siteChoices';
import { isLeft, Standings, standingOf } from './standing';
import { titleOf } from './titleOf';
import { fill, readTriageStrings } from './triageStrings';
import { Veils } from './veils';
import { Visit } from './visit';

export class TriageMode implements PageMode {
  isOn = false;
  readonly reveal = reveal;
  readonly #words = readTriageStrings();
  readonly #layer = new CardLayer();
  readonly #standings = new Standings();
  readonly #ring: Ring;
  readonly #pill: Pill;
  readonly #queue: DecisionQueue;
  readonly #seen: SeenReporter;
  readonly #show: ShowCard;
  readonly #choices: SiteChoices;
  readonly #visit = new Visit();
  readonly #veils = new Veils(this.#layer, this.#visit);
  readonly #focus = new FreeFocus();
  #settings: TriageSettings = { on: false, veil: 'dim', keys: {} };
  #keyboard = true;
  #keys = cardKeys;
  #outlined: PlacedCard | undefined;
  #frame = 0;
  #told = '';
  /** The address at which triage last started by itself. */
  #startedAt = '';
  /** The address of the page that triage goes through. */
  #onAt = '';

  constructor(readonly session: PageSession) {
    const { api, signal } = session;
    this.#ring = new Ring(session, this.#layer);
    this.#pill = new Pill(this.#words, (command) => this.#obey(command), signal);
    this.#seen = new SeenReporter(session);
    this.#show = new ShowCard(session, this.#pill, this.#words);
    this.#choices = new SiteChoices(session, this.#pill, this.#words);
    this.#queue = new DecisionQueue(api, (papers, { code, message }) => {
      const sentence = this.#words.failures[message] ?? session.words.failed(code);
      for (const { cards } of papers.slice(0, 1)) for (const { marker } of cards) marker.say(sentence);
      this.#pill.say(fill(this.#words.failed, papers[0] ? titleOf(papers[0]) : '', sentence));
      void session.request(papers.filter(({ cards }) => cards.size > 0));
    });
    session.editor.onClose = () => {
      this.#focus.restore();
      this.#drawSoon();
    };
    onTrusted(window, 'pointerdown', ({ target }) => this.#click(target), { signal, capture: true, passive: true });
    onTrusted(signal, 'abort', () => {
      cancelAnimationFrame(this.#frame);
      showAll();
    });
  }

  set(settings: TriageSettings | undefined, keyboard: boolean): void {
    if (settings) this.#settings = settings;
    this.#keyboard = keyboard;
    this.#keys = changedCardKeys(this.#settings.keys);
    this.session.markers.keyOf = keyOfIn(keyboard ? this.#keys : {});
    // A copy: each paper is counted anew.
    for (const paper of [...this.#standings.papers]) this.shown(paper);
  }

  scanned(): void {
    this.#ring.follow();
    this.#drawSoon();
  }

  near(placed: PlacedCard): void {
    this.#layer.add(placed);
    this.#seen.add(placed);
    this.#veils.draw(placed, this.#standings.get(placed.paper), this.#settings.veil);
  }

  resized(cards: Iterable<PlacedCard>): void {
    this.#layer.fit(cards);
  }

  shown(paper: PaperOnPage): void {
    if (paper.cards.size === 0) return;
    const standing = this.#standings.update(paper);
    for (const placed of paper.cards) this.#veils.draw(placed, standing, this.#settings.veil);
    this.#drawSoon();
  }

  dropped(placed: PlacedCard): void {
    this.#veils.drop(placed);
    this.#seen.drop(placed);
    if (placed.paper.cards.size === 0) this.#standings.remove(placed.paper);
    this.#drawSoon();
  }

  recolour(): void {
    this.#layer.recolour();
    this.#pill.recolour();
  }

  decide(decision: 'star' | 'skip', { paper, sighting, marker }: PlacedCard): void {
    const draft = readSighting(sighting);
    const isBack = decision === 'skip' && this.#standings.get(paper) === 'skipped';
    if (draft) this.#decide(isBack ? 'undecided' : decision, paper, draft);
    else marker.say(this.session.words.failed('not-found'));
  }

  counts(): { new: number; starred: number } | undefined {
    const { new: fresh, starred } = this.#standings.counts;
    return this.#standings.size > 0 ? { new: fresh, starred } : undefined;
  }

  outline(placed: PlacedCard | undefined): void {
    this.#layer.moveLine('outline', this.#outlined, placed, this.session);
    this.#outlined = placed;
  }

  actionOf(key: string): CardAction | undefined {
    return this.#keyboard || key.length > 1 ? this.#keys[key] : undefined;
  }

  run(action: CardAction, placed: PlacedCard | undefined, event: KeyboardEvent): boolean {
    // The marker with the focus does not hear this key, and may be scrolled away by it.
    this.session.markers.tip.hide();
    if (!this.isOn) {
      if (action === 'triage') return this.toggle(true, placed);
      if (action === 'undo' && this.#queue.canUndo()) return this.#undo();
      if (action === 'leave') return this.#pill.close();
      if (action !== 'skip' || !placed) return false;
      this.decide('skip', placed);
      return true;
    }
    if (action === 'leave') return !this.session.editor.isOpen && (this.#pill.close() || !this.toggle(false));
    if (action === 'triage') return !this.toggle(false);
    if (action === 'undo') return this.#undo();
    if (action === 'help') return this.#show.help(this.#keys);
    if (action === 'next' || action === 'previous') return this.#move(action === 'next' ? 1 : -1);
    const card = this.#ring.read(event);
    if (card) this.#act(action, card);
    return true;
  }

  #act(action: CardAction, card: ReadCard): void {
    const { paper } = card.card;
    if (action === 'tags' || action === 'note') {
      this.#focus.keep();
      this.session.edit(card.card, action);
    } else if (action === 'again') {
      this.#visit.note(paper);
      this.#queue.tagAgain(paper, card.draft);
      this.#pill.tell(this.#words.told.again);
    } else if (decisions.includes(action as Decision)) {
      // Looked for before the decision is drawn, while the layout is known.
      const next = this.#ring.beside(1, (other) => this.#isOpen(other), true);
      this.#decide(action as Decision, paper, card.draft);
      if (next && action !== 'undecided' && !this.#isOpen(paper)) this.#put(next, true);
    } else this.#show.run(action, card);
  }

  #decide(decision: Decision, paper: PaperOnPage, draft: PaperDraft): void {
    this.#visit.note(paper);
    this.#pill.tell(this.#words.told[decision === 'star' && paper.shown.starred ? 'unstar' : decision]);
    this.#queue.decide([paper], (mark) => intentOf(decision, mark), new Map([[paper, draft]]));
  }

  #undo(isHere = false): true {
    const papers = this.#queue.undo(isHere);
    const [first] = papers ?? [];
    this.#pill.say(first ? fill(this.#words.undone, titleOf(first)) : this.#words.nothing);
    const card = first && this.session.cardOf(first.identifier);
    if (this.isOn && card) this.#put(card, papers?.length === 1);
    return true;
  }

  toggle(on = !this.isOn, placed?: PlacedCard): boolean {
    if (on === this.isOn) return on;
    const pointed = placed && this.#isOpen(placed.paper) ? placed : undefined;
    const start = pointed ?? this.#ring.first((paper) => this.#isOpen(paper)) ?? placed ?? this.#ring.first(() => true);
    this.isOn = on && start !== undefined;
    if (this.isOn && start) this.#put(start, !isInWindow(start));
    else this.#ring.put(undefined);
    this.#pill.close();
    this.#drawSoon();
    return this.isOn;
  }

  #isOpen(paper: PaperOnPage): boolean {
    return isLeft(this.#standings.get(paper), this.#settings.veil);
  }

  #move(by: 1 | -1): true {
    const { card } = this.#ring;
    const first = card && isInWindow(card) ? undefined : this.#ring.first(() => true);
    const next = first ?? this.#ring.beside(by, () => true, false);
    if (next) this.#put(next, true);
    return true;
  }

  #put(card: PlacedCard, scroll: boolean): void {
    this.#ring.put(card, scroll);
    this.#arrived();
  }

  #arrived(): void {
    const { card, number } = this.#ring;
    if (!card) return;
    this.#pill.tell(fill(this.#words.place, number, this.session.order.length, titleOf(card.paper)));
    this.#show.follow(card);
  }

  /** A click in a card is a choice of that card. */
  #click(target: EventTarget | null): void {
    const card = this.isOn ? this.session.cardAt(target) : undefined;
    if (card && card !== this.#ring.card) this.#put(card, false);
  }

  #obey(command: PillCommand): void {
    if (command === 'main') this.toggle();
    else if (command === 'help') this.#show.help(this.#keys);
    else if (command === 'skipRest') this.#skipRest();
    else if (command === 'all' || command === 'undoAll') while (this.#queue.canUndo(true)) this.#undo(true);
    else if (command === 'keys') void this.#choices.switchKeys(!this.#keyboard);
    else if (command !== 'more') this.#change(command === 'auto' ? { on: !this.#settings.on } : { veil: command });
  }

  async #change(change: Partial<Pick<TriageSettings, 'on' | 'veil'>>): Promise<void> {
    const settings = await this.#choices.change(change);
    // From the next page on.
    if (change.on) this.#startedAt = addressNow();
    if (settings) this.set(settings, this.#keyboard);
  }

  #skipRest(): void {
    const papers = [...this.#standings.papers].filter((paper) => this.#isOpen(paper));
    for (const paper of papers) this.#visit.note(paper);
    const { veil } = this.#settings;
    if (papers.length > 0) this.#queue.decide(papers, (mark) => (isLeft(standingOf(mark), veil) ? intentOf('skip', mark) : {}));
    this.#pill.tell(fill(this.#words.skipped, papers.length));
  }

  /** At most once in a frame, whatever changed. */
  #drawSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    if (this.session.signal.aborted) return;
    const { counts, size } = this.#standings;
    if (this.#settings.on && size > 1 && this.#startedAt !== addressNow()) {
      this.#startedAt = addressNow();
      this.toggle(true);
    }
    const state = {
      counts,
      decided: this.#visit.counts,
      isOn: this.isOn,
      settings: this.#settings,
      keyboard: this.#keyboard,
      canUndo: this.#queue.canUndo(true),
      hidden: this.#veils.hidden,
      watched: this.#standings.watched,
    };
    // One paper is no list to go through. A pill that appears after the card editor would be over it.
    this.#pill.draw(size > 1 ? pillState(state, this.#keys, this.#words) : undefined, !this.session.editor.isOpen);
    // A page may remove its cards for a moment, to show others.
    if (size > 0) this.#onAt = addressNow();
    else if (this.isOn && this.#onAt !== addressNow()) this.toggle(false);
    const told = `${counts.new} ${counts.starred}`;
    if (told === this.#told) return;
    this.#told = told;
    this.session.tellCount();
  }
}
