/** Whether two plain values (as in IndexedDB and JSON) are deeply equal; an absent field equals undefined. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const first = a as Record<string, unknown>;
  const second = b as Record<string, unknown>;
  for (const key of Object.keys(first)) if (!sameValue(first[key], second[key])) return false;
  for (const key of Object.keys(second)) if (second[key] !== undefined && first[key] === undefined) return false;
  return true;
}
