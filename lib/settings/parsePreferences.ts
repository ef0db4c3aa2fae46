/** The one schema of the preferences. A field that does not fit loses only itself. */
import '~/lib/papers/zodSetup';
import { z } from 'zod';

/** Grows when a field changes its meaning; a new field with a default needs no new version. */
export const preferencesVersion = 1;

export const sortSchema = z.enum(['added', 'starred', 'updated', 'published', 'title', 'queue']);

const fields = {
  /** `system` follows the operating system. */
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Whether `s`, `t` and `n` work over a card of a feed. */
  keyboard: z.boolean().catch(true),
  /** Whether markers are drawn on feeds. */
  markers: z.boolean().catch(true),
  /** Host names on which the reader wants nothing of Dogear, `arxiv.org`. */
  sitesOff: z.array(z.string().min(1).max(253)).max(1000).catch([]),
  exportFormat: z.enum(['bibtex', 'ris', 'csl', 'markdown', 'csv', 'dogear']).catch('bibtex'),
  /** Private notes stay out of reading lists unless asked for. */
  exportNotes: z.boolean().catch(false),
  exportTags: z.boolean().catch(false),
  /** When the line about possible duplicates was put away, in milliseconds since the epoch; it comes back for newer ones. */
  duplicatesHiddenAt: z.int().min(0).catch(0),
  /** Names of the groups of facets that are folded. */
  facetsFolded: z.array(z.string().max(50)).max(50).catch([]),
  librarySort: sortSchema.catch('added'),
};

const schema = z.object(fields);

export type Preferences = z.infer<typeof schema>;

const defaults = schema.parse({});

/** @param stored whatever storage holds; never throws. */
export const parsePreferences = (stored: unknown): Preferences => schema.catch(() => ({ ...defaults })).parse(stored);
