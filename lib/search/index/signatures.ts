/**
 * Records for each document, in 2,048 bits, which sequences of three UTF-16 units its text contains. A few bits rule out most
 * documents that do not contain a word, so that their texts need not be scanned. Bits may collide, so a document that passes
 * must still be scanned (a Bloom filter with one hash function: Bloom 1970).
 */

/** 32-bit words per document. */
const words = 64;

const bitOf = (first: number, second: number, third: number): number =>
  Math.imul((first << 16) ^ (second << 8) ^ third, 0x9e3779b1) >>> 21;

export class Signatures {
  #bits: Uint32Array;

  /** @param room number of documents for which memory is allocated at first. */
  constructor(room = 1024) {
    this.#bits = new Uint32Array(room * words);
  }

  put(place: number, text: string): void {
    const start = place * words;
    if (start + words > this.#bits.length) this.#grow(start + words);
    const bits = this.#bits.fill(0, start, start + words);
    let first = text.charCodeAt(0);
    let second = text.charCodeAt(1);
    for (let at = 2; at < text.length; at++) {
      const third = text.charCodeAt(at);
      const bit = bitOf(first, second, third);
      const word = start + (bit >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (bit & 31));
      first = second;
      second = third;
    }
  }

  /** @returns the bits of the documents at these places, one after the other. */
  pack(places: readonly number[]): Uint32Array {
    const packed = new Uint32Array(places.length * words);
    for (const [index, place] of places.entries()) {
      packed.set(this.#bits.subarray(place * words, (place + 1) * words), index * words);
    }
    return packed;
  }

  /** Copies the bits of one document. @param index index of the document in `packed`, a result of `pack`. */
  unpack(place: number, packed: Uint32Array, index: number): void {
    const start = place * words;
    if (start + words > this.#bits.length) this.#grow(start + words);
    this.#bits.set(packed.subarray(index * words, (index + 1) * words), start);
  }

  /** @returns a test of whether the document at a place may contain the text; undefined for fewer than three units. */
  test(text: string): ((place: number) => boolean) | undefined {
    if (text.length < 3) return undefined;
    const bits = new Set<number>();
    for (let at = 2; at < text.length; at++) {
      bits.add(bitOf(text.charCodeAt(at - 2), text.charCodeAt(at - 1), text.charCodeAt(at)));
    }
    const offsets = Int32Array.from(bits, (bit) => bit >>> 5);
    const masks = Int32Array.from(bits, (bit) => 1 << (bit & 31));
    return (place) => {
      const bits = this.#bits;
      const start = place * words;
      for (let index = 0; index < offsets.length; index++) {
        if (((bits[start + (offsets[index] ?? 0)] ?? 0) & (masks[index] ?? 0)) === 0) return false;
      }
      return true;
    };
  }

  #grow(needed: number): void {
    const grown = new Uint32Array(Math.max(needed, Math.ceil(this.#bits.length * 1.3)));
    grown.set(this.#bits);
    this.#bits = grown;
  }
}
