import { type RowTable, rowKinds } from '~/lib/library/history/rowKinds';
import { mendRow } from '~/lib/papers/mendRow';

type Row = Record<string, unknown>;

/** Tables with fields that exist only to be indexed. */
const indexed: ReadonlySet<string> = new Set<RowTable>(['papers', 'annotations', 'trash', 'distinctPairs']);

/**
 * A row as it should be stored: the fields that can be read, and the indexed fields computed from them.
 * @param now milliseconds since the epoch; a blank annotation counts as blank from then on if its row does not say since when.
 */
export function wholeRow(table: string, key: unknown, stored: Row, now = Date.now()): Row {
  const row = mendRow(table, stored);
  if (!indexed.has(table)) return row;
  const { fromRow: read, toRow: store } = rowKinds[table as RowTable];
  const { blankSince } = stored;
  const at = Number.isSafeInteger(blankSince) ? Number(blankSince) : now;
  return store(read(row) as never, String(key), at) as Row;
}
