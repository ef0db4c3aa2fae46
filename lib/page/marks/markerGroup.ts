import { cardKeys } from '~/lib/actions/cardKeys';
import { MarkerTip } from './markerTip';
import { type Placeable, placeMarkers } from './placeMarkers';
import { Roving, type Stop } from './roving';
import { keyOfIn } from './tipText';

/** Milliseconds until a tooltip appears. */
const tipRests = 400;
/** Changes of a library after which its user knows the buttons; before, their tooltips appear at once. */
const changesToLearn = 3;

type Member = Placeable & Stop & { isMade: boolean };

/** What the markers of a page do together. */
export class MarkerGroup {
  readonly roving: Roving;
  readonly tip: MarkerTip;
  /** Gives the key of an action, for the tooltips. */
  keyOf = keyOfIn(cardKeys);

  /**
   * @param all gives the markers of the page, in any order.
   * @param changes gives the number of changes of the library so far.
   * @param isEditing whether the card editor is open.
   */
  constructor(
    readonly all: () => Member[],
    changes: () => number,
    isEditing: () => boolean,
  ) {
    this.roving = new Roving(all);
    this.tip = new MarkerTip(() => (changes() < changesToLearn ? 0 : tipRests), isEditing);
  }

  /** Puts markers to their places. Reads the layout; call it when the layout is known. */
  arrange(some = this.all()): void {
    placeMarkers(some.filter(({ isMade }) => isMade));
    this.roving.mend();
  }
}
