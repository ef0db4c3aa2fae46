/** One paper of a page, with every card that shows it: two cards of one paper always show the same. */
import type { Sighting } from '~/lib/detection/detection';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { Marker, type MarkerParts } from './marker';

export class PlacedCard {
  readonly marker: Marker<PlacedCard>;
  /** How often the host was put there lately: a page that keeps taking it away is left alone for a while. */
  mounts = 0;
  /** When it was put there last, in milliseconds of the page's clock. */
  mountedAt = 0;

  /** @param scan the scan that saw it last. */
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
  /** What the background said last. */
  #mark: Mark = noMark;
  /** Whether the background was asked yet: `no` before the first question, `failed` while the last one has no answer. */
  #asked: 'no' | 'yes' | 'failed' = 'no';
  /** What the reader's last click asked for, until it is durable. */
  requested: boolean | undefined;
  /** Grows with each mark, so that an older answer does not overwrite a newer one. */
  version = 0;

  /** @param identifiers every name that its cards give it; the first one is its key. */
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
