import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef } from 'react';

interface Places {
  /** The one element that all messages stand in; it is moved, not drawn anew, from place to place. */
  container: HTMLElement;
  /** @returns a function that gives the place up. */
  claim: (place: Element) => () => void;
}

const PlacesContext = createContext<Places | null>(null);

/** Over the window’s lower edge, for pages without a place of their own. */
const overlay = 'fixed inset-x-1 bottom-1 z-60 mx-auto max-w-md';

/** Puts the messages' element into the place that was claimed last, or over the page while there is none. */
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

/** Where messages stand in a layout, so that they lie over nothing. The place that came last has them. */
export function ToastPlace() {
  const places = useContext(PlacesContext);
  const place = useRef<HTMLDivElement>(null);
  // Before the place is taken out of the document, so that the messages are never out of it.
  useLayoutEffect(() => (places && place.current ? places.claim(place.current) : undefined), [places]);
  return <div ref={place} className="mx-auto w-full max-w-lg shrink-0" />;
}
