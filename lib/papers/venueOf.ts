import type { Bibliography } from './paper';

/** Where a paper was published, in one name: as on a card, otherwise as in a citation. */
export const venueOf = ({ venue, container, event }: Pick<Bibliography, 'venue' | 'container' | 'event'>): string | undefined =>
  venue || container || event || undefined;
