import { mayWriteFile } from '~/lib/platform/filePermission';
import { changeFollowed, type Followed, readFollowed, type Written } from './followedFile';

/** How this page or worker gets the text of the papers. */
export interface TextSource {
  /** Of everything that the text is made from: equal stamps mean equal texts. */
  stamp: (followed: Followed) => Promise<string>;
  /** @returns undefined if the text cannot be made here. */
  text: (followed: Followed, signal: AbortSignal | undefined) => Promise<{ text: Blob; papers: number } | undefined>;
}

export interface WriteOptions {
  /** Writes also if another program changed the file, or if no paper is left for it. */
  overwrite?: boolean | undefined;
  /** Notes in the file's state that permission is missing. A worker cannot ask for it, so it stays silent. */
  tellRefusal?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

const lock = 'dogear-followed-file';

/**
 * Brings the followed file up to date. One page at a time does so. The browser puts the new text in place at once when it is
 * complete: a write that fails or is cancelled leaves the file as it was. A file with the same text is not written.
 */
export const writeFollowed = (source: TextSource, options: WriteOptions = {}): Promise<void> =>
  navigator.locks.request(lock, () => write(source, options));

async function write(source: TextSource, { overwrite, tellRefusal = true, signal }: WriteOptions): Promise<void> {
  const followed = await readFollowed();
  if (!followed) return;
  const { id, handle, problem } = followed;
  if (!overwrite && (problem === 'changed' || problem === 'gone')) return;
  const stamp = await source.stamp(followed);
  if (!overwrite && problem !== 'refused' && stamp === followed.stamp) return;
  if (!(await mayWriteFile(handle))) {
    if (tellRefusal && problem !== 'refused') await changeFollowed(id, { problem: 'refused' });
    return;
  }
  try {
    const made = await source.text(followed, signal);
    signal?.throwIfAborted();
    if (!made) return;
    // A list that becomes empty may be an accident, and the file may be all that is left of it.
    if (made.papers === 0 && followed.written && followed.written.papers > 0 && !overwrite) {
      return await changeFollowed(id, { stamp, problem: 'empty' });
    }
    const before = await handle.getFile();
    const isSame = await haveSameText(before, made.text);
    if (!isSame && !overwrite && followed.written && isOther(before, followed.written)) {
      return await changeFollowed(id, { problem: 'changed' });
    }
    if (!isSame) await replaceText(handle, made.text, signal);
    const { size, lastModified } = isSame ? before : await handle.getFile();
    const at = (isSame && followed.written?.at) || Date.now();
    await changeFollowed(id, { problem: undefined, stamp, written: { at, papers: made.papers, size, lastModified } });
  } catch (error) {
    if (signal?.aborted) return;
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    // With its stamp: the next attempt is after the next change, or when the user asks for it.
    await changeFollowed(id, { stamp, problem: isGone ? 'gone' : isRefused ? 'refused' : 'failed' });
  }
}

const isOther = (file: File, written: Written): boolean =>
  file.size !== written.size || file.lastModified !== written.lastModified;

async function haveSameText(file: File, text: Blob): Promise<boolean> {
  if (file.size !== text.size) return false;
  const [one, other] = await Promise.all([file.arrayBuffer(), text.arrayBuffer()]);
  const [bytes, others] = [new Uint8Array(one), new Uint8Array(other)];
  return bytes.every((byte, at) => byte === others[at]);
}

/** The browser writes a copy, which replaces the file when it is closed, and drops it when it is not. */
async function replaceText(handle: FileSystemFileHandle, text: Blob, signal: AbortSignal | undefined): Promise<void> {
  const copy = await handle.createWritable();
  try {
    await copy.write(text);
    signal?.throwIfAborted();
    await copy.close();
  } catch (error) {
    await copy.abort().catch(() => undefined);
    throw error;
  }
}
