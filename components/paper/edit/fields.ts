/** The fields of the form, in the order in which they are shown. */
import { i18n } from '#i18n';
import type { EditProblem } from '~/lib/papers/edits/paperEdit';
import type { EditableField, PaperType } from '~/lib/papers/paper';

interface FieldGroup {
  label: 'paper' | 'place' | 'reference' | 'addresses';
  fields: readonly { field: EditableField; wide?: true; lines?: number }[];
}

export const groups: readonly FieldGroup[] = [
  {
    label: 'paper',
    fields: [
      { field: 'title', wide: true, lines: 2 },
      { field: 'authors', wide: true, lines: 3 },
      { field: 'type' },
      { field: 'published' },
      { field: 'abstract', wide: true, lines: 5 },
      { field: 'comment', wide: true, lines: 1 },
    ],
  },
  {
    label: 'place',
    fields: [
      { field: 'venue', wide: true },
      { field: 'container', wide: true },
      { field: 'event', wide: true },
      { field: 'volume' },
      { field: 'issue' },
      { field: 'pages' },
      { field: 'number' },
      { field: 'publisher' },
      { field: 'place' },
      { field: 'edition' },
      { field: 'language' },
      { field: 'editors', wide: true, lines: 1 },
    ],
  },
  {
    label: 'reference',
    fields: [{ field: 'citationKey' }, { field: 'accessed' }, { field: 'isbn' }, { field: 'issn' }],
  },
  {
    label: 'addresses',
    fields: [
      { field: 'page', wide: true },
      { field: 'pdf', wide: true },
      { field: 'code', wide: true },
    ],
  },
];

export const fieldLabel = (field: EditableField): string => i18n.t(`edit.fields.${field}`);

const hinted = ['authors', 'published', 'venue', 'citationKey'] as const;

export const hintOf = (field: EditableField): string | undefined => {
  const known = hinted.find((each) => each === field);
  return known && i18n.t(`edit.hints.${known}`);
};

export const problemText = (problem: EditProblem): string => i18n.t(`edit.problems.${problem}`);

const typeNames = {
  'article-journal': 'journal',
  'paper-conference': 'conference',
  article: 'preprint',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  webpage: 'webpage',
} as const satisfies Record<PaperType, string>;

export const typeLabel = (type: PaperType): string => i18n.t(`edit.types.${typeNames[type]}`);
