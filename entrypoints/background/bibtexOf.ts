import { bibtex } from '~/lib/formats/writers/bibtex';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperState } from '~/lib/papers/paperStore';

/**
 * One entry of BibTeX, without notes and tags.
 * @param state of the paper in the library; undefined for a paper that is not there, of which the page's draft is written.
 */
export function bibtexOf({ site, ...draft }: PaperDraft, state: PaperState | undefined): string {
  const known = state ? { ...state.bibliography, identifiers: state.identifiers } : draft;
  const paper = { ...known, id: state?.id ?? '', sites: [site], createdAt: 0, refreshedAt: 0 };
  return bibtex.write([{ paper, annotation: blankAnnotation }], { notes: false, tags: false, now: new Date() });
}
