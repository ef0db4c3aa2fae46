import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { compact } from '~/lib/library/database/rows';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { keyOwner } from '~/lib/library/history/keyOwner';
import { write } from '~/lib/library/history/unitOfWork';
import { resolveMergedId } from '~/lib/library/identity/resolveMergedId';
import { editProblem, tidyEdit, valueOfField } from '~/lib/papers/edits/paperEdit';
import { valueBeforeEdit } from '~/lib/papers/edits/undoEdit';
import type { HistoryStep } from '~/lib/papers/history';
import { isLink } from '~/lib/papers/merging/keepEdited';
import { type EditableField, editableFields, type Paper } from '~/lib/papers/paper';
import type { Edited, EditedValues, PaperEdit } from '~/lib/papers/paperStore';
import { sameValue } from '~/lib/papers/sameValue';

/**
 * Changes fields of a paper's bibliography as a person typed them, in one transaction with one history entry. Such a field is
 * replaced by nothing from the web (`edited`), until it is released: then it has the value from before the edits again, as far as
 * the history knows it, and the next page that shows the paper may replace it. An id that was merged into another record names
 * that record.
 * @returns `keyOwner` when another paper has the citation key: then nothing is changed.
 * @throws LibraryError `not-found` for an id without a record, `invalid` for a value that `editProblem` refuses.
 */
export async function editPaper(
  db: LibraryDatabase,
  id: string,
  { set = {}, release = [] }: PaperEdit,
  { now = Date.now() }: CommandOptions = {},
): Promise<Edited> {
  const typed = readTyped(set);
  return write(db, ['papers'], async (unit) => {
    const changes = unit.newChanges();
    const paper = await load(db, changes, id);
    const next: Paper = { ...paper, links: { ...paper.links } };
    const edited = new Set(paper.edited);
    for (const field of editableFields) {
      const value = typed.get(field);
      if (value === undefined || sameValue(value, valueOfField(paper, field))) continue;
      put(next, field, value);
      edited.add(field);
    }
    for (const field of release) {
      if (!edited.delete(field) || typed.has(field)) continue;
      const before = valueBeforeEdit(await stepsOf(db, paper.id), field);
      if (before !== undefined) put(next, field, before);
    }
    const owner = next.citationKey && (await keyOwner(db, next.citationKey, paper.id));
    if (owner && typed.has('citationKey')) return { entry: 0, keyOwner: owner.title };
    next.edited = edited.size > 0 ? [...edited].sort() : undefined;
    if (sameValue(compact(next), paper)) return { entry: 0 };
    changes.set('papers', paper.id, { ...next, refreshedAt: now });
    return { entry: await unit.commit(changes, { action: 'edit', now }) };
  });
}

/** The new values by field, tidied. */
function readTyped(set: EditedValues): Map<EditableField, ReturnType<typeof tidyEdit>> {
  const typed = new Map<EditableField, ReturnType<typeof tidyEdit>>();
  for (const field of editableFields) {
    if (set[field] === undefined) continue;
    const value = tidyEdit(field, set[field]);
    const problem = editProblem(field, value as EditedValues[EditableField]);
    if (problem) throw new LibraryError('invalid', `The value of “${field}” cannot be stored: ${problem}.`);
    typed.set(field, value);
  }
  return typed;
}

async function load(db: LibraryDatabase, changes: ChangeSet, id: string): Promise<Paper> {
  await changes.load('papers', [id]);
  const paper = changes.get('papers', id);
  if (paper) return paper;
  const survivor = await resolveMergedId(db, id);
  if (survivor === undefined) throw new LibraryError('not-found', 'This paper is not in the library.');
  return load(db, changes, survivor);
}

function put(paper: Paper, field: EditableField, value: unknown): void {
  if (isLink(field)) {
    if (typeof value === 'string') paper.links[field] = value;
    else delete paper.links[field];
    return;
  }
  // A title and a list of authors are always there.
  if (field === 'title' && !value) return;
  Object.assign(paper, { [field]: field === 'authors' ? (value ?? []) : (value ?? undefined) });
  // The list that a person wrote is complete.
  if (field === 'authors') paper.authorCount = undefined;
}

/** The steps about a paper of edits that are not undone, the newest first. */
async function stepsOf(db: LibraryDatabase, id: string): Promise<HistoryStep[]> {
  const entries = await db.history.where('paperIds').equals(id).reverse().sortBy('seq');
  return entries
    .filter(({ action, undoneAt }) => action === 'edit' && undoneAt === undefined)
    .flatMap(({ steps }) => steps.filter(({ table, key }) => table === 'papers' && key === id));
}
