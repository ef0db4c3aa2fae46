/** The query field offers completions while the user types, and never stands in the way of a key. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountLibrary, type Sample, tagged } from '~/tests/browser/components/mountLibrary';

const samples: Sample[] = [
  { title: 'Walks on graphs', changes: [tagged('graph theory')] },
  { title: 'Grammars of pictures', changes: [tagged('grammar', 'vision')] },
  { title: 'Other things' },
];

const field = () => page.getByRole('combobox', { name: 'Search your library' });
const text = () => (field().element() as HTMLInputElement).value;
const options = () => [...document.querySelectorAll('[role=option]')].map((each) => each.textContent ?? '');
const offered = (name: string) => expect.poll(() => options().some((each) => each.startsWith(name))).toBe(true);
const closed = () => expect.poll(options).toEqual([]);

/** Opens the library with its tags counted, and focuses the field. */
async function open() {
  const mounted = await mountLibrary(samples, { width: 1200 });
  await expect.element(page.getByRole('navigation').getByText('graph theory')).toBeVisible();
  await field().click();
  return mounted;
}

describe('completions', () => {
  test('are offered for a value that is being typed, and one that is clicked is inserted', async () => {
    await open();
    await userEvent.keyboard('tag:gra');
    await offered('graph theory');
    await offered('grammar');
    await page.getByRole('option', { name: /^grammar/ }).click();
    expect(text().trim()).toBe('tag:"grammar"');
    await closed();
    await expect.element(page.getByText('1 paper', { exact: true })).toBeVisible();
  });

  test('the first is inserted by Tab, also before the list is shown', async () => {
    await open();
    await userEvent.keyboard('tag:vis{Tab}');
    await expect.poll(text).toBe('tag:"vision" ');
    await expect.element(field()).toHaveFocus();
  });

  test('are reached by arrow keys and inserted by Enter', async () => {
    await open();
    await userEvent.keyboard('tag:gra');
    await offered('grammar');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.querySelector('[role=option][data-highlighted]')?.textContent ?? '').not.toBe('');
    const highlighted = document.querySelector('[role=option][data-highlighted]')!.textContent!;
    await userEvent.keyboard('{Enter}');
    await expect.poll(text).toContain(highlighted.startsWith('grammar') ? 'grammar' : 'graph theory');
  });

  test('close by Escape, which keeps the text', async () => {
    await open();
    await userEvent.keyboard('tag:gra');
    await offered('grammar');
    await userEvent.keyboard('{Escape}');
    await closed();
    expect(text()).toBe('tag:gra');
  });

  test('of which none is chosen leave Enter to move into the list', async () => {
    await open();
    await userEvent.keyboard('tag:vision');
    await expect.poll(() => document.querySelectorAll('[data-library-list] [data-row]').length).toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.hasAttribute('data-row')).toBe(true);
    await closed();
  });
});

describe('problems of the query', () => {
  test('take no room, and offer the field that was probably meant', async () => {
    await open();
    const row = () => document.querySelector('[data-row]')!.getBoundingClientRect().top;
    const before = row();
    await userEvent.keyboard('staus:read graphs');
    const problem = page.getByText(/Unknown field “staus”/);
    await expect.element(problem).toBeVisible();
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(0);
    await userEvent.fill(field(), 'staus:read');
    await expect.element(problem).toBeVisible();
    await userEvent.fill(field(), 'staus:');
    await userEvent.fill(field(), 'graphs staus:none OR walks');
    await expect.element(problem).toBeVisible();
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(1);
    expect(row()).toBe(before);
    await page.getByRole('button', { name: 'Did you mean status:?' }).click();
    await expect.element(field()).toHaveValue('graphs status:none OR walks');
    await expect.element(field()).toHaveFocus();
    await expect.element(problem).not.toBeInTheDocument();
  });
});

describe('a year', () => {
  test('finds papers of that year, and is highlighted there', async () => {
    const dated = (title: string, published: string) => ({ title, fields: { published, authors: [{ name: 'Wei Wang' }] } });
    await mountLibrary([dated('Distillation', '2020-03-01'), dated('Walks', '2019')], { width: 1200 });
    await field().fill('wang 2020');
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(1);
    await expect.element(page.getByRole('article')).toHaveTextContent('Distillation');
    await expect.poll(() => [...document.querySelectorAll('[data-row] mark')].map((each) => each.textContent)).toContain('2020');
  });
});
