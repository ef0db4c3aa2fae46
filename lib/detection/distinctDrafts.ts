import type { PaperDraft } from '~/lib/papers/paper';
import type { Sighting } from './detection';
import { readSighting } from './readSighting';

/** Reads one draft for each paper of a page, in the order of their first readable cards. A paper may have several cards. */
export const distinctDrafts = (sightings: Iterable<Sighting>): PaperDraft[] => {
  const drafts = new Map<string, PaperDraft>();
  for (const sighting of sightings) {
    const draft = drafts.has(sighting.identifier) ? null : readSighting(sighting);
    if (draft) drafts.set(sighting.identifier, draft);
  }
  return [...drafts.values()];
};
