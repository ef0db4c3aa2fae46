/** Reads Dogear's own JSON format. The whole file is checked before any of it is used. */
import { z } from 'zod';
import { historyEntrySchema } from '~/lib/papers/historySchemas';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import {
  distinctPairSchema,
  libraryEntrySchema,
  savedSearchSchema,
  seenPaperSchema,
  tagRuleSchema,
  tagTraitsSchema,
  trashedEntrySchema,
} from '~/lib/papers/schemas';
import { backupVersion, readableVersions } from './backupVersion';
import { findJsonError } from './jsonError';

export interface BackupProblem {
  /** From 1; set if the text is not JSON. */
  line?: number | undefined;
  /** E.g. `entries[3].paper.title`; set if the JSON is not a backup. */
  path?: string | undefined;
  message: string;
}

export type ParsedBackup = { ok: true; backup: LibraryBackup; warnings: string[] } | { ok: false; problems: BackupProblem[] };

/** Maximum number of problems that are reported. A file of another kind would have one per row. */
const mostProblems = 100;

const schema = z.strictObject({
  dogear: z.literal(readableVersions),
  exported: z.string().max(100).optional(),
  entries: z.array(libraryEntrySchema),
  trash: z.array(trashedEntrySchema),
  history: z.array(historyEntrySchema),
  distinctPairs: z.array(distinctPairSchema).optional(),
  tags: z.array(tagTraitsSchema).optional(),
  searches: z.array(savedSearchSchema).optional(),
  rules: z.array(tagRuleSchema).optional(),
  seen: z.array(seenPaperSchema).optional(),
});

const refused = (...problems: BackupProblem[]): ParsedBackup => ({ ok: false, problems });

/** Never throws. Rejects a file with a newer version or an unknown field. @param text content of the file. */
export function parseBackup(text: string): ParsedBackup {
  const json = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused(syntaxProblem(json));
  }
  const version = versionOf(value);
  if (version === undefined) return refused({ path: 'dogear', message: 'This is not a file that Dogear exported.' });
  if (version > backupVersion) {
    const message = `The file has version ${version} of the format; this Dogear reads up to version ${backupVersion}. Update Dogear first.`;
    return refused({ path: 'dogear', message });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    return refused(
      ...parsed.error.issues.slice(0, mostProblems).map(({ path, message }) => ({ path: pathText(path) || 'the file', message })),
    );
  }
  const { entries, trash, history, distinctPairs, tags, searches, rules, seen } = parsed.data;
  const problems = [
    ...repeated(entries, 'entries', 'paper.id', ({ paper }) => paper.id),
    ...repeated(trash, 'trash', 'paper.id', ({ paper }) => paper.id),
    ...repeated(history, 'history', 'seq', ({ seq }) => seq),
    ...repeated(tags ?? [], 'tags', 'key', ({ key }) => key),
    ...repeated(searches ?? [], 'searches', 'id', ({ id }) => id),
    ...repeated(rules ?? [], 'rules', 'id', ({ id }) => id),
    ...repeated(seen ?? [], 'seen', 'key', ({ key }) => key),
  ].slice(0, mostProblems);
  if (problems.length > 0) return refused(...problems);
  const ascending = history.every(({ seq }, at) => at === 0 || seq > (history[at - 1]?.seq ?? 0));
  return {
    ok: true,
    backup: {
      entries,
      trash,
      history: ascending ? history : history.toSorted((a, b) => a.seq - b.seq),
      ...(distinctPairs ? { distinctPairs } : {}),
      ...(tags ? { tags } : {}),
      ...(searches ? { searches } : {}),
      ...(rules ? { rules } : {}),
      ...(seen ? { seen } : {}),
    },
    warnings: ascending ? [] : ['The history was out of order and has been sorted.'],
  };
}

function syntaxProblem(json: string): BackupProblem {
  const error = findJsonError(json);
  if (!error) return { message: 'This is not JSON.' };
  const { line, column, found } = error;
  const message = found === undefined ? 'The file ends too early' : `Unexpected ${JSON.stringify(found)}`;
  return { line, message: `${message} (line ${line}, column ${column}).` };
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'dogear')) return undefined;
  const { dogear } = value as { dogear: unknown };
  return typeof dogear === 'number' && Number.isInteger(dogear) && dogear > 0 ? dogear : undefined;
}

/** @returns the path in JavaScript notation: `entries[3].paper["a b"]`. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[\w$]+$/.test(String(key))
          ? `.${String(key)}`
          : `[${JSON.stringify(String(key))}]`,
    )
    .join('')
    .replace(/^\./, '');

/** Yields a problem for each row whose key occurs in an earlier row. */
function* repeated<Row>(
  rows: readonly Row[],
  section: string,
  field: string,
  key: (row: Row) => string | number,
): Generator<BackupProblem> {
  const seen = new Map<string | number, number>();
  for (const [at, row] of rows.entries()) {
    const earlier = seen.get(key(row));
    if (earlier === undefined) seen.set(key(row), at);
    else yield { path: `${section}[${at}].${field}`, message: `The same as in ${section}[${earlier}].` };
  }
}
