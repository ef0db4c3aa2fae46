import type { TagColour } from '~/lib/papers/tagColour';

/** Colours of the edges of watched searches. Each has a contrast of at least 3:1 to white and to the ground of dark pages. */
export const watchColours: Record<TagColour, string> = {
  red: '#dc3b3b',
  orange: '#cf6a10',
  yellow: '#a5800a',
  green: '#1f9148',
  teal: '#12908a',
  blue: '#3a78e8',
  purple: '#9a57e6',
  pink: '#d6408c',
  grey: '#7d828a',
};
