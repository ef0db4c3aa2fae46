/** One paper of a page, with every card that shows it: all cards of one paper always show the same mark. */
import type { Sighting } from '~/lib/detection/detection';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
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

export class PaperOnPage {
  readonly cards = new Set<PlacedCard>();
  /** The last answer of the background. */
  #mark: Mark = noMark;
  /** State of the request for the mark: `no` before the first request, `failed` while the last one has no answer. */
  #asked: 'no' | 'yes' | 'failed' = 'no';
  /** Whether the last click requested a star; undefined once that is stored. */
  requested: boolean | undefined;
  /** Increases with each mark, so that an older answer does not overwrite a newer one. */
  version = 0;

  /** @param identifiers of the first card that was found; the first identifier is the paper's key. */
  constructor(readonly identifiers: Identifier[]) {}

  get identifier(): Identifier {
    return this.identifiers[0] as Identifier;
  }

  get asked(): 'no' | 'yes' | 'failed' {
    return this.#asked;
  }

  set asked(asked: 'yes' | 'failed') {
    const shown = this.#asked;
    this.#asked = asked;
    if ((shown === 'failed') !== (asked === 'failed')) this.show();
  }

  get mark(): Mark {
    return this.#mark;
  }

  set mark(mark: Mark) {
    this.#mark = mark;
    this.version++;
    this.show();
  }

  show(): void {
    for (const { marker } of this.cards) this.showOn(marker);
  }

  showOn(marker: Marker): void {
    const pending = this.requested !== undefined && this.requested !== this.#mark.starred;
    const mark = pending ? { ...this.#mark, starred: this.requested ?? false } : this.#mark;
    marker.show(mark, pending, this.#asked === 'failed');
  }
}
