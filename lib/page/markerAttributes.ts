/** What markers write into the page, alike for every paper. */

/** Marks our hosts, so that a newer copy of this script can clear away what an older one left. */
export const hostAttribute = 'data-dogear';
/** The value of that attribute on a host in the corner of its card; behind a line of text it is empty. */
export const cornerPlace = 'corner';
/** On a card whose corner holds a marker: the style sheet makes it the box that the corner is of. */
export const cornerCardAttribute = 'data-dogear-card';
