import type { HistoryStep, RowFields } from '~/lib/papers/history';
import { isLink } from '~/lib/papers/merging/keepEdited';
import { type EditableField, editableFields, type PaperLinks } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';

const valueIn = (row: RowFields, field: EditableField): unknown =>
  (isLink(field) ? (row.links as PaperLinks | null | undefined)?.[field] : row[field]) ?? null;

/** Whether a person edited a field, on one side of a step. A step without `edited` changed only fields that were edited already. */
const isEditedIn = (side: RowFields, field: EditableField): boolean =>
  !('edited' in side) || (Array.isArray(side.edited) && side.edited.includes(field));

/** The fields that a step of an edit changed, `page`, `pdf` and `code` apart, and those that it gave back to the web. */
export function editedIn(before: RowFields, after: RowFields): { typed: EditableField[]; released: EditableField[] } {
  const fields = editableFields.filter(
    (field) =>
      isEditedIn(before, field) !== isEditedIn(after, field) || !sameValue(valueIn(before, field), valueIn(after, field)),
  );
  return {
    typed: fields.filter((field) => isEditedIn(after, field)),
    released: fields.filter((field) => !isEditedIn(after, field)),
  };
}

/**
 * The value that a field had before a person first edited it, null for none.
 * @param steps of the edits of one paper, the newest first.
 * @returns undefined if the steps do not tell.
 */
export function valueBeforeEdit(steps: readonly HistoryStep[], field: EditableField): unknown {
  for (const { before, after } of steps)
    if (before && after && isEditedIn(after, field) && !isEditedIn(before, field)) return valueIn(before, field);
  return undefined;
}

/**
 * Takes an edit of a paper back: the value of each field that it changed, and whether a person edited the field. What else changed
 * since stays.
 * @returns null if one of the fields was changed again since, other than by a page that a field was given back to.
 */
export function undoEdit(present: RowFields, before: RowFields, after: RowFields): RowFields | null {
  const { typed, released } = editedIn(before, after);
  const edited = new Set<unknown>(Array.isArray(present.edited) ? present.edited : []);
  if (typed.some((field) => !edited.has(field) || !sameValue(valueIn(present, field), valueIn(after, field)))) return null;
  if (released.some((field) => edited.has(field))) return null;
  const links: Record<string, unknown> = { ...(present.links as PaperLinks) };
  const row: RowFields = { ...present };
  for (const field of [...typed, ...released]) {
    const value = valueIn(before, field);
    if (!isLink(field)) row[field] = value ?? undefined;
    else if (value === null) delete links[field];
    else links[field] = value;
    if (isEditedIn(before, field)) edited.add(field);
    else edited.delete(field);
  }
  if ('authorCount' in before) row.authorCount = before.authorCount ?? undefined;
  return { ...row, links, edited: edited.size > 0 ? [...edited].sort() : undefined };
}
