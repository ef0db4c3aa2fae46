/** Which rows of the library could not be read whole, as far as this page, worker or background has met them. */

export interface DamagedRow {
  table: string;
  key: unknown;
}

const met = new Map<string, DamagedRow>();
const listeners = new Set<(rows: DamagedRow[]) => void>();
const copies = new WeakSet<object>();

/** @param copy what stands for the row meanwhile. */
export function noteDamage(row: DamagedRow, copy?: object): void {
  if (copy) copies.add(copy);
  const name = JSON.stringify([row.table, row.key]);
  if (met.has(name)) return;
  met.set(name, row);
  for (const listener of listeners) listener([...met.values()]);
}

/** Whether a row that was read is only what could be read of it. */
export const isDamaged = (row: object): boolean => copies.has(row);

/** Calls back at once and whenever another damaged row is met, or all were repaired. @returns a function that ends the watch. */
export function watchDamage(listener: (rows: DamagedRow[]) => void): () => void {
  listeners.add(listener);
  listener([...met.values()]);
  return () => listeners.delete(listener);
}

export const damagedRows = (): DamagedRow[] => [...met.values()];

export function forgetDamage(): void {
  met.clear();
  for (const listener of listeners) listener([]);
}
