/**
 * Keeps an index in step with the library: reads it in, from what was kept on disk or from the papers themselves, takes
 * in what changed since, and keeps what it has for the next cold start.
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

/** Documents in one block: some 4 MB, which a commit of somebody else can wait for. */
const perBlock = 2000;
/** Fewer changes than this are read again from the log at the next cold start. */
const worthKeeping = 500;
/** Of more changes than this the documents are not told one by one. */
const mostTold = 100;
/** Records asked for at once. */
const perRead = 500;

export class SearchIndexLoader {
  index = new SearchIndex();
  /** Papers in all, while they are being read in. */
  expected = 0;
  complete = false;
  /** The entry of the log of changes up to which the index holds everything. */
  #upTo = 0;
  /** Ids in each block on disk; a block's number is one more than its place. */
  #blocks: string[][] = [];
  /** Changed since the blocks were written. */
  #unkept = new Set<string>();
  #allUnkept = false;
  /** Grows when all is read anew: what was being written is then of the past. */
  #generation = 0;

  constructor(private readonly db: LibraryDatabase) {}

  /** Reads everything in; after each step what is there by then can be searched. */
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

  /** @returns whether all of them could be read: a block that is damaged or gone is no reason to find nothing. */
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
   * Takes in what was committed since. @returns what that changed, undefined where it is too much to tell; `stale`: nobody
   * can say what was committed, so all has to be loaded again.
   */
  async catchUp(): Promise<{ changes: DocumentChange[] | undefined; stale: boolean }> {
    const { upTo, ids, everything } = await changesSince(this.db, this.#upTo);
    if (everything) return { changes: undefined, stale: true };
    const touched = [...ids];
    const changes: DocumentChange[] | undefined = touched.length > mostTold ? undefined : [];
    for (let start = 0; start < touched.length; start += perRead) {
      const chunk = touched.slice(start, start + perRead);
      const gone = new Set(chunk);
      for (const entry of await getEntries(this.db, chunk)) {
        const document = documentOf(entry);
        if (!document) continue;
        changes?.push({ before: this.index.get(document.id), after: document });
        this.index.put(document);
        gone.delete(document.id);
      }
      for (const id of gone) {
        changes?.push({ before: this.index.get(id), after: undefined });
        this.index.remove(id);
      }
      for (const id of chunk) this.#unkept.add(id);
    }
    this.#upTo = upTo;
    return { changes, stale: false };
  }

  /** Whether it would be slow to make up for what is not on disk. */
  get worthKeeping(): boolean {
    return this.complete && (this.#allUnkept || this.#unkept.size >= worthKeeping);
  }

  /** Writes the blocks that changed, one at a time; until the head is written the older ones and the log hold as they are. */
  async *keep(): AsyncGenerator<void> {
    const generation = this.#generation;
    const upTo = this.#upTo;
    const unkept = this.#unkept;
    const all = this.#allUnkept;
    this.#unkept = new Set();
    // Whatever goes wrong on the way, the next time everything is written.
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

/** A row that cannot be read costs the search itself, and no other. */
function documentOf(entry: LibraryEntry): SearchDocument | undefined {
  try {
    return searchDocument(entry);
  } catch {
    return undefined;
  }
}
