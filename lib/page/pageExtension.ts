import type { CardAction } from '~/lib/actions/cardKeys';
import type { TriageSettings } from '~/lib/messaging/protocol';
import type { PaperOnPage, PlacedCard } from './paperOnPage';

/** What a page session tells the part that draws on its cards and counts them; `lib/page/triage` is the only one. */
export interface PageExtension {
  /** A scan is complete: `PageSession.order` is new. */
  scanned(): void;
  /** A marker has got its elements; its card is near the window. Layout may not be read. */
  near(placed: PlacedCard): void;
  /** Cards near the window have another size or place, or have just come near. Layout may be read. */
  resized(cards: Iterable<PlacedCard>): void;
  /** The mark that a paper shows may be another one. */
  shown(paper: PaperOnPage): void;
  dropped(placed: PlacedCard): void;
  /** The page's colours may have changed. */
  recolour(): void;
  /** The user starred or skipped a paper, or takes that back, by its marker or a key. */
  decide(decision: 'star' | 'skip', placed: PlacedCard): void;
  /** Numbers for the badge; undefined before they are known. */
  counts(): { new: number; starred: number } | undefined;
}

/** What decides which keys act, and on which card. */
export interface KeyMode {
  /** Whether keys act on the current card, before the page receives them. Otherwise on that under the pointer or the focus. */
  readonly isOn: boolean;
  /** @param key spelled as `cardKeyName` does. */
  actionOf(key: string): CardAction | undefined;
  /** @returns false if the action is none of this mode now. */
  run(action: CardAction, placed: PlacedCard | undefined, event: KeyboardEvent): boolean;
}

export interface PageMode extends PageExtension, KeyMode {
  /** @param keyboard whether keys of one letter act at all. */
  set(settings: TriageSettings | undefined, keyboard: boolean): void;
  /** Starts or ends triage. @returns whether it is on. */
  toggle(on?: boolean): boolean;
  /** Outlines a card; undefined removes the outline. */
  outline(placed: PlacedCard | undefined): void;
  /** Scrolls to a card and shows which it is. @returns whether there is one. */
  reveal(placed: PlacedCard | undefined): boolean;
}
