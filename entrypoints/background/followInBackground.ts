import { readFollowed } from '~/lib/following/followedFile';
import { isFollowedByPage } from '~/lib/following/followLibrary';
import { stampOf } from '~/lib/following/stampOf';
import { type TextSource, writeFollowed } from '~/lib/following/writeFollowed';
import { exportList } from '~/lib/jobs/exportList';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { countPapers } from '~/lib/library/lists/countPapers';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { skippedLeftOut } from '~/lib/search/language/skippedLeftOut';
import { readPreferences } from '~/lib/settings/preferences';

/** Papers that are written in the background; the worker has one thread, and stars wait for it. */
const mostPapers = 2000;
/** Milliseconds after a change; less than the worker stays awake. */
const pause = 3000;

const source = (db: LibraryDatabase): TextSource => ({
  stamp: async (followed) => stampOf(db, followed, (await readPreferences()).keyTemplate),
  async text({ query, tags, notes, abstracts }, signal) {
    const filter = libraryFilterOf(skippedLeftOut(parseQuery(query).expression));
    const count = filter && (await countPapers(db, filter));
    if (!filter || count === undefined || count > mostPapers) return undefined;
    const { keyTemplate } = await readPreferences();
    const papers = { query: { filter, sort: 'added', descending: false } } as const;
    const options = { tags, notes, abstracts, now: new Date() };
    const { text } = await exportList(db, { papers, format: 'bibtex', options, keyTemplate }, { signal });
    return { text, papers: count };
  },
});

/**
 * Writes the followed file while no page of the extension is open, where the browser lets a worker do so. A worker cannot ask for
 * permission, has no search worker, and should not be busy for long: long lists and searches wait for the next page.
 * @returns a function to be called after each change of the library.
 */
export function followInBackground(db: LibraryDatabase): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (): Promise<void> => {
    timer = undefined;
    if (!(await readFollowed()) || (await isFollowedByPage())) return;
    await writeFollowed(source(db), { tellRefusal: false });
  };
  // What fails here is written by the next page, which says why it cannot.
  return () => {
    if (timer === undefined) timer = setTimeout(() => void write().catch(() => undefined), pause);
  };
}
