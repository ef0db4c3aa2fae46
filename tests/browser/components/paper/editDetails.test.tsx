/** The form of a paper's details: every field, errors, the keyboard, what is kept, and what the web may fill again. */
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EditDetails } from '~/components/paper/edit/EditDetails';
import type { PaperDraft } from '~/lib/papers/paper';
import { editableFields } from '~/lib/papers/paper';
import { attention, expectAccessible, mount, Watched } from '~/tests/browser/components/mount';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

beforeEach(() => sessionStorage.clear());

const draft: PaperDraft = { ...attention, venue: 'NIPS', pages: '1-11' };

async function mountForm(store = new MemoryPaperStore(), open = true) {
  const id = store.add({ ...draft, ...({ edited: ['venue'], extra: { howpublished: 'Online' } } as object) });
  const { screen } = await mount(
    <Watched paperRef={{ id }}>{(paper) => <EditDetails paper={paper} openAtFirst={open} />}</Watched>,
    store,
  );
  const field = (name: string) => screen.getByRole('textbox', { name, exact: true });
  await expect.element(field('Title')).toHaveFocus();
  return { id, store, screen, field };
}
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

test('has a labelled field for everything that can be edited, and shows identifiers and further fields', async () => {
  const { screen } = await mountForm();
  const controls = document.querySelectorAll('[data-field]');
  expect(new Set([...controls].map((each) => (each as HTMLElement).dataset.field)).size).toBe(editableFields.length - 1);
  await expect.element(screen.getByRole('combobox', { name: 'Type' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /1706\.03762/u })).toBeVisible();
  await expect.element(screen.getByText('howpublished')).toBeInTheDocument();
  await expectAccessible();
});

test('saves what was changed, and only that, with Ctrl and Enter; undo brings the old values back', async () => {
  const { id, store, screen, field } = await mountForm();
  await field('Title').fill('On Attention');
  await field('Authors').fill('Vaswani, Ashish\n{Google, Inc.}');
  await field('Pages').fill('5998-6008');
  await screen.getByRole('combobox', { name: 'Type' }).click();
  await screen.getByRole('option', { name: 'Conference paper' }).click();
  await field('Pages').click();
  await save();
  await expect.element(screen.getByRole('dialog', { name: 'Edit details' })).not.toBeInTheDocument();
  expect(store.edits).toEqual([
    {
      set: {
        title: 'On Attention',
        authors: [{ name: 'Ashish Vaswani', family: 'Vaswani', given: 'Ashish' }, { name: 'Google, Inc.' }],
        pages: '5998-6008',
        type: 'paper-conference',
      },
      release: [],
    },
  ]);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await screen.getByRole('button', { name: 'Edit details' }).click();
  await expect.element(field('Title')).toHaveValue(attention.title);
  expect(store.annotationOf({ id })).toBeDefined();
});

test('says what is wrong beside the field, goes there, and saves nothing', async () => {
  const { store, screen, field } = await mountForm();
  await field('Title').fill('');
  await field('PDF').fill('javascript:alert(1)');
  await field('Date').fill('May 2017');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(field('Title')).toHaveFocus();
  await expect.element(field('Title')).toHaveAccessibleDescription('A paper needs a title.');
  await expect.element(field('PDF')).toHaveAccessibleDescription(/no web address/u);
  await expect.element(field('Date')).toHaveAccessibleDescription(/no date/u);
  await expect.element(screen.getByRole('alert').filter({ hasText: 'Title' })).toBeInTheDocument();
  await expectAccessible();
  await field('Title').fill('A');
  await expect.element(field('Title')).not.toHaveAttribute('aria-invalid');
  expect(store.edits).toEqual([]);
});

test('names the paper that has the citation key', async () => {
  const store = new MemoryPaperStore();
  store.add({ ...attention, identifiers: ['pmid:1'], title: 'The Other', ...({ citationKey: 'vaswani' } as object) });
  const { screen, field } = await mountForm(store);
  await field('Citation key').fill('vaswani');
  await save();
  await expect.element(field('Citation key')).toHaveAccessibleDescription('“The Other” has this citation key already.');
  await expect.element(field('Citation key')).toHaveFocus();
  await expect.element(screen.getByRole('dialog', { name: 'Edit details' })).toBeVisible();
});

describe('what is typed and not saved', () => {
  test('is there again after Escape, and can be discarded', async () => {
    const { store, screen, field } = await mountForm();
    await field('Volume').fill('30');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog', { name: 'Edit details' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Edit details · not saved yet' }).click();
    await expect.element(field('Volume')).toHaveValue('30');
    await expect.element(screen.getByText('What you typed and did not save is still here.')).toBeVisible();
    await screen.getByRole('button', { name: 'Discard changes' }).click();
    await expect.element(field('Volume')).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('button', { name: 'Edit details', exact: true })).toBeVisible();
    expect(store.edits).toEqual([]);
  });

  test('stays in the form when saving fails', async () => {
    const { store, screen, field } = await mountForm();
    store.failing = 'quota';
    await field('Volume').fill('30');
    await save();
    await expect.element(screen.getByText(/The details were not saved\./u)).toBeVisible();
    await expect.element(field('Volume')).toHaveValue('30');
    store.failing = undefined;
    await save();
    await expect.element(screen.getByRole('dialog', { name: 'Edit details' })).not.toBeInTheDocument();
    expect(store.edits.at(-1)?.set).toEqual({ volume: '30' });
  });
});

test('a field that was typed is marked, and can be given back to pages', async () => {
  const { store, screen } = await mountForm();
  const back = screen.getByRole('button', { name: /use the page’s value again/u });
  await expect.element(back).toHaveAccessibleName('Venue in lists: use the page’s value again');
  await back.click();
  await expect.element(back).not.toBeInTheDocument();
  expect(store.edits).toEqual([{ set: {}, release: ['venue'] }]);
});

test('nothing is offered for a paper that is not in the library', async () => {
  const { screen } = await mount(
    <Watched paperRef={{ draft }}>
      {(paper) => (
        <>
          <p>shown</p>
          <EditDetails paper={paper} openAtFirst />
        </>
      )}
    </Watched>,
  );
  await expect.element(screen.getByText('shown')).toBeVisible();
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test.each(['light', 'dark'])('fits a width of 320 pixels, in a theme that is %s, also from right to left', async (theme) => {
  await page.viewport(320, 640);
  document.documentElement.dataset.theme = theme;
  document.documentElement.dir = 'rtl';
  try {
    await mountForm();
    const form = document.querySelector('form')!;
    expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
    for (const control of form.querySelectorAll('input, textarea, button')) {
      const { left, right } = control.getBoundingClientRect();
      expect([left >= 0, right <= 320]).toEqual([true, true]);
    }
    await expectAccessible();
  } finally {
    document.documentElement.dir = '';
    delete document.documentElement.dataset.theme;
    await page.viewport(1280, 800);
  }
});
