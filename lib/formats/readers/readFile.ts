/** Reads a file of another program: decodes it, recognises its format, and collects its entries and problems. */
import { runInSlices } from '~/lib/async/runInSlices';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { FileProblemCode, ReadEntry, ReadProblem } from '~/lib/papers/readEntry';
import type { ReaderId } from '~/lib/papers/readerIds';
import { decodeFile } from './decodeFile';
import { LineCounter } from './kit/lineCounter';
import { type Reader, startLength } from './reader';
import { readerOf, recogniseFile } from './readers';

/** Problems that are kept; further ones are counted. */
export const mostProblems = 1_000;

export interface ReadOptions {
  /** Reads the file in this format instead of the one that it is recognised as. */
  as?: ReaderId | undefined;
  signal?: AbortSignal | undefined;
  /** @param done from 0 to 1, by characters. */
  onProgress?: ((done: number) => void) | undefined;
}

export interface FileContent {
  ok: true;
  reader: ReaderId;
  /** The formats that the file may have, the likeliest first. */
  candidates: ReaderId[];
  encoding: string;
  entries: ReadEntry[];
  /** The first `mostProblems`. */
  problems: ReadProblem[];
  /** All of them. */
  problemCount: number;
}

export type ReadFile = FileContent | { ok: false; code: FileProblemCode };

/** A web page, whatever it was saved as. */
const page = /^\s*(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|script|div|table|meta)[\s>]/i;

/**
 * Never throws on account of the file.
 * @throws the signal's reason if it is aborted.
 */
export async function readFile(file: Blob, options: ReadOptions = {}): Promise<ReadFile> {
  const { as, signal, onProgress } = options;
  const decoded = await decodeFile(file);
  signal?.throwIfAborted();
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  const start = text.slice(0, startLength);
  const recognised = recogniseFile(start);
  const candidates = page.test(start) ? recognised.filter((id) => id === 'bookmarks') : recognised;
  const id = as ?? candidates[0];
  if (id === undefined) return { ok: false, code: page.test(start) ? 'html' : 'unknown' };
  const reader = readerOf(id);
  const content: FileContent = { ok: true, reader: reader.id, candidates, encoding, entries: [], problems: [], problemCount: 0 };
  await runInSlices(collect(reader, text, content, onProgress), async () => {
    await yieldToEventLoop();
    signal?.throwIfAborted();
  });
  return content;
}

function* collect(reader: Reader, text: string, into: FileContent, onProgress: ReadOptions['onProgress']): Generator<void, void> {
  const lines = new LineCounter(text);
  let line = 0;
  for (const item of reader.read(text)) {
    if (item === undefined) {
      onProgress?.(Math.min(1, lines.offsetOf(line) / text.length));
      yield;
      continue;
    }
    if ('entry' in item) into.entries.push(item.entry);
    else {
      into.problemCount += 1;
      if (into.problems.length < mostProblems) into.problems.push(item.problem);
    }
    const { at } = 'entry' in item ? item.entry : item.problem;
    line = Math.max(line, at.line ?? 0);
    yield;
  }
  onProgress?.(1);
}
