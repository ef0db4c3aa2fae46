/** Works as Crossref describes them: https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md (2026). */
import '~/lib/papers/zodSetup';
import { z } from 'zod';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Author, PaperDraft, PaperType } from '~/lib/papers/paper';
import { looseList, looseText, looseTexts } from './loose';
import { plainMarkup } from './plainMarkup';
import { serviceDraft } from './serviceDraft';

const person = z.object({ given: looseText, family: looseText, suffix: looseText, name: looseText });
const date = z
  .object({ 'date-parts': z.array(z.array(z.number().nullable())) })
  .optional()
  .catch(undefined);
const related = looseList(z.object({ 'id-type': looseText, id: looseText }));

export const crossrefWork = z.object({
  DOI: z.string(),
  type: looseText,
  title: looseTexts,
  subtitle: looseTexts,
  'container-title': looseTexts,
  volume: looseText,
  issue: looseText,
  page: looseText,
  'article-number': looseText,
  publisher: looseText,
  'publisher-location': looseText,
  'edition-number': looseText,
  language: looseText,
  ISSN: looseTexts,
  ISBN: looseTexts,
  author: looseList(person),
  editor: looseList(person),
  event: z.object({ name: looseText, location: looseText }).optional().catch(undefined),
  issued: date,
  published: date,
  abstract: looseText,
  relation: z.object({ 'is-preprint-of': related, 'has-preprint': related }).optional().catch(undefined),
});

type CrossrefWork = z.infer<typeof crossrefWork>;

/** Elements of a work that a search may select; `language` is none of them. */
export const selected = Object.keys(crossrefWork.shape).filter((name) => name !== 'language' && name !== 'edition-number');

/** https://api.crossref.org/types (2026). */
const types: Record<string, PaperType> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
};

const typeOf = (name: string | undefined): PaperType | undefined =>
  name !== undefined && Object.hasOwn(types, name) ? types[name] : undefined;

const authorOf = ({ given, family, suffix, name }: z.infer<typeof person>): Author => {
  if (!family) return { name: name ?? given ?? '' };
  return { name: [given, family, suffix].filter(Boolean).join(' '), family, ...(given && { given }), ...(suffix && { suffix }) };
};

const dateOf = (stated: z.infer<typeof date>): string | undefined => {
  const [year, month, day] = stated?.['date-parts'][0] ?? [];
  if (!year) return undefined;
  return [String(year), ...(month ? [month, ...(day ? [day] : [])] : [])].map((part) => String(part).padStart(2, '0')).join('-');
};

/** The other versions of a work: the published one of a preprint, and the preprints of a published one. */
const versionsOf = ({ relation }: CrossrefWork): (Identifier | null)[] =>
  [...(relation?.['is-preprint-of'] ?? []), ...(relation?.['has-preprint'] ?? [])]
    .filter((other) => other['id-type'] === 'doi')
    .map(({ id }) => doiIdentifier(id ?? ''));

const titleOf = ({ title, subtitle }: CrossrefWork): string => {
  const [main = '', sub = ''] = [title?.[0], subtitle?.[0]].map((text) => plainMarkup(text ?? ''));
  return sub !== '' && !main.toLowerCase().includes(sub.toLowerCase()) ? `${main}: ${sub}` : main;
};

/** @returns null for a work whose DOI names no paper. */
export function crossrefDraft(work: CrossrefWork): PaperDraft | null {
  const type = typeOf(work.type);
  const [container] = work['container-title'] ?? [];
  return serviceDraft({
    site: 'crossref',
    identifiers: [doiIdentifier(work.DOI), ...versionsOf(work)],
    title: titleOf(work),
    authors: (work.author ?? []).map(authorOf),
    editors: (work.editor ?? []).map(authorOf),
    abstract: work.abstract === undefined ? undefined : plainMarkup(work.abstract),
    published: [dateOf(work.published), dateOf(work.issued)],
    type,
    container: container && plainMarkup(container),
    event: work.event?.name,
    place: type === 'paper-conference' ? work.event?.location : work['publisher-location'],
    publisher: work.publisher,
    volume: work.volume,
    issue: work.issue,
    pages: work.page ?? work['article-number'],
    edition: work['edition-number'],
    language: work.language,
    issn: work.ISSN?.[0],
    isbn: work.ISBN?.[0]?.replace(/^https?:\/\/id\.crossref\.org\/isbn\//u, ''),
  });
}
