/**
 * Keeps an index in step with the library: loads it from the snapshot on disk or from the papers, applies later changes, and
 * writes a snapshot for the next cold start.
 */

import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import {
  blockNumbers,
  dropSnapshot,
  readBlock,
  readSnapshotHead,
  writeBlock,
  writeSnapshotHead,
} from '~/lib/library/derived/searchSnapshot';
import { countPapers } from '~/lib/library/lists/countPapers';
import { getEntries } from '~/lib/library/lists/getEntries';
import { readLibrary } from '~/lib/library/lists/readLibrary';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { DocumentChange } from '~/lib/search/index/mayChange';
import type { PackedDocuments } from '~/lib/search/index/packDocuments';
import { documentVersion, type SearchDocument, searchDocument } from '~/lib/search/index/searchDocument';
import { SearchIndex } from '~/lib/search/index/searchIndex';

/** Documents in one block: about 4 MB, small enough that other commits can wait for its write. */
const perBlock = 2000;
/** With fewer changes than this, no snapshot is written: the next cold start reads them from the change log. */
const worthKeeping = 500;
/** With more changes than this, `catchUp` does not return the documents one by one. */
const mostReturned = 100;
/** Records read at once. */
const perRead = 500;

export class SearchIndexLoader {
  index = new SearchIndex();
  /** Number of papers in the library when loading began. */
  expected = 0;
  complete = false;
  /** The index contains all changes up to this entry of the change log. */
  #upTo = 0;
  /** Ids in each block on disk; a block's number is its index here plus one. */
  #blocks: string[][] = [];
  /** Ids of records that changed after the blocks were written. */
  #unkept = new Set<string>();
  /** Whether all blocks must be written. */
  #allUnkept = false;
  /** Grows when everything is loaded again: a snapshot that is being written is then outdated. */
  #generation = 0;

  constructor(private readonly db: LibraryDatabase) {}

  /** Loads everything; after each step, the documents loaded so far can be searched. */
  async *load(): AsyncGenerator<void> {
    this.#generation++;
    this.index = new SearchIndex();
    this.complete = false;
    this.#blocks = [];
    this.#unkept.clear();
    this.expected = await countPapers(this.db);
    const head = await readSnapshotHead(this.db);
    const kept = head?.version === documentVersion && (yield* this.#loadBlocks(head.upTo));
    if (!kept) yield* this.#loadPapers();
    while (!this.complete) {
      const { stale } = await this.catchUp();
      if (stale) yield* this.#loadPapers();
      else this.complete = true;
    }
  }

  /** @returns false if a block is damaged or missing; the papers are then read instead. */
  async *#loadBlocks(upTo: number): AsyncGenerator<void, boolean> {
    for (const block of await blockNumbers(this.db)) {
      const packed = (await readBlock(this.db, block)) as PackedDocuments;
      try {
        this.index.unpack(packed);
      } catch {
        return false;
      }
      this.#blocks[block - 1] = packed.ids;
      yield;
    }
    this.#upTo = upTo;
    this.#allUnkept = false;
    return true;
  }

  async *#loadPapers(): AsyncGenerator<void> {
    this.#generation++;
    this.index = new SearchIndex();
    this.#blocks = [];
    this.#unkept.clear();
    this.#allUnkept = true;
    this.#upTo = await latestChange(this.db);
    for await (const entries of readLibrary(this.db)) {
      for (const entry of entries) {
        const document = documentOf(entry);
        if (document) this.index.put(document);
      }
      yield;
    }
  }

  /**
   * Applies what was committed since the last call.
   * @returns `changes`: the changed documents, undefined if there are too many; `stale`: the log does not name the changed
   *   records, so everything must be loaded again.
   */
  async catchUp(): Promise<{ changes: DocumentChange[] | undefined; stale: boolean }> {
    const { upTo, ids, everything } = await changesSince(this.db, this.#upTo);
    if (everything) return { changes: undefined, stale: true };
    const touched = [...ids];
    const changes: DocumentChange[] | undefined = touched.length > mostReturned ? undefined : [];
    for (let start = 0; start < touched.length; start += perRead) {
      const chunk = touched.slice(start, start + perRead);
      const removed = new Set(chunk);
      for (const entry of await getEntries(this.db, chunk)) {
        const document = documentOf(entry);
        if (!document) continue;
        changes?.push({ before: this.index.get(document.id), after: document });
        this.index.put(document);
        removed.delete(document.id);
      }
      for (const id of removed) {
        changes?.push({ before: this.index.get(id), after: undefined });
        this.index.remove(id);
      }
      for (const id of chunk) this.#unkept.add(id);
    }
    this.#upTo = upTo;
    return { changes, stale: false };
  }

  /** Whether the next cold start would be slow without a new snapshot. */
  get worthKeeping(): boolean {
    return this.complete && (this.#allUnkept || this.#unkept.size >= worthKeeping);
  }

  /**
   * Writes the blocks that changed, one at a time, and then the head. Until the head is written, the change log keeps all
   * entries after the old head, so a load from old and new blocks still ends up complete.
   */
  async *keep(): AsyncGenerator<void> {
    const generation = this.#generation;
    const upTo = this.#upTo;
    const unkept = this.#unkept;
    const all = this.#allUnkept;
    this.#unkept = new Set();
    // Reset below: if this call fails, the next one writes everything.
    this.#allUnkept = true;
    if (all) {
      await dropSnapshot(this.db);
      this.#blocks = [];
    }
    const kept = new Set<string>();
    for (const [place, ids] of this.#blocks.entries()) {
      for (const id of ids) kept.add(id);
      if (!ids.some((id) => unkept.has(id))) continue;
      yield await this.#write(place, ids);
      if (generation !== this.#generation) return;
    }
    const added = all ? this.index.ids() : [...unkept].filter((id) => !kept.has(id));
    for (let start = 0; start < added.length; start += perBlock) {
      yield await this.#write(this.#blocks.length, added.slice(start, start + perBlock));
      if (generation !== this.#generation) return;
    }
    await writeSnapshotHead(this.db, { version: documentVersion, upTo });
    this.#allUnkept = false;
  }

  async #write(place: number, ids: readonly string[]): Promise<void> {
    const packed = this.index.pack(ids);
    await writeBlock(this.db, place + 1, packed);
    this.#blocks[place] = packed.ids;
  }
}

/** A paper whose row cannot be read is not in the index; other papers are not affected. */
function documentOf(entry: LibraryEntry): SearchDocument | undefined {
  try {
    return searchDocument(entry);
  } catch {
    return undefined;
  }
}
