/** Validates entries of the history from outside, including the rows in their steps. */
import './zodSetup';
import { z } from 'zod';
import { limits } from '~/lib/papers/text/limits';
import { type HistoryEntry, type HistoryStep, historyActions, type ImportedFiles, type RowFields } from './history';
import { type ParsedRow, parseRow, parseRowFields, rowTableSchema } from './rowSchemas';
import { time } from './schemas';

/** The database continues numbering from the largest `seq`. An import renumbers entries above `largestKeptSeq`. */
const largestSeq = 2e15;
/** The largest `seq` that an import keeps: entries that are added later have larger ones, and a backup must hold these too. */
export const largestKeptSeq = 1e15;

/** The fields are validated below, where the table is known. */
const rowFields = z.custom<RowFields>((value) => typeof value === 'object' && !Array.isArray(value), 'not a row').nullable();

const shape = z.strictObject({
  table: rowTableSchema,
  key: z.string().min(1).max(5000),
  before: rowFields,
  after: rowFields,
});

/** One step. If neither side is null, both must have the same fields; if `after` is null, `before` must be a whole row. */
export const historyStepSchema = shape.transform(({ table, key, before, after }, context): HistoryStep => {
  const refuse = (path: PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path, message });
  const read = (side: 'before' | 'after', parsed: ParsedRow): RowFields => {
    if (parsed.ok) return parsed.row;
    for (const { path, message } of parsed.problems) refuse([side, ...path], message);
    return {};
  };
  if (after === null) {
    if (before === null) refuse([], 'neither a row before nor one after');
    return { table, key, before: before && read('before', parseRow(table, key, before)), after };
  }
  if (before && !sameFields(before, after)) refuse(['after'], 'other fields than before');
  return {
    table,
    key,
    before: before && read('before', parseRowFields(table, key, before)),
    after: read('after', parseRowFields(table, key, after)),
  };
}) satisfies z.ZodType<HistoryStep>;

function sameFields(before: RowFields, after: RowFields): boolean {
  const [fieldsBefore, fieldsAfter] = [Object.keys(before), Object.keys(after)];
  return fieldsBefore.length === fieldsAfter.length && fieldsBefore.every((field) => Object.hasOwn(after, field));
}

const count = z.int().min(0);
const names = z.array(z.string().min(1).max(limits.fileName)).max(limits.importedFiles);

const importedSchema = z.strictObject({
  files: names,
  formats: names,
  papers: count,
  added: count,
  merged: count,
  unchanged: count,
  problems: count,
}) satisfies z.ZodType<ImportedFiles>;

export const historyEntrySchema = z.strictObject({
  seq: z.int().positive().max(largestSeq),
  at: time,
  action: z.enum(historyActions),
  paperIds: z.array(z.string().min(1).max(100)),
  steps: z.array(historyStepSchema),
  session: z.string().max(100).optional(),
  undoneAt: time.optional(),
  imported: importedSchema.optional(),
}) satisfies z.ZodType<HistoryEntry>;
