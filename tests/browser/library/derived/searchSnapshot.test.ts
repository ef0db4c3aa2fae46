/** Writing the search text to disk: the log of changes forgets what it contains, and its readers notice that. */
import { expect, test } from 'vitest';
import { changesSince, latestChange } from '~/lib/library/database/changesSince';
import { openLibrary } from '~/lib/library/database/database';
import { writeSnapshotHead } from '~/lib/library/derived/searchSnapshot';
import { findJobResult } from '~/lib/library/history/findJobResult';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { mark, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

test('a reader that is behind reads everything again; one that is not reads later changes alone', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:1', star);
  const behind = await latestChange(db);
  await mark(db, 'pmid:2', star);
  const upTo = await latestChange(db);
  await writeSnapshotHead(db, { version: 1, upTo });
  expect(await latestChange(db)).toBe(upTo);
  expect(await changesSince(db, upTo)).toEqual({ upTo, ids: new Set(), everything: false });
  expect(await changesSince(db, behind)).toMatchObject({ upTo, everything: true });
  const later = await mark(db, 'pmid:3', star);
  expect(await changesSince(db, upTo)).toEqual({ upTo: upTo + 1, ids: new Set([later]), everything: false });
  await writeSnapshotHead(db, { version: 1, upTo: upTo + 1 });
  expect(await db.changeLog.toArray()).toEqual([{ seq: upTo + 1 }]);
});

test('what was committed after the text was read stays in the log', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:1', star);
  await mark(db, 'pmid:2', star);
  const upTo = await latestChange(db);
  const later = await mark(db, 'pmid:3', star);
  await writeSnapshotHead(db, { version: 1, upTo });
  expect(await changesSince(db, upTo)).toEqual({ upTo: upTo + 1, ids: new Set([later]), everything: false });
});

test('an empty log stays empty', async () => {
  const db = testLibrary();
  await writeSnapshotHead(db, { version: 1, upTo: 0 });
  expect(await db.changeLog.count()).toBe(0);
});

test('a job that was done before is still known to be done', async () => {
  const db = testLibrary();
  const id = await mark(db, 'pmid:1', star);
  const job = openLibrary({ name: db.name, session: 'a job' });
  const { entry } = await annotateMany(job, [id], tag('bulk'));
  job.close();
  const before = await latestChange(db);
  await annotate(db, { id }, tag('later'));
  for (const pmid of ['pmid:2', 'pmid:3'] as const) {
    await mark(db, pmid, star);
    await writeSnapshotHead(db, { version: 1, upTo: await latestChange(db) });
    expect(await findJobResult(db, 'a job')).toEqual({ finished: true, entry });
    expect(await findJobResult(db, 'another job')).toEqual({ finished: false });
  }
  expect(await db.changeLog.toArray()).toEqual([{ seq: before, session: 'a job' }, { seq: await latestChange(db) }]);
});
