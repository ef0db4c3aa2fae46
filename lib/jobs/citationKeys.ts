/**
 * The citation keys of papers, by the reader's template, as they are in the whole library. A template that names each paper needs
 * no look at the others. For another one, the keys of all papers are held in memory, and in large libraries on disk too, and
 * follow the log of changes: reading 100,000 papers for each copy would take seconds.
 */
import { runInSlices } from '~/lib/async/runInSlices';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { citationKey, type KeyOptions, keysOfOneList } from '~/lib/formats/writers/citationKey';
import { keyTemplateOf, namesPaper } from '~/lib/formats/writers/keyTemplate';
import { type KeyRow, keyRow, libraryKeys } from '~/lib/formats/writers/libraryKeys';
import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { Paper } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { readKept, writeKept } from '~/lib/platform/keptValues';

/** Increased when a key is made otherwise. */
const version = 1;
/** Up to so many papers are read anew in each page; the rows of more are kept on disk. */
const fewRows = 5000;
/** The rows on disk are written again after so many changes. */
const manyChanges = 500;
/** Papers read in one transaction, and keys made before a pause. */
const chunk = 1000;
const burst = 100;

interface Held {
  library: string;
  template: string;
  /** The rows contain the changes up to this entry of the change log, and possibly later ones. */
  upTo: number;
  rows: Map<string, KeyRow>;
  /** Changes since the rows were written to disk. */
  unsaved: number;
  keys: Map<string, string> | undefined;
}

/** Of this thread; one library and one template at a time. */
let held: Held | undefined;
/** Questions wait for each other: the second one finds what the first one read. */
let queue: Promise<unknown> = Promise.resolve();

interface CitationKeysArgs {
  /** The preference; empty for the default. */
  template: string;
  papers: readonly Paper[];
}

/** Keys of an export of any papers. @throws LibraryError; the signal's reason when it is aborted. */
export async function allKeys(
  db: LibraryDatabase,
  text: string,
  { signal }: Pick<CommandOptions, 'signal'> = {},
): Promise<KeyOptions> {
  const template = keyTemplateOf(text);
  if (namesPaper(template)) {
    const kept = await readTransaction(db, [db.papers], () => db.papers.orderBy('citationKey').uniqueKeys());
    return { template, kept: new Set(kept.map(String)) };
  }
  const asked = queue.then(() => heldKeys(db, text, signal));
  queue = asked.catch(() => undefined);
  return { template, known: await asked };
}

/** Keys of papers that are copied, by the records of the library where they are in it. */
export async function citationKeys(
  db: LibraryDatabase,
  { template: text, papers }: CitationKeysArgs,
  options: Pick<CommandOptions, 'signal'> = {},
): Promise<KeyOptions> {
  const template = keyTemplateOf(text);
  // Of a paper that a page shows, the record may know less, and gives the key.
  const records = await readTransaction(db, [db.papers], () => db.papers.bulkGet(papers.map(({ id }) => id)));
  if (!namesPaper(template)) {
    const all = await allKeys(db, text, options);
    // As those that are not in the library are given keys beside those that are.
    const keyOf = keysOfOneList(all);
    return { template, known: new Map(papers.map((paper, at) => [paper.id, keyOf(records[at] ?? paper)])) };
  }
  const own = papers.map((paper, at) => citationKey(records[at] ?? paper, template));
  const kept = await readTransaction(db, [db.papers], () =>
    db.papers
      .where('citationKey')
      .anyOf([...new Set(own)])
      .uniqueKeys(),
  );
  const keyOf = keysOfOneList({ template, kept: new Set(kept.map(String)) });
  return { template, known: new Map(papers.map((paper, at) => [paper.id, keyOf(records[at] ?? paper)])) };
}

async function heldKeys(db: LibraryDatabase, template: string, signal: AbortSignal | undefined): Promise<Map<string, string>> {
  if (held?.library !== db.name || held.template !== template) held = await fromDisk(db, template);
  const changes = held && (await changesSince(db, held.upTo));
  const count = await readTransaction(db, [db.papers], () => db.papers.count());
  if (!held || !changes || changes.everything) {
    held = await readAll(db, template, signal);
    if (count > fewRows) await toDisk(held);
  } else {
    await follow(db, held, changes.ids);
    held.upTo = changes.upTo;
    if (count > fewRows && held.unsaved > manyChanges) await toDisk(held);
  }
  const now = held;
  now.keys ??= await runInSlices(libraryKeys(now.rows.values()));
  return now.keys;
}

async function readAll(db: LibraryDatabase, text: string, signal: AbortSignal | undefined): Promise<Held> {
  const template = keyTemplateOf(text);
  // Before the papers: a change during the reading is read again.
  const upTo = await latestChange(db);
  const rows = new Map<string, KeyRow>();
  for (let after = ''; ; ) {
    signal?.throwIfAborted();
    const papers = await readTransaction(db, [db.papers], () => db.papers.where(':id').above(after).limit(chunk).toArray());
    const last = papers.at(-1);
    if (!last) return { library: db.name, template: text, upTo, rows, unsaved: 0, keys: undefined };
    for (const [at, paper] of papers.entries()) {
      rows.set(paper.id, keyRow(paper, template));
      if (at % burst === burst - 1) await yieldToEventLoop();
    }
    after = last.id;
  }
}

/** Reads the changed papers again. */
async function follow(db: LibraryDatabase, to: Held, changed: ReadonlySet<string>): Promise<void> {
  const template = keyTemplateOf(to.template);
  const ids = [...changed];
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    const papers = await readTransaction(db, [db.papers], () => db.papers.bulkGet(some));
    for (const [at, id] of some.entries()) {
      const paper = papers[at];
      const [before, after] = [to.rows.get(id), paper && keyRow(paper, template)];
      if (sameValue(before, after)) continue;
      to.keys = undefined;
      if (after) to.rows.set(id, after);
      else to.rows.delete(id);
    }
  }
  to.unsaved += ids.length;
}

/** The columns of the rows; long texts are copied faster than long arrays of objects. */
interface Stored extends Pick<Held, 'library' | 'template' | 'upTo'> {
  version: number;
  ids: string;
  keys: string;
  endings: string;
  createdAt: Float64Array;
  kept: Uint8Array;
}

/** Not kept on a disk that is full: the next page then reads the papers. */
async function toDisk(now: Held): Promise<void> {
  const rows = [...now.rows.values()];
  const stored: Stored = {
    version,
    library: now.library,
    template: now.template,
    upTo: now.upTo,
    ids: rows.map(({ id }) => id).join('\n'),
    keys: rows.map(({ key }) => key).join('\n'),
    endings: rows.map(({ ending }) => ending).join('\n'),
    createdAt: Float64Array.from(rows, ({ createdAt }) => createdAt),
    kept: Uint8Array.from(rows, ({ kept }) => Number(kept)),
  };
  await writeKept('citationKeys', stored).catch(() => undefined);
  now.unsaved = 0;
}

async function fromDisk(db: LibraryDatabase, template: string): Promise<Held | undefined> {
  const stored = (await readKept('citationKeys').catch(() => undefined)) as Stored | undefined;
  if (stored?.version !== version || stored.library !== db.name || stored.template !== template) return undefined;
  const { upTo, createdAt, kept } = stored;
  const [ids, keys, endings] = [stored.ids.split('\n'), stored.keys.split('\n'), stored.endings.split('\n')];
  const rows = new Map(
    ids.map((id, at): [string, KeyRow] => [
      id,
      { id, createdAt: createdAt[at] ?? 0, key: keys[at] ?? '', ending: endings[at] ?? '', kept: kept[at] === 1 },
    ]),
  );
  return { library: db.name, template, upTo, rows, unsaved: 0, keys: undefined };
}
