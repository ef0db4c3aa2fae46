import { type RowTable, rowKinds } from '~/lib/library/history/rowKinds';
import { mendRow } from '~/lib/papers/mendRow';

type Row = Record<string, unknown>;

/** The tables with fields that exist only to be indexed. */
const indexed: ReadonlySet<string> = new Set<RowTable>(['papers', 'annotations', 'trash', 'distinctPairs']);

/** A row as it should stand on the disk: what can be read of it, and what follows from that in the fields that lists walk by. */
export function wholeRow(table: string, key: unknown, stored: Row): Row {
  const row = mendRow(table, stored);
  if (!indexed.has(table)) return row;
  const { fromRow: read, toRow: store } = rowKinds[table as RowTable];
  return store(read(row) as never, String(key)) as Row;
}
