/** Reads values of foreign JSON, which may be of any type. A map has no prototype whose members a key could name. */
export type Fields = ReadonlyMap<string, unknown>;

/** @returns undefined for anything but an object. */
export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;

/** @returns the text of a text or a number; of an array, its texts with `; ` between them; else an empty text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value)
    ? value
        .filter((each) => typeof each === 'string' || typeof each === 'number')
        .map(String)
        .join('; ')
    : '';
}
