import type { PlacedCard } from '~/lib/page/paperOnPage';

/** Scrolls a card into the middle of the window and outlines it for a moment. @returns whether there is one. */
export function reveal(placed: PlacedCard | undefined): boolean {
  if (!placed) return false;
  const { card } = placed.sighting;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  card.animate(
    [
      { outline: '2px solid #d98a00', outlineOffset: '4px' },
      { outline: '2px solid #d98a0000', outlineOffset: '4px' },
    ],
    {
      duration: 2000,
      easing: 'ease-in',
    },
  );
  return true;
}
