import { i18n } from '#i18n';
import type { DetailField } from '~/lib/papers/merging/paperDetails';
import type { Author } from '~/lib/papers/paper';
import { type PaperType, paperTypes } from '~/lib/papers/paper';

/** Names of strings have no hyphens. */
const typeKeys = {
  'article-journal': 'articleJournal',
  'paper-conference': 'paperConference',
  article: 'article',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  webpage: 'webpage',
} as const satisfies Record<PaperType, string>;

/** UTF-16 units: more of an abstract is not needed to compare two. */
const longest = 400;

/** The value of a field as people read it. @param value as in `Bibliography`. */
export function detailText(field: DetailField, value: unknown): string {
  if (field === 'type' && paperTypes.includes(value as PaperType)) return i18n.t(`details.types.${typeKeys[value as PaperType]}`);
  if (field === 'authors' || field === 'editors') return (value as Author[]).map(({ name }) => name).join(', ');
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
