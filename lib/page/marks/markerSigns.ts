/**
 * The signs of a marker as clip paths: the page's content security policy cannot block them as it can images, and they are no
 * text that `window.find`, a selection or a translator could find.
 */

/** 16 × 16 CSS pixels, filled by the rule `evenodd`: Dogear's own sign, a page with a folded corner, empty and filled. */
export const page = 'M4 1h4.5L13 5.5V14a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1ZM4.5 2.5v11h7V7H7V2.5Z';
export const fullPage = 'M4 1h3.5v5.5H13V14a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1ZM8.5 1 13 5.5H8.5Z';
/** 16 × 16 CSS pixels, for a paper without a status, tags and a note. */
export const dots = 'M2 6.8h2.6v2.6H2ZM6.7 6.8h2.6v2.6H6.7ZM11.4 6.8H14v2.6h-2.6Z';
/** 16 × 16 CSS pixels: skips a paper. */
export const cross = 'M3.2 4.4 4.4 3.2 8 6.8 11.6 3.2 12.8 4.4 9.2 8 12.8 11.6 11.6 12.8 8 9.2 4.4 12.8 3.2 11.6 6.8 8Z';

/** 3 × 14 CSS pixels: how likely the user is to keep a paper, in one to three steps. */
export const hints = [1, 2, 3].map((steps) => [10, 5, 0].slice(0, steps).reduce((path, top) => `${path}M0 ${top}h3v4H0Z`, ''));

/** A closed book. The statuses have the icons of `components/paper/statusLabel.tsx`, with straight lines. */
const book = 'M3.5.5H12v13H3.5L2 12V2ZM3.2 9.2V2.5l.8-.8h6.8v7.5ZM3.2 10.4v1.2l.7.7h6.9v-1.9Z';

/** Filled by the rule `evenodd`; each key is the class of the sign. Statuses are 14 × 14 CSS pixels, others 12 × 12. */
export const signs = {
  'to-read': `${book}M5.5 1.7h3.6v5L7.3 5.3 5.5 6.7Z`,
  reading:
    'M.6 2.2H5l2 1.2 2-1.2h4.4v9.2H9l-2 1.2-2-1.2H.6ZM1.8 3.4v6.8h3.5l1.1.6V4.4l-1.6-1ZM12.2 3.4v6.8H8.7l-1.1.6V4.4l1.6-1Z',
  read: `${book}M4.6 5.8 5.5 4.9 6.5 5.9 8.5 3.7 9.4 4.6 6.5 7.6Z`,
  skipped: `${book}M7 4.5 8.2 3.3 9.1 4.2 7.9 5.4 9.1 6.6 8.2 7.5 7 6.3 5.8 7.5 4.9 6.6 6.1 5.4 4.9 4.2 5.8 3.3Z`,
  unknown: 'M4 5a3 3 0 1 1 4.6 2.5Q7.8 8 7.8 9H6.2Q6.2 7.1 7.7 6.2A1.4 1.4 0 1 0 5.6 5ZM6.1 10.2h1.8V12H6.1Z',
  tags: 'M1 1h5l5.2 5.2-5 5L1 6ZM2.4 3.3a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0Z',
  note: 'M1 2h10v1.6H1ZM1 5.2h10v1.6H1ZM1 8.4h6V10H1Z',
} as const;

export type Sign = keyof typeof signs;
