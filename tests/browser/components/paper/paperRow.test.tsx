import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PaperDetails } from '~/components/paper/PaperDetails';
import { PaperRow, type PaperRowProps } from '~/components/paper/PaperRow';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import { attention, expectAccessible, mount, Watched } from '~/tests/browser/components/mount';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

const row = (draft: PaperDraft, rest: Partial<PaperRowProps> = {}) => (
  <Watched paperRef={{ draft }}>{(paper) => <PaperRow paperRef={{ draft }} paper={paper} {...rest} />}</Watched>
);

test('shows a paper and its annotation', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { starredAt: 1, status: 'reading', tags: ['vision'], note: 'kept', noteRevision: 1 });
  const onTagPress = vi.fn();
  const { screen } = await mount(row(attention, { onTagPress }), store);
  const link = screen.getByRole('link', { name: /Attention Is All You Need/ });
  await expect.element(link).toHaveAttribute('href', 'https://arxiv.org/abs/1706.03762');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect
    .element(screen.getByRole('article'))
    .toHaveTextContent(/Ashish Vaswani, Noam Shazeer, Niki Parmar.*\+2.*2017.*arXiv:1706\.03762.*Reading.*Has a note.*vision/);
  await screen.getByRole('button', { name: 'vision' }).click();
  expect(onTagPress).toHaveBeenCalledWith('vision');
  await expectAccessible();
});

test('names all authors on demand', async () => {
  const { screen } = await mount(row(attention));
  await screen.getByRole('button', { name: '+2 more authors' }).click();
  await expect.element(screen.getByText('Llion Jones')).toBeVisible();
  await screen.getByRole('button', { name: 'Fewer authors' }).click();
  await expect.element(screen.getByText('Llion Jones')).not.toBeInTheDocument();
});

test('authors, year and venue keep to one line, and the authors give way', async () => {
  const long: PaperDraft = {
    ...attention,
    authors: Array.from({ length: 9 }, (_, index) => ({ name: `Someone With A Rather Long Name ${index}` })),
    venue: 'Proceedings of the Conference on Names of Conferences that Fill More Than One Line of Any List',
  };
  const { screen } = await mount(<div style={{ width: 320 }}>{row(long)}</div>);
  const line = screen.getByText('2017').element().closest('p')!;
  const oneLine = Number.parseFloat(getComputedStyle(line).lineHeight) + 1;
  expect(line.getBoundingClientRect().height).toBeLessThanOrEqual(oneLine);
  expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth);
  for (const part of line.children) expect(part.getBoundingClientRect().width, part.textContent!).toBeGreaterThan(20);
  await screen.getByRole('button', { name: '+6 more authors' }).click();
  expect(line.getBoundingClientRect().height).toBeGreaterThan(oneLine);
  await expect.element(screen.getByText('Someone With A Rather Long Name 8')).toBeVisible();
});

test('a row shows three tags and counts the others', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { tags: ['one', 'two', 'three', 'four', 'five', 'six'] });
  const { screen } = await mount(row(attention), store);
  await expect.element(screen.getByText('three', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('+3', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('and the tags four, five, six')).toBeInTheDocument();
  await expect.element(screen.getByText('four', { exact: true })).not.toBeInTheDocument();
});

test('a title is shown with its letters', async () => {
  const { screen } = await mount(row({ ...attention, title: "{\\'e}tale sheaves of Erd\\H{o}s" }));
  await expect.element(screen.getByRole('link', { name: /étale sheaves of Erdős/ })).toBeVisible();
});

test('details: what is read comes before what is written, in one width', async () => {
  const { screen } = await mount(<PaperDetails paper={{ draft: { ...attention, abstract: 'The abstract. '.repeat(40) } }} />);
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
  const parts = [
    screen.getByRole('heading'),
    screen.getByText(/Ashish Vaswani/),
    screen.getByRole('list', { name: 'Links' }),
    screen.getByRole('region', { name: 'Abstract' }),
    screen.getByRole('textbox', { name: 'Note' }),
    screen.getByRole('combobox', { name: 'Tags' }),
  ].map((part) => part.element());
  const tops = parts.map((part) => part.getBoundingClientRect().top);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  const [, , , abstract, note] = parts.map((part) => part.getBoundingClientRect());
  expect(abstract?.width).toBe(note?.width);
});

test('hostile content is text: markup, addresses, empty titles, five hundred authors', async () => {
  const hostile: PaperDraft = {
    identifiers: ['url:https://evil.example/'],
    site: 'x',
    title: `<img src=x onerror="window.poisoned=1">\u202eevil ${'long'.repeat(500)}`,
    authors: Array.from({ length: 500 }, (_, index) => ({ name: `<b>Author ${index}</b>` })),
    links: { page: 'javascript:window.poisoned=1', pdf: 'data:text/html,x', code: 'https://ok.example/<script>' },
    abstract: '<script>window.poisoned=1</script>',
    venue: '<i>venue</i>',
  };
  const { screen } = await mount(
    row(hostile, { expanded: true, onToggle: () => {}, children: <PaperDetails paper={{ draft: hostile }} /> }),
  );
  await expect.element(screen.getByText('<script>window.poisoned=1</script>')).toBeVisible();
  const { container } = screen;
  expect(container.querySelector('img, b, i, script')).toBeNull();
  expect([...container.querySelectorAll('a')].map((link) => link.protocol)).not.toContain('javascript:');
  expect([...container.querySelectorAll('a')].map((link) => link.protocol)).not.toContain('data:');
  expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  expect('poisoned' in window).toBe(false);
});

test('a paper without title, authors or link is still a row', async () => {
  const bare: PaperDraft = { identifiers: ['s2:1'], site: 'x', title: ' ', authors: [], authorCount: 12, links: {} };
  const { screen } = await mount(row(bare));
  await expect.element(screen.getByText('Untitled paper')).toBeVisible();
  await expect.element(screen.getByText(/12 authors/)).toBeVisible();
});

test('opens by keyboard, and all its controls can be reached', async () => {
  const onToggle = vi.fn();
  const { screen } = await mount(row(attention, { onToggle }));
  await expect.element(screen.getByRole('article')).toBeVisible();
  for (let index = 0; index < 4; index++) await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('button', { name: /Details of/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onToggle).toHaveBeenCalled();
});

test('details: every mark is changed in place', async () => {
  const { screen, store } = await mount(<PaperDetails paper={{ draft: attention }} />);
  const ref = { draft: attention };
  await screen.getByRole('button', { name: /^Star/ }).click();
  await screen.getByRole('button', { name: 'To read' }).click();
  await screen.getByRole('combobox', { name: 'Tags' }).fill('new tag');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('textbox', { name: 'Note' }).fill('a note');
  await expect
    .poll(() => store.annotationOf(ref))
    .toMatchObject({ starredAt: expect.any(Number), status: 'to-read', tags: ['new tag'], note: 'a note' });
  await expectAccessible();
});

test('details: a status can be removed, and a failure is reported', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { status: 'read' });
  const { screen } = await mount(<PaperDetails paper={{ draft: attention }} />, store);
  store.failing = 'newer';
  await screen.getByRole('button', { name: 'None' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/The status was not saved\..*Update Dogear/);
  await expect.element(screen.getByRole('button', { name: 'Read', exact: true })).toHaveAttribute('aria-pressed', 'true');
  store.failing = undefined;
  await screen.getByRole('button', { name: 'None' }).click();
  await expect.poll(() => store.annotationOf({ draft: attention })?.status).toBeUndefined();
});

test('details: deleting keeps text typed just before, and Undo restores everything', async () => {
  const store = new MemoryPaperStore();
  const id = store.add(attention, { starredAt: 1, tags: ['vision'] });
  const { screen } = await mount(<PaperDetails paper={{ id }} />, store);
  await screen.getByRole('textbox', { name: 'Note' }).fill('typed just now');
  await screen.getByRole('button', { name: 'Delete from the library' }).click();
  await expect.element(screen.getByText('This paper is no longer in your library.')).toBeVisible();
  expect(store.annotationOf({ id })).toBeUndefined();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByText('typed just now')).toBeVisible();
  expect(store.annotationOf({ id })).toMatchObject({ starredAt: 1, tags: ['vision'], note: 'typed just now' });
});

test('details: an existing note is shown rendered, and edited after a press', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { note: 'see **this**', noteRevision: 1 });
  const { screen } = await mount(<PaperDetails paper={{ draft: attention }} />, store);
  await expect.element(screen.getByText('this', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Write' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
});

test('details: an unreadable library shows the reason, and can be retried', async () => {
  const store = new MemoryPaperStore();
  store.failingReads = 'blocked';
  const { screen } = await mount(<PaperDetails paper={{ draft: attention }} />, store);
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/Another Dogear page/);
  store.failingReads = undefined;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
});

test('a row without annotation shows none', async () => {
  const state = { identifiers: attention.identifiers, bibliography: attention, annotation: blankAnnotation };
  const { screen } = await mount(<PaperRow paperRef={{ draft: attention }} paper={state} />);
  await expect.element(screen.getByText('Has a note')).not.toBeInTheDocument();
});
