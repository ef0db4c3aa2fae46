/** Control+Z and Z undo the last action wherever nothing is typed, and say which it was. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { mountLibrary, type Sample, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const samples: Sample[] = ['First paper', 'Second paper'].map((title) => ({ title, changes: [tagged('kept')] }));
const said = (text: string | RegExp) => expect.element(page.getByText(text)).toBeVisible();

async function open(preferences = {}) {
  const mounted = await mountLibrary(samples, { preferences });
  const { db, ids } = mounted;
  await expect.element(page.getByRole('article').first()).toBeVisible();
  (document.activeElement as HTMLElement | null)?.blur();
  const annotationOf = async (id: string) => (await getEntries(db, [id]))[0]?.annotation;
  return { db, first: ids[0]!, second: ids[1]!, annotationOf, ids };
}

describe('the keys of undo', () => {
  test('undo one action after the other, whoever did it', async () => {
    const { db, first, second, annotationOf } = await open();
    await annotate(db, { id: first }, status('reading'));
    await annotate(db, { id: second }, starred);
    await userEvent.keyboard('{Control>}z{/Control}');
    await said('Undone: Starred, “Second paper”');
    expect((await annotationOf(second))?.starredAt).toBeUndefined();
    await userEvent.keyboard('z');
    await said(/Undone: .*First paper/);
    await expect.poll(async () => (await annotationOf(first))?.status).toBeUndefined();
    await expect.element(page.getByText('Undone: Starred, “Second paper”')).not.toBeInTheDocument();
  });

  test('belong to a field while something is typed in it', async () => {
    const { db, first, annotationOf } = await open();
    await annotate(db, { id: first }, starred);
    await page.getByRole('combobox', { name: 'Search your library' }).click();
    await userEvent.keyboard('zz{Control>}z{/Control}');
    expect((await annotationOf(first))?.starredAt).toBeGreaterThan(0);
    await expect.element(page.getByText(/^Undone/)).not.toBeInTheDocument();
  });

  test('work without letters by the key with a modifier alone', async () => {
    const { db, first, annotationOf } = await open({ keyboard: false });
    await annotate(db, { id: first }, starred);
    await userEvent.keyboard('z');
    expect((await annotationOf(first))?.starredAt).toBeGreaterThan(0);
    await userEvent.keyboard('{Control>}z{/Control}');
    await said('Undone: Starred, “First paper”');
  });

  test('say when there is nothing left', async () => {
    const { db } = await open();
    await db.history.clear();
    await userEvent.keyboard('z');
    await said('There is nothing to undo.');
  });

  test('ask before they undo what many papers would lose', async () => {
    const { db } = await open();
    const many = Array.from({ length: 60 }, (_, index) => ({ title: `Paper ${index}` }));
    const ids: string[] = [];
    for (const [index, { title }] of many.entries()) {
      const draft = { title, authors: [], links: {}, site: 'arxiv', identifiers: [`pmid:${index}`] as ['pmid:0'] };
      ids.push((await annotate(db, { draft }, tagged('kept'))).id);
    }
    await annotateMany(db, ids, starred);
    const stars = async () => (await getEntries(db, ids)).filter(({ annotation }) => annotation.starredAt).length;
    await userEvent.keyboard('z');
    await said('Undo “Starred” on 60 papers?');
    expect(await stars()).toBe(60);
    await userEvent.keyboard('z');
    await expect.poll(stars).toBe(0);
    await said('Undone: Starred · 60 papers');
  });
});
