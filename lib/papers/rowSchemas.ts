/** Validates rows of the tables that the history records: whole rows, or the fields in which two states of a row differ. */
import './zodSetup';
import { z } from 'zod';
import { pairKey } from './distinctPair';
import { type HistoryTable, historyTables, type RowFields } from './history';
import {
  annotationSchema,
  distinctPairSchema,
  paperSchema,
  savedSearchSchema,
  tagRuleSchema,
  tagTraitsSchema,
  trashedEntrySchema,
} from './schemas';

export interface RowProblem {
  /** Path in the row, e.g. `authors`; empty for the row itself. */
  path: PropertyKey[];
  message: string;
}

export type ParsedRow = { ok: true; row: RowFields } | { ok: false; problems: RowProblem[] };

interface RowSchema {
  whole: z.ZodType;
  /** Any of the fields; null for a field that the row does not have. */
  fields: z.ZodType;
  /** The primary key of a row; undefined where the row does not contain it. */
  keyOf: (row: RowFields) => unknown;
  /** The field that contains the key; empty where none does. */
  fixed: string;
  key: z.ZodType<string>;
}

/** All fields are optional in a difference; null means that the row lacks an optional field. */
function differing(schema: z.ZodObject): z.ZodType {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  return z.strictObject(
    Object.fromEntries(
      fields.map(([name, field]) => [name, field.safeParse(undefined).success ? field.nullable() : field.optional()]),
    ),
  );
}

const uuid: z.ZodType<string> = z.uuid();
/** A tag's key may be longer than a tag, because folding expands some letters. */
const tagKeySchema: z.ZodType<string> = z.string().min(1).max(5000);
const pairSchema: z.ZodType<string> = z.string().refine((key) => {
  const [first, second, ...rest] = key.split(' ');
  return rest.length === 0 && [first, second].every((id) => uuid.safeParse(id).success);
}, 'not two ids');

const kind = (schema: z.ZodObject, keyOf: RowSchema['keyOf'], fixed: string, key: z.ZodType<string> = uuid): RowSchema => ({
  whole: schema,
  fields: differing(schema),
  keyOf,
  fixed,
  key,
});

const idOf = ({ id }: RowFields): unknown => id;

const rowSchemas: Record<HistoryTable, RowSchema> = {
  papers: kind(paperSchema, idOf, 'id'),
  annotations: kind(annotationSchema, () => undefined, ''),
  trash: kind(trashedEntrySchema, ({ paper }) => (paper as RowFields).id, 'paper'),
  distinctPairs: kind(distinctPairSchema, ({ ids }) => pairKey(...(ids as [string, string])), 'ids', pairSchema),
  tags: kind(tagTraitsSchema, ({ key }) => key, 'key', tagKeySchema),
  searches: kind(savedSearchSchema, idOf, 'id'),
  rules: kind(tagRuleSchema, idOf, 'id'),
};

const failed = (error: z.ZodError): ParsedRow => ({
  ok: false,
  problems: error.issues.map(({ path, message }) => ({ path: [...path], message })),
});

const refused = (path: PropertyKey[], message: string): ParsedRow => ({ ok: false, problems: [{ path, message }] });

const noKey = (table: HistoryTable, key: string): ParsedRow =>
  refused([], `${JSON.stringify(key.slice(0, 100))} is no key of a row in "${table}"`);

/**
 * Validates a whole row as stored in a table: when it is imported from a file, before undo restores it, and when a row that
 * was read appears to be damaged.
 * @param key the row's primary key; a row that contains another key is refused.
 */
export function parseRow(table: HistoryTable, key: string, row: unknown): ParsedRow {
  const { whole, keyOf, key: keySchema } = rowSchemas[table];
  if (!keySchema.safeParse(key).success) return noKey(table, key);
  const parsed = whole.safeParse(row);
  if (!parsed.success) return failed(parsed.error);
  const read = parsed.data as RowFields;
  const named = keyOf(read);
  if (named !== undefined && named !== key) return refused([], 'the row is another one than the key says');
  return { ok: true, row: read };
}

/** Validates the fields in which two states of a row differ. The key of a row never differs. */
export function parseRowFields(table: HistoryTable, key: string, fields: unknown): ParsedRow {
  const { fields: schema, keyOf, fixed, key: keySchema } = rowSchemas[table];
  if (!keySchema.safeParse(key).success) return noKey(table, key);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return failed(parsed.error);
  const row = parsed.data as RowFields;
  if (Object.hasOwn(row, fixed) && keyOf(row) !== key) return refused([], 'the row is another one than the key says');
  return { ok: true, row };
}

export const rowTableSchema = z.enum(historyTables);
