import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef } from 'react';

interface Places {
  /** The one element that contains all messages; it is moved from place to place and not rendered again. */
  container: HTMLElement;
  /** @returns a function that releases the place. */
  claim: (place: Element) => () => void;
}

const PlacesContext = createContext<Places | null>(null);

/** At the lower edge of the window, for pages without a place of their own. */
const overlay = 'fixed inset-x-1 bottom-1 z-60 mx-auto max-w-md';

/** Puts the container into the place that was claimed last, or over the page if there is none. */
function makePlaces(): Places {
  const container = document.createElement('div');
  const claimed: Element[] = [];
  const move = (): void => {
    const place = claimed.at(-1);
    container.className = place ? '' : overlay;
    (place ?? document.body).append(container);
  };
  return {
    container,
    claim(place) {
      claimed.push(place);
      move();
      return () => {
        claimed.splice(claimed.indexOf(place), 1);
        if (container.parentElement === place) move();
      };
    },
  };
}

export function ToastPlaces({ children }: { children: (container: HTMLElement) => ReactNode }) {
  const places = useMemo(makePlaces, []);
  useLayoutEffect(() => {
    if (!places.container.isConnected) {
      places.container.className = overlay;
      document.body.append(places.container);
    }
    return () => places.container.remove();
  }, [places]);
  return <PlacesContext value={places}>{children(places.container)}</PlacesContext>;
}

/** A place for messages in the layout, so that they cover nothing. The place that was mounted last gets them. */
export function ToastPlace() {
  const places = useContext(PlacesContext);
  const place = useRef<HTMLDivElement>(null);
  // A layout effect is cleaned up before the place leaves the document, so that the messages never leave it.
  useLayoutEffect(() => (places && place.current ? places.claim(place.current) : undefined), [places]);
  return <div ref={place} className="mx-auto w-full max-w-lg shrink-0" />;
}
