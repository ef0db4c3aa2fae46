/** The form of a paper's details as texts: what each field shows, and what a person's texts change. Pure. */
import { nameLines, namesOfLines } from '~/lib/papers/edits/nameLines';
import { type EditProblem, editProblem, tidyEdit, valueOfField } from '~/lib/papers/edits/paperEdit';
import type { Bibliography, EditableField } from '~/lib/papers/paper';
import type { EditedValues } from '~/lib/papers/paperStore';

/** Texts that were typed, by field. */
export type Typed = { [Field in EditableField]?: string };

const isNames = (field: EditableField): field is 'authors' | 'editors' => field === 'authors' || field === 'editors';

/** What a field shows while nothing is typed. */
export function textOf(bibliography: Bibliography, field: EditableField): string {
  const value = valueOfField(bibliography, field);
  return Array.isArray(value) ? nameLines(value) : (value ?? '');
}

/** The fields whose texts differ from what the paper has, with their new values; and what is wrong with them. */
export function editOf(
  bibliography: Bibliography,
  typed: Typed,
): { set: EditedValues; problems: Partial<Record<EditableField, EditProblem>> } {
  const set: Record<string, unknown> = {};
  const problems: Partial<Record<EditableField, EditProblem>> = {};
  for (const [name, text] of Object.entries(typed)) {
    const field = name as EditableField;
    if (text === undefined || text === textOf(bibliography, field)) continue;
    const value = tidyEdit(field, isNames(field) ? namesOfLines(text, bibliography[field] ?? []) : (text as never));
    const problem = editProblem(field, value as never);
    if (problem) problems[field] = problem;
    else set[field] = value;
  }
  return { set, problems };
}
