/** Counts the lines of a text while it is read from its beginning to its end, in linear time altogether. */
export class LineCounter {
  #line = 1;
  #start = 0;
  /** Offset of the next line's beginning; infinite in the last line. */
  #next: number;

  constructor(readonly text: string) {
    this.#next = this.#after(0);
  }

  /** @param offset not smaller than in an earlier call. @returns the line of the offset, from 1. */
  lineAt(offset: number): number {
    while (this.#next <= offset) this.#advance();
    return this.#line;
  }

  /** @param line not smaller than in an earlier call. @returns the offset at which the line begins. */
  offsetOf(line: number): number {
    while (this.#line < line && this.#next <= this.text.length) this.#advance();
    return this.#start;
  }

  #advance(): void {
    this.#line += 1;
    this.#start = this.#next;
    this.#next = this.#after(this.#start);
  }

  #after(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? Number.POSITIVE_INFINITY : end + 1;
  }
}
