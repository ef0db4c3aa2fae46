import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { mountLibrary, noted, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const title = 'Attention Is All You Need';
const second = '注意力机制综述';

const problems = async () => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

async function add(
  db: LibraryDatabase,
  identifiers: [Identifier, ...Identifier[]],
  fields: Partial<PaperDraft>,
  ...changes: AnnotationChange[]
): Promise<string> {
  const draft: PaperDraft = { title, authors: [{ name: 'Ashish Vaswani' }], links: {}, site: 'arxiv', ...fields, identifiers };
  let id = '';
  for (const change of changes) id = (await annotate(db, { draft }, change)).id;
  return id;
}

/** Two pairs of records: one with many differences, one with few. */
async function mountPairs(options: Parameters<typeof mountLibrary>[1] = {}) {
  const { db, ...rest } = await mountLibrary([{ title: 'Something else' }], options);
  const preprint = await add(
    db,
    ['arxiv:1706.03762'],
    { published: '2017-06-12' },
    starred,
    tagged('transformers'),
    noted('Read section 3 again: **scaled** dot products.'),
  );
  const published = await add(
    db,
    ['doi:10.5555/3295222.3295349'],
    { title: 'Attention is all you need.', authors: [{ name: 'A. Vaswani' }], venue: 'NeurIPS 2017' },
    status('read'),
  );
  const authors = [{ name: '王小明' }];
  const chinese = await add(db, ['arxiv:2605.00002'], { title: second, authors }, starred);
  const again = await add(db, ['openreview:x1'], { title: second, authors }, starred);
  return { db, preprint, published, chinese, again, ...rest };
}

const line = page.getByRole('link', { name: /may be the same/u });
const pairs = () => document.querySelectorAll('[data-pair]').length;

describe('possible duplicates', () => {
  test('are announced above the list, shown side by side, merged by keys, and restored by undo', async () => {
    const { db, preprint, published } = await mountPairs();
    await expect.element(line).toHaveTextContent('2 pairs of papers may be the same');
    await expect.poll(problems).toEqual([]);
    await line.click();
    const table = page.getByRole('table', { name: title });
    await expect.element(table.getByRole('row', { name: /Title \(differs\)/u })).toBeVisible();
    await expect.element(table.getByText('doi:10.5555/3295222.3295349')).toBeVisible();
    await expect.element(table.getByText(/Read section 3 again/u)).toBeVisible();
    await expect.element(page.getByRole('table', { name: second }).getByRole('row', { name: /^Title 注/u })).toBeVisible();
    await expect.poll(problems).toEqual([]);

    const merge = page.getByRole('button', { name: `Merge “${title}”` });
    merge.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(pairs).toBe(1);
    expect(await getEntries(db, [preprint, published])).toMatchObject([
      { paper: { id: preprint }, annotation: { status: 'read', tags: ['transformers'] } },
    ]);
    await expect.element(page.getByRole('button', { name: `Merge “${second}”` })).toHaveFocus();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(pairs).toBe(2);
    expect(await getEntries(db, [preprint, published])).toHaveLength(2);
  });

  test('that are kept apart are not shown again, and when all are decided the view reports it', async () => {
    const { db, preprint, published } = await mountPairs({ hash: '#duplicates' });
    await page.getByRole('button', { name: `Keep apart “${second}”` }).click();
    await page.getByRole('button', { name: `Keep apart “${title}”` }).click();
    await expect.element(page.getByText('Nothing to decide')).toBeVisible();
    await expect.poll(problems).toEqual([]);
    expect(await getEntries(db, [preprint, published])).toHaveLength(2);
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await expect.element(page.getByText('5 papers')).toBeVisible();
    await expect.element(line).not.toBeInTheDocument();
  });

  test('can be hidden until there is a new one, and remain in the menu', async () => {
    const { db } = await mountPairs();
    await page.getByRole('button', { name: 'Hide until there are new ones' }).click();
    await expect.element(line).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Possible duplicates' }).click();
    await expect.poll(pairs).toBe(2);
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await expect.element(page.getByText('5 papers')).toBeVisible();
    await expect.element(line).not.toBeInTheDocument();
    await add(db, ['pmid:5'], { title: second, authors: [{ name: '王小明' }] }, starred);
    await expect.element(line).toBeVisible();
  });

  test('text of a page stays text there too', async () => {
    const { db } = await mountLibrary([], { hash: '#duplicates' });
    const hostile = 'A <img src=x onerror=alert(1)> title that two records have';
    await add(db, ['arxiv:2605.00001'], { title: hostile }, noted('<script>alert(1)</script>'));
    await add(db, ['doi:10.1/x'], { title: hostile }, starred);
    await expect.poll(pairs).toBe(1);
    expect(document.querySelector('[data-pair] img, [data-pair] script')).toBeNull();
    await expect.element(page.getByText('<script>alert(1)</script>')).toBeVisible();
  });
});

describe('selected papers', () => {
  test('are merged into one, which undo reverts', async () => {
    const { db, ids } = await mountLibrary([{ title: 'First paper' }, { title: 'Second paper' }, { title: 'Third paper' }]);
    await page.getByRole('checkbox', { name: 'Select “First paper”' }).click();
    const merge = page.getByRole('button', { name: 'Merge the selected papers into one' });
    await expect.element(merge).not.toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'Select “Third paper”' }).click();
    await merge.click();
    await expect.poll(async () => (await getEntries(db, ids)).length).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await getEntries(db, ids)).length).toBe(3);
  });
});

describe('splitting', () => {
  test('is offered where a paper has several identifiers, previews both results, and can be undone', async () => {
    const { db, ids } = await mountLibrary([{ title: 'One name only' }], { width: 1400 });
    const id = await add(
      db,
      ['arxiv:1706.03762', 'doi:10.1000/x'],
      { title: 'Wrongly one' },
      starred,
      tagged('kept'),
      noted('Mine.'),
    );
    await page.getByRole('button', { name: 'Details of “One name only”' }).click();
    await expect.element(page.getByRole('complementary').getByText('Abstract').first()).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Split…' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Details of “Wrongly one”' }).click();
    await page.getByRole('button', { name: 'Split…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Split this paper' });
    const confirm = dialog.getByRole('button', { name: 'Split', exact: true });
    await expect.element(confirm).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'doi:10.1000/x' }).click();
    await expect.element(dialog.getByText('Both keep the title')).toBeVisible();
    await expect.element(dialog.getByRole('columnheader', { name: 'The other paper' })).toBeVisible();
    await expect.poll(problems).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'arXiv:1706.03762' }).click();
    await expect.element(dialog.getByText('Leave at least one identifier.')).toBeVisible();
    await expect.element(confirm).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'arXiv:1706.03762' }).click();
    await confirm.click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByText('3 papers')).toBeVisible();
    expect((await getEntries(db, [id]))[0]).toMatchObject({
      paper: { identifiers: ['arxiv:1706.03762'] },
      annotation: { note: 'Mine.', tags: ['kept'] },
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await getEntries(db, [id]))[0]?.paper.identifiers).toHaveLength(2);
    expect(ids).toHaveLength(1);
  });

  test('of a merged record offers the two original ones', async () => {
    const { db, preprint, published } = await mountPairs({ hash: '#duplicates' });
    await page.getByRole('button', { name: `Merge “${title}”` }).click();
    await expect.poll(pairs).toBe(1);
    location.hash = `#paper=${preprint}`;
    await page.getByRole('button', { name: 'Split…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Split this paper' });
    await expect.element(dialog.getByRole('checkbox', { name: 'doi:10.5555/3295222.3295349' })).toBeChecked();
    await expect.element(dialog.getByText('These two were joined before.')).toBeVisible();
    await expect.element(dialog.getByText('NeurIPS 2017')).toBeVisible();
    await expect.poll(problems).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Split…' }).click();
    await dialog.getByRole('button', { name: 'Split', exact: true }).click();
    await expect.poll(async () => (await getEntries(db, [published]))[0]?.annotation).toMatchObject({ status: 'read', note: '' });
    location.hash = '#history';
    await expect.element(page.getByText('Joined with doi:10.5555/3295222.3295349')).toBeVisible();
    await expect.element(page.getByText(/^Split in two/u).first()).toBeVisible();
  });
});
