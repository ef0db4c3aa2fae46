/** The rows of the library that could not be read whole, as found so far by this page, worker or background. */

export interface DamagedRow {
  table: string;
  key: unknown;
}

const damaged = new Map<string, DamagedRow>();
const listeners = new Set<(rows: DamagedRow[]) => void>();
const mendedCopies = new WeakSet<object>();

/** Registers a damaged row. @param copy the mended copy that queries get until the row is repaired. */
export function noteDamage(row: DamagedRow, copy?: object): void {
  if (copy) mendedCopies.add(copy);
  const name = JSON.stringify([row.table, row.key]);
  if (damaged.has(name)) return;
  damaged.set(name, row);
  for (const listener of listeners) listener([...damaged.values()]);
}

/** Whether a row that was read is the mended copy of a damaged row. */
export const isDamaged = (row: object): boolean => mendedCopies.has(row);

/**
 * Calls `listener` at once, and again whenever another damaged row is found or all rows were repaired.
 * @returns a function that ends the watch.
 */
export function watchDamage(listener: (rows: DamagedRow[]) => void): () => void {
  listeners.add(listener);
  listener([...damaged.values()]);
  return () => listeners.delete(listener);
}

export const damagedRows = (): DamagedRow[] => [...damaged.values()];

export function forgetDamage(): void {
  damaged.clear();
  for (const listener of listeners) listener([]);
}
