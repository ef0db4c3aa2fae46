/** The page sees the size of the editor's frame: it is the same for every paper until the user does something in the editor. */
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { attention } from '~/tests/browser/components/mount';
import { drawn } from '~/tests/support/drawn';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';
import { openEditor } from './openEditor';

type Screen = Awaited<ReturnType<typeof openEditor>>['screen'];

/** Libraries in which the paper has nothing, and as much as it can have. */
const libraries: [string, () => MemoryPaperStore][] = [
  ['not in the library', () => new MemoryPaperStore()],
  [
    'with many tags and a long note',
    () => {
      const store = new MemoryPaperStore();
      const tags = Array.from({ length: 40 }, (_, index) => `tag number ${index}`);
      store.add(attention, { starredAt: 1, status: 'to-read', tags, note: 'A line.\n'.repeat(200), noteRevision: 1 });
      store.recent = ['one more', 'another'];
      store.knownTags = [{ tag: 'known', count: 3 }];
      return store;
    },
  ],
];

describe.each(libraries)('the size of the frame of a paper %s', (_, library) => {
  const sizesAfter = async (focus: 'tags' | 'note', act: (screen: Screen) => Promise<unknown>): Promise<unknown[]> => {
    const { screen, resized } = await openEditor(library(), focus);
    await vi.waitFor(() => expect(getComputedStyle(screen.container.querySelector('main')!).pointerEvents).toBe('auto'));
    await expect.element(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
    await act(screen);
    await drawn();
    return resized.mock.calls.flat();
  };

  test.each([
    ['opening at the tags', 'tags', async (): Promise<void> => undefined],
    ['opening at the note', 'note', async (): Promise<void> => undefined],
    ['leaving the note by Tab', 'note', () => userEvent.keyboard('{Tab}')],
    ['typing a tag', 'tags', () => userEvent.keyboard('kn')],
    ['adding a tag', 'tags', () => userEvent.keyboard('kn{Enter}')],
  ] as const)('stays compact after %s', async (__, focus, act) => {
    expect(await sizesAfter(focus, act)).toEqual([]);
  });

  test.each([
    ['the first letter in the note', 'note', () => userEvent.keyboard('a')],
    ['an arrow in the note', 'note', () => userEvent.keyboard('{ArrowDown}')],
    ['an arrow in the tags', 'tags', () => userEvent.keyboard('{ArrowDown}')],
  ] as const)('grows after %s', async (__, focus, act) => {
    expect(await sizesAfter(focus, act)).toEqual(['large']);
  });

  test.each([
    ['a press in the note', (screen: Screen) => screen.getByRole('textbox', { name: 'Note' }).click()],
    ['the preview', (screen: Screen) => screen.getByRole('button', { name: 'Preview' }).click()],
  ])('grows with %s', async (__, act) => {
    expect(await sizesAfter('tags', act)).toEqual(['large']);
  });

  test('grows with the abstract, and is compact again without it', async () => {
    const sizes = await sizesAfter('tags', async (screen) => {
      const fold = screen.getByRole('button', { name: 'Abstract' });
      await fold.click();
      await expect.element(screen.getByText(/A network for sequences/)).toBeVisible();
      await fold.click();
      await expect.element(screen.getByText(/A network for sequences/)).not.toBeInTheDocument();
    });
    expect(sizes).toEqual(['large', 'compact']);
  });
});
