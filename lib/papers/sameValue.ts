/** Whether two plain values (what IndexedDB and JSON can hold) are equal; an absent field equals undefined. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const first = one as Record<string, unknown>;
  const second = other as Record<string, unknown>;
  for (const key of Object.keys(first)) if (!sameValue(first[key], second[key])) return false;
  for (const key of Object.keys(second)) if (second[key] !== undefined && first[key] === undefined) return false;
  return true;
}
