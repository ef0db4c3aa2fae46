/** One paper of a page, with every card that shows it: all cards of one paper always show the same mark. */
import type { Sighting } from '~/lib/detection/detection';
import { isSkipped, type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { type Judgement, noJudgement } from '~/lib/papers/judgement';
import { Marker, type MarkerParts } from './marker';

export class PlacedCard {
  readonly marker: Marker<PlacedCard>;
  /** How often the host was recently put into the page: a page that keeps removing it is left alone for a while. */
  mounts = 0;
  /** When it was last put there, in milliseconds of `performance.now()`. */
  mountedAt = 0;

  /** @param scan number of the last scan that found the card. */
  constructor(
    public sighting: Sighting,
    readonly paper: PaperOnPage,
    public scan: number,
    parts: MarkerParts<PlacedCard>,
  ) {
    this.marker = new Marker(parts, this);
  }
}

/** A judgement as the tooltip says it; empty where there is nothing to say. */
export type JudgementWords = Record<'watched' | 'because', string>;

/** Identifiers of one card that are sent in a request; the protocol allows more. */
const mostNames = 8;

export class PaperOnPage {
  readonly identifiers: Identifier[];
  readonly cards = new Set<PlacedCard>();
  /** The last answer of the background. */
  #mark: Mark = noMark;
  /** State of the request for the mark: `no` before the first answer, `failed` after a request without an answer. */
  #answered: 'no' | 'yes' | 'failed' = 'no';
  /** Whether the last click requested a star; undefined once that is stored. */
  requested: boolean | undefined;
  /** What the library says about the paper beyond its mark, and the same in words. */
  #judgement: Judgement = noJudgement;
  #words: JudgementWords = { watched: '', because: '' };
  /** Increases with each mark, so that an older answer does not overwrite a newer one. */
  version = 0;
  /** What decisions that are not stored yet change in the mark. */
  expected: Partial<Mark> | undefined;

  /**
   * @param identifiers of the first card that was found; the first identifier is the paper's key.
   * @param onShow is called when `shown` may have changed.
   */
  constructor(
    identifiers: Identifier[],
    readonly onShow?: (paper: PaperOnPage) => void,
  ) {
    this.identifiers = [...new Set(identifiers)].slice(0, mostNames);
  }

  get identifier(): Identifier {
    return this.identifiers[0] as Identifier;
  }

  /** The first card that has a box, else the first one. */
  get card(): PlacedCard | undefined {
    const cards = [...this.cards];
    return cards.find(({ sighting }) => sighting.card.getClientRects().length > 0) ?? cards[0];
  }

  get answered(): 'no' | 'yes' | 'failed' {
    return this.#answered;
  }

  set answered(answered: 'yes' | 'failed') {
    const shown = this.#answered;
    this.#answered = answered;
    if ((shown === 'failed') !== (answered === 'failed')) this.show();
  }

  get mark(): Mark {
    return this.#mark;
  }

  set mark(mark: Mark) {
    this.#mark = mark;
    this.version++;
    this.show();
  }

  get judgement(): Judgement {
    return this.#judgement;
  }

  judge(judgement: Judgement, words: JudgementWords): void {
    this.#judgement = judgement;
    this.#words = words;
    this.show();
  }

  /** The mark with the changes that are not stored yet. */
  get shown(): Mark {
    return { ...this.#mark, starred: this.requested ?? this.#mark.starred, ...this.expected };
  }

  show(): void {
    for (const { marker } of this.cards) this.showOn(marker);
    this.onShow?.(this);
  }

  showOn(marker: Marker): void {
    const { shown } = this;
    // A hint is for a paper that the user has not decided about.
    const isOpen = !shown.starred && !shown.status && shown.tagCount === 0 && !isSkipped(shown);
    const [first] = this.#judgement.watched;
    const about = [this.#words.watched, isOpen && this.#words.because].filter(Boolean).join('\n');
    const remark = { hint: isOpen ? this.#judgement.hint : 0, about, edge: first?.colour } as const;
    marker.show(shown, shown.starred !== this.#mark.starred, this.#answered === 'failed', remark);
  }
}
