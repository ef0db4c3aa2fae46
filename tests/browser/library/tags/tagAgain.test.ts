import { expect, test } from 'vitest';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { undo } from '~/lib/library/recovery/undo';
import { deleteTag } from '~/lib/library/tags/deleteTag';
import { renameTag } from '~/lib/library/tags/renameTag';
import { tagAgain } from '~/lib/library/tags/tagAgain';
import { draft, mark, star, tag, testLibrary, untag } from '~/tests/browser/library/testLibrary';

const other = draft('arxiv:2605.00009');

test('the tags of the newest change that added some are added, in their spelling, as one step that can be undone', async () => {
  const db = testLibrary();
  await mark(db, 'arxiv:2605.00001', tag('old'));
  await annotate(db, { draft: draft('arxiv:2605.00001') }, { kind: 'tags', add: ['Group meeting', '蒸馏'], remove: ['old'] });
  await mark(db, 'arxiv:2605.00002', star);
  const { annotation, entry } = await tagAgain(db, other);
  expect(annotation.tags).toEqual(['Group meeting', '蒸馏']);
  await undo(db, entry);
  expect((await annotate(db, { draft: other }, star)).annotation.tags).toEqual([]);
});

test('a second time adds nothing, and the tags stay the same for the next paper', async () => {
  const db = testLibrary();
  await mark(db, 'arxiv:2605.00001', tag('a'));
  expect((await tagAgain(db, other)).entry).toBeGreaterThan(0);
  expect((await tagAgain(db, other)).entry).toBe(0);
  expect((await tagAgain(db, draft('arxiv:2605.00010'))).annotation.tags).toEqual(['a']);
});

test('removed tags and undone changes do not count', async () => {
  const db = testLibrary();
  const id = await mark(db, 'arxiv:2605.00001', tag('kept'));
  const { entry } = await annotate(db, { id }, tag('undone'));
  await undo(db, entry);
  await annotate(db, { id: await mark(db, 'arxiv:2605.00002', tag('kept')) }, untag('kept'));
  expect((await tagAgain(db, other)).annotation.tags).toEqual(['kept']);
});

test('a tag that was deleted or renamed since does not come back; the tags added before it are taken', async () => {
  const db = testLibrary();
  await mark(db, 'arxiv:2605.00001', tag('kept'));
  await annotate(db, { draft: draft('arxiv:2605.00002') }, { kind: 'tags', add: ['deleted', 'beside'], remove: [] });
  await deleteTag(db, 'deleted');
  expect((await tagAgain(db, other)).annotation.tags).toEqual(['beside']);
  await mark(db, 'arxiv:2605.00003', tag('misspelt'));
  await renameTag(db, 'misspelt', 'spelled');
  expect((await tagAgain(db, draft('arxiv:2605.00010'))).annotation.tags).toEqual(['beside']);
  await deleteTag(db, 'beside');
  expect((await tagAgain(db, draft('arxiv:2605.00011'))).annotation.tags).toEqual(['kept']);
});

test('tags that were added to many papers at once are found, behind many other changes', async () => {
  const db = testLibrary();
  const ids = [];
  for (let index = 0; index < 3; index++) ids.push(await mark(db, `arxiv:2605.0001${index}`, star));
  await annotateMany(db, ids, tag('many'));
  for (let index = 0; index < 25; index++) await mark(db, `arxiv:2605.001${10 + index}`, star);
  expect((await tagAgain(db, other)).annotation.tags).toEqual(['many']);
});

test('without any it fails, and makes no record', async () => {
  const db = testLibrary();
  await mark(db, 'arxiv:2605.00001', star);
  await expect(tagAgain(db, other)).rejects.toMatchObject({ code: 'not-found' });
  expect(await db.papers.count()).toBe(1);
});
