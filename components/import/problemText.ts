import { i18n } from '#i18n';
import type { PlacedProblem } from '~/lib/library/import/placedEntry';
import type { ListedPaper } from '~/lib/library/import/planImport';
import type { ReadProblemCode } from '~/lib/papers/readEntry';

/** What is wrong, in a sentence. */
export const problemText = ({ code, values }: PlacedProblem): string => sentence(`import.problems.${code}`, padded(values));

/** The sentences have different numbers of placeholders. */
const sentence = i18n.t as (key: `import.problems.${ReadProblemCode}`, values: string[]) => string;

/** Placeholders that a reader gave no value for are empty. */
const padded = (values: readonly string[] = []): string[] => [values[0] ?? '', values[1] ?? ''];

/** Where something stands: `refs.bib · Entry 12 · line 340 · vaswani2017`. @param files names of several files; empty for one. */
export const placeText = ({ at, file }: Pick<ListedPaper, 'at' | 'file'>, files: readonly string[]): string =>
  [
    files.length > 1 ? (files[file] ?? '') : '',
    at.entry === undefined ? '' : i18n.t('import.at.entry', [at.entry]),
    at.line === undefined ? '' : i18n.t('import.at.line', [at.line]),
    at.key ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
