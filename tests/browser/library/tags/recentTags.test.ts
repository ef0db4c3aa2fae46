import { expect, test } from 'vitest';
import { annotate } from '~/lib/library/marks/annotate';
import { undo } from '~/lib/library/recovery/undo';
import { deleteTag } from '~/lib/library/tags/deleteTag';
import { recentTags } from '~/lib/library/tags/recentTags';
import { renameTag } from '~/lib/library/tags/renameTag';
import { mark, note, star, tag, testLibrary, untag } from '~/tests/browser/library/testLibrary';

test('are the tags that were added last, each once, the newest first', async () => {
  const db = testLibrary();
  expect(await recentTags(db, 3)).toEqual([]);
  const id = await mark(db, 'pmid:1', tag('old', 'vision'));
  await mark(db, 'pmid:2', tag('to cite'));
  await mark(db, 'pmid:2', star);
  await mark(db, 'pmid:3', note('words', 0));
  await mark(db, 'pmid:3', tag('vision'));
  await annotate(db, { id }, untag('old'));
  await mark(db, 'pmid:4', tag('old'));
  expect(await recentTags(db, 3)).toEqual(['old', 'vision', 'to cite']);
  expect(await recentTags(db, 1)).toEqual(['old']);
});

test('are spelled as they are now, without those that were undone or that no paper has any more', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:1', tag('nlp'));
  await mark(db, 'pmid:1', tag('gone'));
  const { entry } = await annotate(db, { id: await mark(db, 'pmid:2', star) }, tag('slip'));
  await undo(db, entry);
  await deleteTag(db, 'gone');
  await renameTag(db, 'nlp', 'NLP');
  expect(await recentTags(db, 3)).toEqual(['NLP']);
});

test('are looked for in the last entries of the history only', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:1', tag('long ago'));
  for (let count = 0; count < 200; count++) {
    await mark(db, 'pmid:2', { kind: 'status', status: count % 2 ? 'read' : 'reading' });
  }
  expect(await recentTags(db, 3)).toEqual([]);
});
