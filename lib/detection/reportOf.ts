import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PaperDraft } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';
import type { Budget } from './budget';
import type { PageReader, Sighting } from './detection';
import { distinctDrafts } from './distinctDrafts';

/**
 * Reports how well a page was read. Reads every paper of the page, so it is called on request only.
 * @param drafts to be passed when the caller has called `distinctDrafts` already.
 * @param budget of the scan that found the sightings.
 */
export const reportOf = (
  { site, page }: Pick<PageReader, 'site' | 'page'>,
  sightings: readonly Sighting[],
  drafts = distinctDrafts(sightings),
  budget?: Budget,
): PageReport => {
  const lacking = (lacks: (draft: PaperDraft) => boolean): number => drafts.filter(lacks).length;
  const unsure = sightings.flatMap(({ sure }) => sure ?? []);
  return {
    site: site.slice(0, limits.site),
    page,
    detector: sightings.some(({ sure }) => sure === undefined) ? 'site' : 'generic',
    layouts: [...new Set(sightings.map((sighting) => sighting.layout.name))],
    cards: sightings.length,
    papers: new Set(sightings.map((sighting) => sighting.identifier)).size,
    missing: {
      title: lacking((draft) => draft.title === printIdentifier(draft.identifiers[0])),
      authors: lacking((draft) => draft.authors.length === 0 && !draft.authorCount),
      published: lacking((draft) => !draft.published),
      abstract: lacking((draft) => !draft.abstract),
    },
    ...(unsure.length > 0 ? { sure: Math.min(...unsure) } : {}),
    givenUp: budget?.givenUp.size || undefined,
    cutShort: budget?.spent,
  };
};
