/** Reads the bytes of an imported file as text, and says of files without text what they are. */
import type { FileProblemCode } from '~/lib/papers/readEntry';

/** Bytes. A larger file is refused before it is read: its text and entries would not fit into memory together. */
export const largestFile = 200_000_000;

interface DecodedText {
  ok: true;
  /** With `\n` line ends, without a byte order mark. */
  text: string;
  /** A label of the Encoding Standard. */
  encoding: string;
}

export type Decoded = DecodedText | { ok: false; code: FileProblemCode };

/** Bytes from the beginning by which files without text are recognised. */
const sampleLength = 65_536;

/** Signatures of files without text, from https://en.wikipedia.org/wiki/List_of_file_signatures (2026). */
const signatures: [bytes: string, code: FileProblemCode][] = [
  // Documents of Word, Excel and the like are zips.
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\x1f\x8b', 'zip'],
  ['7z\xbc\xaf\x27\x1c', 'zip'],
  ['Rar!\x1a\x07', 'zip'],
  ['BZh', 'zip'],
  ['\xfd7zXZ\x00', 'zip'],
  ['\x28\xb5\x2f\xfd', 'zip'],
  ['%PDF-', 'pdf'],
  ['SQLite format 3\x00', 'database'],
  ['\x89PNG', 'binary'],
  ['\xff\xd8\xff', 'binary'],
  ['GIF8', 'binary'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'binary'],
];

/** A share of control characters above which bytes are no text; a damaged text has a few. */
const mostControls = 0.02;

/** @param bytes of the whole file. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) return { ok: false, code: 'tooLarge' };
  const sample = bytes.subarray(0, sampleLength);
  const known = signatures.find(([signature]) => startsWith(sample, signature));
  if (known) return { ok: false, code: known[1] };
  const wide = wideEncoding(sample);
  if (wide === undefined && controlsIn(sample) > sample.length * mostControls) return { ok: false, code: 'binary' };
  const { text, encoding } = wide === undefined ? decodeNarrow(bytes) : { text: decodeWide(bytes, wide), encoding: wide };
  const plain = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replace(/^\ufeff/, '');
  return plain.trim() === '' ? { ok: false, code: 'empty' } : { ok: true, text: plain, encoding };
}

/** Like `decodeBytes`; the size is checked before anything is read. @returns `unreadable` where the browser cannot read the file. */
export async function decodeFile(file: Blob): Promise<Decoded> {
  if (file.size > largestFile) return { ok: false, code: 'tooLarge' };
  try {
    return decodeBytes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at += 1) if (bytes[at] !== signature.charCodeAt(at)) return false;
  return true;
}

function controlsIn(bytes: Uint8Array): number {
  let controls = 0;
  // Tab, line ends, form feed and escape occur in texts.
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls;
}

type Wide = 'utf-16le' | 'utf-16be';

/** UTF-16 by its byte order mark, or because every second byte of Latin text is zero. */
function wideEncoding(sample: Uint8Array): Wide | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > sample.length * 0.1 && even < odd / 20) return 'utf-16le';
  return even > sample.length * 0.1 && odd < even / 20 ? 'utf-16be' : undefined;
}

function decodeWide(bytes: Uint8Array, encoding: Wide): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Bytes that are decoded at once where some of a file is no UTF-8. */
const blockLength = 65_536;

/**
 * UTF-8; else the encoding that the file declares; else windows-1252, line by line, because files are put together of parts
 * in several encodings.
 */
function decodeNarrow(bytes: Uint8Array): { text: string; encoding: string } {
  const whole = strictly(bytes);
  if (whole !== undefined) return { text: whole, encoding: 'utf-8' };
  const declared = declaredEncoding(bytes);
  if (declared) return { text: new TextDecoder(declared).decode(bytes), encoding: declared };
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = endOfLine(bytes, Math.min(from + blockLength, bytes.length));
    const block = bytes.subarray(from, to);
    parts.push(strictly(block) ?? decodeLines(block));
    from = to;
  }
  return { text: parts.join(''), encoding: 'windows-1252' };
}

function decodeLines(block: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < block.length; ) {
    const to = endOfLine(block, from + 1);
    const line = block.subarray(from, to);
    lines.push(strictly(line) ?? latin.decode(line));
    from = to;
  }
  return lines.join('');
}

/** @returns the offset behind the first line end at or after `from - 1`. */
function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from - 1;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return Math.min(at + 1, bytes.length);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin = new TextDecoder('windows-1252');

/** @returns undefined for bytes that are no UTF-8. */
function strictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** `<?xml … encoding="ISO-8859-1"?>`, JabRef's `% Encoding: Cp1252`. @returns undefined for none, UTF-8, and unknown ones. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = latin.decode(bytes.subarray(0, 1_000));
  const name = /<\?xml[^>?]*\sencoding\s?=\s?["']([\w.:-]+)|%\s?Encoding:\s?([\w.:-]+)/i.exec(start)?.slice(1).find(Boolean);
  const label = name
    ?.replace(/^cp(?=125\d)/i, 'windows-')
    .replace(/^iso(?=8859)/i, 'iso-')
    .replaceAll('_', '-');
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    return undefined;
  }
}
