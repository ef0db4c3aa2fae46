import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import type { Handlers, ListState } from '~/lib/actions/action';
import type { actions } from '~/lib/actions/actions';

export type OfferPlace = 'library' | 'list' | 'selection';

/** The actions that a part of the screen can do now. */
export interface Offer<Place extends OfferPlace> {
  handlers: Handlers<(typeof actions)[Place]>;
  state?: ListState;
  /** Title of the paper that the list's actions act on. */
  title?: string | undefined;
}

/** The parts that are on the screen; each function returns the part's current offer. */
export type Offers = { [Place in OfferPlace]?: () => Offer<Place> };

const OffersContext = createContext<RefObject<Offers> | null>(null);

/** Collects the offers of the parts of a screen, for the command palette. */
export function OffersProvider({ children }: { children: ReactNode }) {
  const offers = useRef<Offers>({});
  return <OffersContext value={offers}>{children}</OffersContext>;
}

export function useOffers(): RefObject<Offers> {
  const offers = useContext(OffersContext);
  if (!offers) throw new Error('No OffersProvider stands above this component.');
  return offers;
}

/** Offers the actions of one place while the component is mounted. */
export function useOffer<Place extends OfferPlace>(place: Place, offer: Offers[Place]): void {
  const offers = useOffers();
  useLayoutEffect(() => {
    offers.current[place] = offer;
  });
  useLayoutEffect(
    () => () => {
      delete offers.current[place];
    },
    [offers, place],
  );
}
