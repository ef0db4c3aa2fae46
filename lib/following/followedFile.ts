/**
 * The `.bib` file that Dogear keeps up to date: which one, with which papers, and how it was when Dogear wrote it last. It belongs
 * to this browser and is no part of the library.
 */
import { dropKept, readKept, writeKept } from '~/lib/platform/keptValues';

export interface Followed {
  /** Random; another choice is another id. */
  id: string;
  handle: FileSystemFileHandle;
  /** The query line of the papers; empty for all. */
  query: string;
  tags: boolean;
  notes: boolean;
  abstracts: boolean;
  /** The file after the last write. */
  written?: Written | undefined;
  /** What the text was made from when the file was last known to be up to date (`stampOf`). */
  stamp?: string | undefined;
  /**
   * Why it is not written: the browser asks for permission again; another program changed the file; no paper is left for it; it is gone; the browser
   * could not write it.
   */
  problem?: FollowProblem | undefined;
}

export type FollowProblem = 'refused' | 'changed' | 'empty' | 'gone' | 'failed';

export interface Written {
  /** Milliseconds since the epoch, as `lastModified` is. */
  at: number;
  papers: number;
  lastModified: number;
  /** Bytes. */
  size: number;
}

const channel = 'dogear-followed-file';

/** @returns undefined if there is none, or if the browser refuses its storage. */
export async function readFollowed(): Promise<Followed | undefined> {
  const kept = await readKept('bibFile').catch(() => undefined);
  return typeof kept === 'object' && kept !== null && 'handle' in kept && 'query' in kept ? (kept as Followed) : undefined;
}

/** Follows a file in place of another one. */
export async function saveFollowed(followed: Followed): Promise<void> {
  await writeKept('bibFile', followed);
  tell();
}

/** Changes what is remembered of a file, unless another one was chosen, or none is followed any more. */
export async function changeFollowed(id: string, change: Partial<Followed>): Promise<void> {
  const now = await readFollowed();
  if (now?.id === id) await saveFollowed({ ...now, ...change });
}

/** The file itself stays. */
export async function forgetFollowed(): Promise<void> {
  await dropKept('bibFile');
  tell();
}

function tell(): void {
  const all = new BroadcastChannel(channel);
  all.postMessage('changed');
  all.close();
}

/** Calls `onChange` after each change, whichever page made it. @returns a function that ends the watch. */
export function watchFollowed(onChange: () => void): () => void {
  const all = new BroadcastChannel(channel);
  all.onmessage = onChange;
  return () => all.close();
}
