/**
 * The signs of a marker as clip paths: the page's content security policy cannot block them as it can images, and they are no
 * text that `window.find`, a selection or a translator could find.
 */

/** 16 × 16 CSS pixels. */
export const starOutline = 'M8 .9 10.2 5.5 15.2 6.2 11.6 9.7 12.5 14.7 8 12.3 3.5 14.7 4.4 9.7.8 6.2 5.8 5.5Z';
export const starHole = 'M8 3.3 6.5 6.5 3 7 5.5 9.4 4.9 12.9 8 11.2 11.1 12.9 10.5 9.4 13 7 9.5 6.5Z';
/** 16 × 16 CSS pixels, for a paper without a status, tags and a note. */
export const dots = 'M2 6.8h2.6v2.6H2ZM6.7 6.8h2.6v2.6H6.7ZM11.4 6.8H14v2.6h-2.6Z';

/** 12 × 12 CSS pixels, filled by the rule `evenodd`; each key is the class of the sign. */
export const signs = {
  'to-read': 'M2.5 1h7v10.4L6 8.3 2.5 11.4Z',
  reading: 'M6 1a5 5 0 0 1 0 10A5 5 0 0 1 6 1ZM6 2.5v7a3.5 3.5 0 0 1 0-7Z',
  read: 'M.9 6.6 2.3 5.2 4.7 7.6 9.7 2.4 11.1 3.8 4.7 10.4Z',
  skipped: 'M1.5 5.1h9v1.8h-9Z',
  unknown: 'M3 4a3 3 0 1 1 4.6 2.5Q6.8 7 6.8 8H5.2Q5.2 6.1 6.7 5.2A1.4 1.4 0 1 0 4.6 4ZM5.1 9.2h1.8V11H5.1Z',
  tags: 'M1 1h5l5.2 5.2-5 5L1 6ZM2.4 3.3a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0Z',
  note: 'M1 2h10v1.6H1ZM1 5.2h10v1.6H1ZM1 8.4h6V10H1Z',
} as const;

export type Sign = keyof typeof signs;
