import type { LibraryEntry } from '~/lib/papers/libraryEntry';

export const wideTag: string;
export const rareWord: string;
export const absentWord: string;
export function seeded(seed: number): () => number;
export function makeEntries(count: number, seed?: number): Generator<LibraryEntry>;
export function writeLibrary(path: string, count: number, seed?: number): Promise<void>;
