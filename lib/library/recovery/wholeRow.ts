import { type RowTable, rowKinds } from '~/lib/library/history/rowKinds';
import { mendRow } from '~/lib/papers/mendRow';

type Row = Record<string, unknown>;

/** Tables with fields that exist only to be indexed. */
const indexed: ReadonlySet<string> = new Set<RowTable>(['papers', 'annotations', 'trash', 'distinctPairs']);

/** A row as it should be stored: the fields that can be read, and the indexed fields computed from them. */
export function wholeRow(table: string, key: unknown, stored: Row): Row {
  const row = mendRow(table, stored);
  if (!indexed.has(table)) return row;
  const { fromRow: read, toRow: store } = rowKinds[table as RowTable];
  return store(read(row) as never, String(key)) as Row;
}
