/** What a person types about a paper by hand: new values, and the checks that the form and the command share. */

import { isLink } from '~/lib/papers/merging/keepEdited';
import type { Author, Bibliography, EditableField, PaperLinks } from '~/lib/papers/paper';
import type { EditedValues } from '~/lib/papers/paperStore';
import { limits } from '~/lib/papers/text/limits';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';

export const editProblems = ['empty', 'date', 'address', 'key', 'tooLong', 'tooMany'] as const;

export type EditProblem = (typeof editProblems)[number];

/** Most code points of a field that is one text. */
const mostOf = (field: EditableField): number => {
  switch (field) {
    case 'title':
    case 'abstract':
    case 'venue':
    case 'comment':
    case 'citationKey':
      return limits[field];
    default:
      return isLink(field) ? limits.url : limits.publication;
  }
};

/** Signs that BibTeX, biber or a `\cite` command reads as the end of a key or as another command. */
const notInKey = /[\s{}"#%~\\,=@'()]/u;

const isAddress = (value: string): boolean => /^https?:\/\//iu.test(value) && URL.canParse(value);

/** Whether a text is a year, month or day in ISO 8601 that exists in the calendar. */
function isDay(value: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(value)) return false;
  const whole = `${value}-01-01`.slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

const isLong = (text: string, most: number): boolean => text.length > most && [...text.slice(0, most * 2 + 1)].length > most;

const namesProblem = (names: readonly Author[]): EditProblem | undefined => {
  if (names.length > limits.authors) return 'tooMany';
  return names.some((name) => Object.values(name).some((part) => isLong(part, limits.authorName))) ? 'tooLong' : undefined;
};

/** What is wrong with a value that a person typed, undefined for nothing. The value is as `tidyEdit` gives it. */
export function editProblem(field: EditableField, value: EditedValues[EditableField]): EditProblem | undefined {
  if (value === null || value === undefined) return field === 'title' ? 'empty' : undefined;
  if (Array.isArray(value)) return namesProblem(value);
  if (isLong(value, mostOf(field))) return 'tooLong';
  if (field === 'published' || field === 'accessed') return isDay(value) ? undefined : 'date';
  if (field === 'citationKey') return notInKey.test(value) ? 'key' : undefined;
  return isLink(field) && !isAddress(value) ? 'address' : undefined;
}

/** The value as it is stored: without invisible characters and needless white space, null where nothing is left. */
export function tidyEdit(field: EditableField, value: EditedValues[EditableField]): string | Author[] | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length > 0 || field === 'authors' ? value : null;
  const tidy = field === 'abstract' || field === 'comment' ? tidyMultiline : tidyText;
  // A text that is too long is refused, not cut.
  return tidy(value, value.length) || null;
}

/** The value of a field, null for none. */
export const valueOfField = (of: Bibliography, field: EditableField): string | Author[] | null =>
  (isLink(field) ? of.links[field as keyof PaperLinks] : of[field as Exclude<EditableField, keyof PaperLinks>]) ?? null;
