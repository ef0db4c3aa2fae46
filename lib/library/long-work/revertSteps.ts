/** Reverts steps of unfinished work, as far as the same rows were not changed again since. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { compact } from '~/lib/library/database/rows';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { recordsOf } from '~/lib/library/history/historySteps';
import { type Rows, type RowTable, rowTables } from '~/lib/library/history/rowKinds';
import { mergeRecordAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import { type Annotation, blankAnnotation } from '~/lib/papers/annotation';
import type { HistoryStep, RowFields } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';

/**
 * Puts into a change set what reverts some steps, newest first. Steps of records that belong together (one was merged into the
 * other) are reverted together. Later changes are kept: where a row was changed again and the steps only edited rows, each field
 * that is still as its step left it is reverted; where the steps added, deleted or merged records, nothing is reverted, except
 * that the trash gets each record which the steps removed altogether.
 * Inside a transaction over the tables of records, those of the steps, and `identifiers`.
 * @param now milliseconds since the epoch.
 * @returns ids of the records that the trash gets. They are to be restored from it.
 */
export async function revertSteps(
  db: LibraryDatabase,
  changes: ChangeSet,
  steps: readonly HistoryStep[],
  now: number,
): Promise<string[]> {
  for (const table of rowTables) {
    const keys = steps.filter((step) => step.table === table).map(({ key }) => key);
    await changes.load(table, keys);
  }
  const owners = await lookUpIdentifiers(db, steps.filter(returns).flatMap(identifiersBefore));
  const gone = steps.filter(({ table, after }) => after === null && (table === 'papers' || table === 'distinctPairs'));
  const ids = gone.flatMap(recordsOf);
  await Promise.all([changes.load('papers', ids), changes.load('trash', ids)]);
  const removed: string[] = [];
  for (const together of components(steps)) {
    const isWhole = together.every((step) => isUnchanged(changes, step)) && !hasOtherOwner(owners, together);
    if (isWhole) for (const step of together.toReversed()) putBack(changes, step);
    else if (together.every(isEdit)) for (const step of together.toReversed()) putFieldsBack(changes, step);
    else removed.push(...trashRemoved(changes, together, now));
  }
  return removed;
}

/**
 * Puts into the trash the records that the steps removed: those that the steps did not merge into another record, and that are
 * not in the trash with all their marks. Their distinct pairs return with them.
 * @returns their ids.
 */
function trashRemoved(changes: ChangeSet, together: readonly HistoryStep[], now: number): string[] {
  const removed = together.filter((step) => isRemoved(changes, step, together));
  for (const { key, before } of removed) {
    const annotation = annotationBefore(together, key);
    const trashed = changes.get('trash', key);
    changes.set('trash', key, {
      paper: before as unknown as Paper,
      annotation: trashed ? mergeRecordAnnotations(annotation, trashed.annotation) : annotation,
      trashedAt: trashed?.trashedAt ?? now,
    });
  }
  const isHere = (id: string): boolean => changes.get('papers', id) !== null || changes.get('trash', id) !== null;
  const pairs = removed.length > 0 ? together.filter(({ table, after }) => table === 'distinctPairs' && after === null) : [];
  for (const step of pairs) if (recordsOf(step).every(isHere)) putBack(changes, step);
  return removed.map(({ key }) => key);
}

function isRemoved(changes: ChangeSet, step: HistoryStep, together: readonly HistoryStep[]): boolean {
  const { table, key, before, after } = step;
  if (table !== 'papers' || before === null || after !== null || changes.get('papers', key)) return false;
  const own = identifiersBefore(step);
  const isMerged = together.some(
    (other) => other.table === 'papers' && identifiersIn(other.after).some((name) => own.includes(name)),
  );
  const trashed = changes.get('trash', key)?.annotation;
  return !isMerged && !(trashed && sameValue(mergeRecordAnnotations(trashed, annotationBefore(together, key)), trashed));
}

/** The annotation of a record before the steps deleted it. */
const annotationBefore = (together: readonly HistoryStep[], id: string): Annotation =>
  (together.find(({ table, key, after }) => table === 'annotations' && key === id && after === null)?.before as
    | Annotation
    | undefined) ?? blankAnnotation;

const isEdit = ({ table, before, after }: HistoryStep): boolean =>
  before !== null && after !== null && !(table === 'papers' && 'identifiers' in before);

const present = (changes: ChangeSet, { table, key }: HistoryStep): RowFields | null =>
  changes.get(table, key) as unknown as RowFields | null;

/** Whether a row is still as the step left it. */
function isUnchanged(changes: ChangeSet, step: HistoryStep): boolean {
  const row = present(changes, step);
  if (step.after === null) return row === null;
  return row !== null && Object.entries(step.after).every(([field, value]) => sameValue(row[field] ?? null, value));
}

const set = <T extends RowTable>(changes: ChangeSet, table: T, key: string, row: RowFields | null): void =>
  changes.set(table, key, row as unknown as Rows[T] | null);

function putBack(changes: ChangeSet, step: HistoryStep): void {
  const { table, key, before, after } = step;
  const isWhole = before === null || after === null;
  set(changes, table, key, isWhole ? before : withFields(present(changes, step) ?? {}, Object.entries(before)));
}

function putFieldsBack(changes: ChangeSet, step: HistoryStep): void {
  const { table, key, before, after } = step;
  const row = present(changes, step);
  if (!row || !before || !after) return;
  const isUntouched = (field: string): boolean => sameValue(row[field] ?? null, after[field]);
  const fields = Object.entries(before).filter(
    ([field]) => field !== 'updatedAt' && field !== 'noteRevision' && isUntouched(field),
  );
  const next = withFields(row, fields);
  if ('tags' in before && !isUntouched('tags')) next.tags = revertedTags(row.tags, before.tags, after.tags);
  // A new revision makes an editor that started from the reverted text merge its own text.
  if (fields.some(([field]) => field === 'note')) next.noteRevision = Number(row.noteRevision) + 1;
  set(changes, table, key, next);
}

const withFields = (row: RowFields, fields: readonly [string, unknown][]): RowFields =>
  compact({ ...row, ...Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined])) });

/** The current tags, without those that the step added and with those that it removed; earlier tags keep their earlier order. */
function revertedTags(now: unknown, before: unknown, after: unknown): string[] {
  const [tags, was, made] = [now, before, after].map(
    (all) => new Map(Array.isArray(all) ? all.map((tag) => [tagKey(String(tag)), String(tag)]) : []),
  );
  if (!tags || !was || !made) return [];
  const back = [...was].filter(([key]) => tags.has(key) || !made.has(key)).map(([key, tag]) => tags.get(key) ?? tag);
  const since = [...tags].filter(([key]) => !was.has(key) && !made.has(key)).map(([, tag]) => tag);
  return [...back, ...since];
}

/** Whether reverting the step brings a record back or gives it other identifiers. */
const returns = ({ table, before, after }: HistoryStep): boolean =>
  table === 'papers' && before !== null && (after === null || 'identifiers' in before);

/** Whether a record would come back with an identifier that names another record by now. */
function hasOtherOwner(owners: ReadonlyMap<Identifier, string>, together: readonly HistoryStep[]): boolean {
  const own = new Set(together.flatMap(recordsOf));
  const identifiers = together.filter(returns).flatMap(identifiersBefore);
  return identifiers.some((identifier) => !own.has(owners.get(identifier) ?? [...own][0] ?? ''));
}

const identifiersIn = (row: RowFields | null): Identifier[] =>
  Array.isArray(row?.identifiers) ? (row.identifiers as Identifier[]) : [];

const identifiersBefore = ({ before }: HistoryStep): Identifier[] => identifiersIn(before);

/** Groups steps, in their order: steps of one record, and of records that share an identifier, before or after, or a row. */
function components(steps: readonly HistoryStep[]): HistoryStep[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    parents.set(node, root);
    return root;
  };
  const nodesOf = (step: HistoryStep): string[] => {
    const records = recordsOf(step);
    const named = step.table === 'papers' ? [...identifiersBefore(step), ...identifiersIn(step.after)] : [];
    return records.length === 0 ? [`${step.table} ${step.key}`] : [...records, ...named];
  };
  for (const step of steps) {
    const [first = '', ...rest] = nodesOf(step);
    for (const node of rest) parents.set(rootOf(node), rootOf(first));
  }
  const groups = new Map<string, HistoryStep[]>();
  for (const step of steps) {
    const root = rootOf(nodesOf(step)[0] ?? '');
    const group = groups.get(root);
    if (group) group.push(step);
    else groups.set(root, [step]);
  }
  return [...groups.values()];
}
