/** The part of the detector that finds papers that nothing names. It is loaded only for pages whose words say papers. */
import type { titleCards } from './titles/titleCards';

export type TitleCards = typeof titleCards;

export class TitlePart {
  /** Undefined until it is loaded. */
  cards: TitleCards | undefined;
  #loading: Promise<void> | undefined;

  constructor(readonly load: () => Promise<TitleCards | undefined>) {}

  /** Never rejects; a load that fails is not repeated in this page. */
  ready(): Promise<void> {
    this.#loading ??= this.load().then(
      (cards) => {
        this.cards = cards;
      },
      () => undefined,
    );
    return this.#loading;
  }
}
