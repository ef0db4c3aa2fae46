import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportNotes } from '~/lib/jobs/exportNotes';
import { annotate } from '~/lib/library/marks/annotate';
import { draft, star, testLibrary } from '~/tests/browser/library/testLibrary';

const options = { notes: true, tags: true, now: new Date('2026-10-04T12:00:00Z'), template: '# {{title}}\n\n{{note}}' };

async function libraryOf(titles: readonly string[]) {
  const db = testLibrary();
  const ids: string[] = [];
  for (const [at, title] of titles.entries()) {
    const seen = draft(`arxiv:2605.${String(10_000 + at)}`, { title });
    ids.push((await annotate(db, { draft: seen }, star)).id);
  }
  return { db, ids };
}

test('a zip has a note for each paper, under names that no system refuses', async () => {
  const { db, ids } = await libraryOf(['What is it?', 'what is it', 'CON', '機械学習']);
  const { zip, written, kept } = await exportNotes(db, { papers: { ids }, options }, {});
  expect([written, kept]).toEqual([4, 0]);
  const files = unzipSync(new Uint8Array(await (zip as Blob).arrayBuffer()));
  // Which of two papers gets the number depends on their ids.
  const names = Object.keys(files).map((name) => name.toLowerCase());
  expect(names.sort()).toEqual(['_con.md', 'what is it 2.md', 'what is it.md', '機械学習.md']);
  expect(new TextDecoder().decode(files['機械学習.md'])).toMatch(/^---\ntitle: "機械学習"\n[\s\S]*\n---\n\n# 機械学習\n$/u);
});

test('a folder gets a file for each paper, and none is replaced', async () => {
  const { db, ids } = await libraryOf(['One', 'Two']);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(`vault-${crypto.randomUUID()}`, { create: true });
  const mine = await (await folder.getFileHandle('One.md', { create: true })).createWritable();
  await mine.write('mine');
  await mine.close();
  expect(await exportNotes(db, { papers: { ids }, options, folder }, {})).toEqual({ zip: undefined, written: 1, kept: 1 });
  const textOf = async (name: string) => (await (await folder.getFileHandle(name)).getFile()).text();
  expect(await textOf('One.md')).toBe('mine');
  expect(await textOf('Two.md')).toContain('# Two');
});

test('an abort ends it', async () => {
  const { db, ids } = await libraryOf(['One', 'Two']);
  const stop = new AbortController();
  const work = exportNotes(db, { papers: { ids }, options }, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
});
