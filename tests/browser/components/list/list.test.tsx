import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { mountLibrary, noted, type Sample, shownTitles, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const titles = ['Graphs of Erdős', 'Banana splitting', 'Attention revisited', 'Zebra vision'];
const samples: Sample[] = [
  { title: titles[0]!, changes: [starred, tagged('graphs')], fields: { published: '2024-01-01' } },
  { title: titles[1]!, changes: [status('to-read'), tagged('graphs', 'fruit')], fields: { published: '2026-01-01' } },
  { title: titles[2]!, changes: [noted('compare with LSTM')], fields: { abstract: 'No recurrence.', published: '2025-01-01' } },
  { title: titles[3]!, changes: [starred, status('read')] },
];
const shown = () => expect.poll(() => shownTitles(titles));
const search = () => page.getByRole('combobox', { name: 'Search your library' });

describe('the list', () => {
  test('shows all papers, the newest first, and follows changes made elsewhere', async () => {
    const { db, ids } = await mountLibrary(samples);
    await shown().toEqual(titles);
    await expect.element(page.getByText('4 papers')).toBeVisible();
    await trashPapers(db, [ids[1]!]);
    await shown().toEqual([titles[0], titles[2], titles[3]]);
    await annotate(
      db,
      { draft: { title: 'New', authors: [], links: {}, site: 'arxiv', identifiers: ['arxiv:2606.00001'] } },
      starred,
    );
    await expect.element(page.getByText('4 papers')).toBeVisible();
  });

  test('a search requires all words, folded, in any field', async () => {
    await mountLibrary(samples);
    await search().fill('erdos');
    await shown().toEqual([titles[0]]);
    await search().fill('lstm recurrence');
    await shown().toEqual([titles[2]]);
    await search().fill('tag:graphs');
    await shown().toEqual([titles[0], titles[1]]);
    await search().fill('nothing like it');
    await expect.element(page.getByText('No matching papers', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Show all papers' }).first().click();
    await shown().toEqual(titles);
    await expect.element(search()).toHaveValue('');
  });

  test('a word with one wrong letter finds the intended one, with a message', async () => {
    await mountLibrary(samples);
    await search().fill('atention');
    await shown().toEqual([titles[2]]);
    const message = page.getByText('No paper matches “atention”. These match “attention”.');
    await expect.element(message).toBeVisible();
    await expect.element(page.getByText('1 paper', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Search for this instead' }).click();
    await expect.element(search()).toHaveValue('attention');
    await shown().toEqual([titles[2]]);
    await expect.element(message).not.toBeInTheDocument();
    await search().fill('"atention"');
    await expect.element(page.getByText('No matching papers', { exact: true })).toBeVisible();
  });

  test('filters write the query, and a paper that no longer matches disappears', async () => {
    const { db, ids } = await mountLibrary(samples);
    await page.getByRole('button', { name: 'Filters' }).click();
    const facets = page.getByRole('list', { name: 'Narrow the list' });
    await facets.getByRole('button', { name: /Starred/ }).click();
    await shown().toEqual([titles[0], titles[3]]);
    await annotate(db, { id: ids[3]! }, { kind: 'star', starred: false });
    await shown().toEqual([titles[0]]);
    await expect.element(search()).toHaveValue('is:starred');
    await facets.getByRole('button', { name: /Starred/ }).click();
    await facets.getByRole('button', { name: /To read/ }).click();
    await facets.getByRole('button', { name: /^Read ?\d/ }).click();
    await shown().toEqual([titles[1], titles[3]]);
    await page
      .getByRole('button', { name: /^fruit/ })
      .first()
      .click();
    await shown().toEqual([titles[1]]);
    await expect.element(search()).toHaveValue('status:to-read,read tag:"fruit"');
  });

  test('a site is shown with its usual name', async () => {
    await mountLibrary(samples);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Sites' }).click();
    await page.getByRole('button', { name: /^arXiv ?4$/ }).click();
    await expect.element(search()).toHaveValue('site:"arxiv"');
    await shown().toEqual(titles);
  });

  test('is sorted by the chosen order, in both directions', async () => {
    await mountLibrary(samples);
    await shown().toEqual(titles);
    await page.getByRole('combobox', { name: 'Sort by' }).click();
    await page.getByRole('option', { name: 'Title' }).click();
    await shown().toEqual([titles[2], titles[1], titles[0], titles[3]]);
    await page.getByRole('button', { name: 'A to Z, reverse the order' }).click();
    await shown().toEqual([titles[3], titles[0], titles[1], titles[2]]);
  });

  test('an empty library explains how to begin', async () => {
    await mountLibrary([]);
    await expect.element(page.getByText('Your library is empty')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Hugging Face Papers' }))
      .toHaveAttribute('href', 'https://huggingface.co/papers');
  });

  test('supports moving, opening, selecting and starring by keys', async () => {
    const { db, ids } = await mountLibrary(samples);
    await shown().toEqual(titles);
    await userEvent.keyboard('j');
    await expect.poll(() => document.activeElement?.textContent).toContain(titles[0]);
    await userEvent.keyboard('j');
    await expect.poll(() => document.activeElement?.textContent).toContain(titles[1]);
    await userEvent.keyboard('{ArrowDown}k');
    await expect.poll(() => document.activeElement?.textContent).toContain(titles[1]);
    await userEvent.keyboard('s');
    await expect.poll(async () => (await db.annotations.get(ids[1]!))?.starredAt).toBeGreaterThan(0);
    await userEvent.keyboard('x');
    await expect.element(page.getByText('1 selected')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(
        page
          .getByRole('textbox', { name: 'Note' })
          .or(page.getByText('Note', { exact: true }))
          .first(),
      )
      .toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
    (document.querySelector('[data-row][tabindex="0"]') as HTMLElement).focus();
    await userEvent.keyboard('t');
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toHaveFocus();
    (document.querySelector('[data-row][tabindex="0"]') as HTMLElement).focus();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).not.toBeInTheDocument();
    await userEvent.keyboard('/');
    await expect.element(search()).toHaveFocus();
    await userEvent.keyboard('jx');
    await expect.element(search()).toHaveValue('jx');
  });

  test('a note keeps the focus and stays in view when saving it moves the paper to the top', async () => {
    const many = Array.from({ length: 45 }, (_, index): Sample => ({ title: `Paper number ${index}` }));
    const { db, ids } = await mountLibrary(many, { preferences: { librarySort: 'updated' } });
    await expect.poll(() => document.querySelector('[data-library-list]')).not.toBeNull();
    const list = document.querySelector('[data-library-list]')!;
    await expect
      .poll(() => {
        list.scrollTop = 30 * 80;
        return list.querySelector('[data-index="30"]');
      })
      .not.toBeNull();
    await page.getByRole('button', { name: 'Details of “Paper number 30”' }).click();
    await page.getByRole('textbox', { name: 'Note' }).click();
    await userEvent.keyboard('worth reading');
    await expect.poll(async () => (await db.annotations.get(ids[30]!))?.note).toBe('worth reading');
    await expect.poll(() => document.querySelector('[data-index="0"]')?.textContent).toContain('Paper number 30');
    await userEvent.keyboard(' twice');
    const note = document.activeElement as HTMLTextAreaElement;
    expect(note.value).toBe('worth reading twice');
    await expect.poll(() => note.getBoundingClientRect().top).toBeGreaterThan(0);
    expect(note.getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  test('a press in a half visible row counts, and the narrowed list begins at its top', async () => {
    const many = Array.from(
      { length: 45 },
      (_, index): Sample => ({ title: `Paper number ${index}`, changes: [starred, tagged(`tag ${index % 15}`)] }),
    );
    await mountLibrary(many);
    await expect.poll(() => document.querySelector('[data-library-list]')).not.toBeNull();
    const list = document.querySelector('[data-library-list]')!;
    await expect.poll(() => list.querySelector('[data-index="9"]')).not.toBeNull();
    const row = list.querySelector('[data-index="9"]')!;
    list.scrollTop = row.getBoundingClientRect().top - list.getBoundingClientRect().top + 40;
    const tag = page.getByRole('button', { name: 'tag 9', exact: true });
    await tag.click();
    await expect.element(page.getByText('3 papers')).toBeVisible();
    await expect.poll(() => list.scrollTop).toBe(0);
  });

  test('renders only the visible part of a long list, and loads more near its end', async () => {
    // The list is read in three parts (of 40, 100 and 100 at most), and only a part of it is rendered.
    const many = Array.from({ length: 150 }, (_, index): Sample => ({ title: `Paper number ${String(index).padStart(3, '0')}` }));
    await mountLibrary(many);
    await expect.poll(() => document.querySelectorAll('[data-library-list] [data-row]').length).toBeGreaterThan(3);
    expect(document.querySelectorAll('[data-library-list] [data-row]').length).toBeLessThan(40);
    const list = document.querySelector('[data-library-list]')!;
    await expect
      .poll(() => {
        list.scrollTop = list.scrollHeight;
        return list.textContent;
      })
      .toContain('Paper number 149');
    expect(document.querySelectorAll('[data-library-list] [data-row]').length).toBeLessThan(40);
  });
});

test('the form of the details opens once, and not again when another layout draws the paper', async () => {
  await mountLibrary([{ title: 'One paper' }]);
  const row = () => document.querySelector<HTMLElement>('[data-library-list] [data-row]');
  await expect.poll(row).not.toBeNull();
  row()?.focus();
  await userEvent.keyboard('e');
  const form = page.getByRole('dialog', { name: 'Edit details' });
  await expect.element(form).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(form).not.toBeInTheDocument();
  await page.viewport(1200, 800);
  await expect.element(page.getByRole('complementary').getByRole('textbox', { name: 'Note', exact: true })).toBeVisible();
  await expect.element(form).not.toBeInTheDocument();
});
