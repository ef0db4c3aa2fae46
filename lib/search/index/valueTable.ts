/** Numbers values from 0, so that a value that many documents share is stored once. */
export class ValueTable {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  /** @returns the value's number; a new value gets the next number. */
  placeOf(value: string): number {
    const existing = this.#places.get(value);
    if (existing !== undefined) return existing;
    this.#places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** @returns the value with a number; '' for an unused number. */
  at(place: number): string {
    return this.values[place] ?? '';
  }

  /** @returns the numbers of the values that match. */
  where(matches: (value: string) => boolean): Set<number> {
    const found = new Set<number>();
    for (const [place, value] of this.values.entries()) if (matches(value)) found.add(place);
    return found;
  }
}
