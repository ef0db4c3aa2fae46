import type { OpenFile } from '~/lib/platform/exportFiles';

/** Bytes of the buffer. */
const size = 1 << 22;
/** Maximum bytes of UTF-8 for one UTF-16 unit. */
const widest = 3;

/** Writes text to a file from its beginning, in blocks of about 4 MB. */
export class ByteWriter {
  readonly #handle: OpenFile;
  readonly #encoder = new TextEncoder();
  #buffer = new Uint8Array(size);
  #used = 0;
  #flushed = 0;

  constructor(handle: OpenFile) {
    this.#handle = handle;
  }

  /** Bytes written so far, including those that are not flushed. */
  get written(): number {
    return this.#flushed + this.#used;
  }

  write(text: string): void {
    this.#makeRoom(text.length * widest);
    this.#used += this.#encoder.encodeInto(text, this.#buffer.subarray(this.#used)).written;
  }

  /** Appends a part of another file, which must have been flushed. Offsets are in bytes. */
  copy(from: OpenFile, start: number, length: number): void {
    this.#makeRoom(length);
    this.#used += from.read(this.#buffer.subarray(this.#used, this.#used + length), { at: start });
  }

  /** Writes the buffer to the file. @throws QuotaExceededError when the disk is full. */
  flush(): void {
    let sent = 0;
    while (sent < this.#used) {
      sent += this.#handle.write(this.#buffer.subarray(sent, this.#used), { at: this.#flushed + sent });
    }
    this.#flushed += this.#used;
    this.#used = 0;
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return;
    this.flush();
    if (bytes > this.#buffer.length) this.#buffer = new Uint8Array(bytes);
  }
}
