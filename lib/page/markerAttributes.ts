/**
 * Attributes that Dogear writes into the page. They are the same for every paper, so that they reveal nothing of the library, with
 * the one exception that the user asks for.
 */

/** Marks our hosts, so that a newer copy of the content script can remove those of an older one. */
export const hostAttribute = 'data-dogear';
/** The value of that attribute on a host in the corner of its card; it is empty on a host behind a line of text. */
export const cornerPlace = 'corner';
/** Marks the one host that belongs to no card. */
export const pageHostAttribute = 'data-dogear-page';
/** On the elements of a card that the user chose to hide on this site: the page can notice it. */
export const hiddenAttribute = 'data-dogear-hidden';
/** On a card with a marker in its corner: the style sheet makes the card the box that the marker is positioned in. */
export const cornerCardAttribute = 'data-dogear-card';
