/** Values by number and numbers by value: what many documents share is kept once. */
export class ValueTable {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  /** The value's number; a new one for a new value. */
  placeOf(value: string): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** '' for a number that no value has. */
  at(place: number): string {
    return this.values[place] ?? '';
  }

  /** The numbers of the values that fit. */
  where(fits: (value: string) => boolean): Set<number> {
    const found = new Set<number>();
    for (const [place, value] of this.values.entries()) if (fits(value)) found.add(place);
    return found;
  }
}
