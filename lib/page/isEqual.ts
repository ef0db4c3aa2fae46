/** Compares two flat objects. A difference in the order of keys counts as one. */
export const isEqual = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
