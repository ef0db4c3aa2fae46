import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';
import { openEditor, ref } from './openEditor';

describe('a status', () => {
  test('is set with one press, and shown as the pressed one of five', async () => {
    const { screen, store } = await openEditor();
    const chips = screen.getByRole('group', { name: 'Status' }).getByRole('button');
    await expect.element(chips.nth(4)).toHaveAttribute('aria-pressed', 'true');
    await screen.getByRole('button', { name: 'Skipped' }).click();
    await expect.poll(() => store.annotationOf(ref)?.status).toBe('skipped');
    expect(chips.elements().map((chip) => chip.getAttribute('aria-pressed'))).toEqual([
      'false',
      'false',
      'false',
      'true',
      'false',
    ]);
    await screen.getByRole('button', { name: 'None' }).click();
    await expect.poll(() => store.annotationOf(ref)?.status).toBeUndefined();
  });

  test('has a key, which is text where text is typed', async () => {
    const { screen, store } = await openEditor(new MemoryPaperStore(), 'star');
    await expect.element(screen.getByRole('button', { name: /^Star/ })).toHaveFocus();
    for (const [key, status] of [
      ['1', 'to-read'],
      ['2', 'reading'],
      ['3', 'read'],
      ['4', 'skipped'],
      ['0', undefined],
    ] as const) {
      await userEvent.keyboard(key);
      await expect.poll(() => store.annotationOf(ref)?.status).toBe(status);
    }
    const { length } = store.changes;
    // The tags last: their open list hides the rest from assistive technology.
    for (const [role, name] of [
      ['textbox', 'Note'],
      ['combobox', 'Tags'],
    ] as const) {
      const field = screen.getByRole(role, { name });
      await field.click();
      await userEvent.keyboard('4');
      await expect.element(field).toHaveValue('4');
    }
    expect(store.changes.slice(length).filter(({ kind }) => kind === 'status')).toEqual([]);
  });

  test('has no key while single keys are switched off', async () => {
    const { screen, store } = await openEditor(new MemoryPaperStore(), 'star', { hasKeys: () => false });
    await expect.element(screen.getByRole('button', { name: /^Star/ })).toHaveFocus();
    await userEvent.keyboard('1');
    await screen.getByRole('button', { name: /^Star/ }).click();
    await expect.poll(() => store.annotationOf(ref)?.starredAt).toBeDefined();
    expect(store.changes.map(({ kind }) => kind)).toEqual(['star']);
  });
});

describe('ways out', () => {
  test('the PDF of the paper, and the library once the paper is there', async () => {
    const { screen, openedLibrary } = await openEditor();
    await expect.element(screen.getByRole('link', { name: /PDF/ })).toHaveAttribute('href', 'https://arxiv.org/pdf/1706.03762');
    const library = screen.getByRole('button', { name: 'Open this paper in the library' });
    await expect.element(library).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'To read' }).click();
    await library.click();
    expect(openedLibrary).toHaveBeenCalledOnce();
  });

  test.each([
    ['is reported when copied', true, /Copied: BibTeX/],
    ['is reported when the clipboard is refused', false, /It was not copied\./],
  ])('a citation %s', async (_, isAllowed, message) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async () => {
      if (!isAllowed) throw new Error('refused');
    });
    const command = vi.spyOn(document, 'execCommand').mockReturnValue(false);
    const { screen } = await openEditor();
    await screen.getByRole('button', { name: 'Copy a citation', exact: true }).click();
    await expect.element(screen.getByText(message).first()).toBeVisible();
    expect(write).toHaveBeenCalledWith('bibtex of Attention Is All You Need');
    write.mockRestore();
    command.mockRestore();
  });

  test('a citation is copied in another form', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { screen } = await openEditor();
    await screen.getByRole('button', { name: 'Copy a citation in another form…' }).click();
    await screen.getByRole('menuitem', { name: 'APA 7' }).click();
    await expect.element(screen.getByText('Copied: APA 7.').first()).toBeVisible();
    expect(write).toHaveBeenCalledWith('apa of Attention Is All You Need');
    write.mockRestore();
  });
});
