import { everything, planQuery } from '~/components/app/listQuery';
import { exportListOf } from '~/components/export/exportSource';
import { stampOf } from '~/lib/following/stampOf';
import type { TextSource } from '~/lib/following/writeFollowed';
import { runJob } from '~/lib/jobs/runJob';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { dropExportFileLater } from '~/lib/platform/exportFiles';
import type { Finder } from '~/lib/search-worker/finder';

/** The text of the followed file as a page makes it: any query, in a worker if there are many papers. The oldest papers stand first. */
export const pageSource = (db: LibraryDatabase, finder: Finder, keyTemplate: () => string): TextSource => ({
  stamp: (followed) => stampOf(db, followed, keyTemplate()),
  async text({ query, tags, notes, abstracts }, signal) {
    const plan = planQuery({ ...everything, text: query, sort: 'added', descending: false, ranked: false });
    const { papers, count } = await exportListOf(db, finder, { kind: 'shown', plan });
    const options = { tags, notes, abstracts, now: new Date() };
    const args = { papers, format: 'bibtex', options, keyTemplate: keyTemplate() } as const;
    const made = await runJob(db, 'exportList', args, { papers: count, signal });
    if (made.file !== undefined) dropExportFileLater(made.file);
    return { text: made.text, papers: count };
  },
});
