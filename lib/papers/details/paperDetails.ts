/** What the web says of a paper beyond what is known: the differences, shown before anything is changed, and applied one by one. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { mergeBibliography } from '~/lib/papers/mergeBibliography';
import { type Bibliography, type EditableField, type PaperDraft, type PaperLinks, publicationFields } from '~/lib/papers/paper';
import { present } from '~/lib/papers/present';
import { sameValue } from '~/lib/papers/sameValue';
import { titleKey } from '~/lib/papers/text/foldText';

/** Fields that details are shown of, in this order. `page`, `pdf` and `code` are those of `links`. */
const detailFields = [
  ...(['title', 'authors', 'published', 'type', 'venue'] as const),
  ...publicationFields,
  ...(['editors', 'abstract', 'comment', 'categories', 'page', 'pdf', 'code'] as const),
] as const;

export type DetailField = (typeof detailFields)[number];

export interface DetailChange {
  field: DetailField;
  /** Plain values as in `Bibliography`; absent where nothing is known. */
  before?: unknown;
  after: unknown;
}

const isLink = (field: DetailField): field is keyof PaperLinks => field === 'page' || field === 'pdf' || field === 'code';

const valueIn = (paper: Bibliography, field: DetailField): unknown => (isLink(field) ? paper.links[field] : paper[field]);

const isEdited = (paper: Bibliography, field: DetailField): boolean => paper.edited?.includes(field as EditableField) ?? false;

/** Whether a text ends in an ellipsis: a page did not show all of it. */
const isCut = (text: string): boolean => /(?:…|\.\.\.)$/u.test(text.trimEnd().slice(-3));

/** Whether a title is only the printed identifier or the address of a paper that has no known title. */
export const isNameOnly = (title: string): boolean =>
  mergeBibliography({ title, authors: [], links: {} }, { title: 'x', authors: [], links: {} }).title === 'x' &&
  mergeBibliography({ title: 'x', authors: [], links: {} }, { title, authors: [], links: {} }).title === 'x';

/** What of a draft completes a paper: a text that is known whole is not replaced by another wording of it. */
function completing(known: Bibliography, { identifiers: _, site: __, upvotes: ___, ...draft }: PaperDraft): Bibliography {
  if (known.translated) return draft;
  const keepsTitle = !isNameOnly(known.title) && !isCut(known.title);
  const keepsAbstract = known.abstract !== undefined && !isCut(known.abstract);
  return { ...draft, ...(keepsTitle ? { title: known.title } : {}), ...(keepsAbstract ? { abstract: known.abstract } : {}) };
}

const isSameText = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && titleKey(a) === titleKey(b);

/**
 * @param drafts what the web says of the paper; of two statements about its publication the later one counts.
 * @returns the fields that would change, without those that a person typed and those that differ in case or signs only.
 */
export function detailChanges(paper: Bibliography, drafts: readonly PaperDraft[]): DetailChange[] {
  const merged = drafts.reduce((known, draft) => mergeBibliography(known, completing(known, draft)), paper);
  return detailFields.flatMap((field): DetailChange[] => {
    const [before, after] = [valueIn(paper, field), valueIn(merged, field)];
    if (after === undefined || isEdited(paper, field) || sameValue(before, after) || isSameText(before, after)) return [];
    return [before === undefined ? { field, after } : { field, before, after }];
  });
}

/** Puts changes into a paper, except into fields that a person typed or that changed since the changes were shown. */
export function withDetails<P extends Bibliography>(paper: P, changes: readonly DetailChange[]): P {
  const next: P = { ...paper, links: { ...paper.links } };
  for (const { field, before, after } of changes) {
    if (isEdited(paper, field) || !sameValue(valueIn(paper, field), before)) continue;
    if (isLink(field)) next.links[field] = after as string;
    else Object.assign(next, { [field]: after });
    if (field === 'authors' && (next.authorCount ?? 0) <= next.authors.length) next.authorCount = undefined;
    if (field === 'title') next.translated = undefined;
  }
  return present(next);
}

/** What would change in one paper, as it is shown and applied. */
export interface PaperDetailsPlan {
  /** Id of the record. */
  id: string;
  changes: DetailChange[];
  /** Further names of the paper, such as the DOI of the published version of a preprint. */
  identifiers: Identifier[];
  /** Records that have one of these names already, and become one with this record. */
  merges: string[];
}
