import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { WatchVisibility } from '~/entrypoints/editor/useVisibility';
import { attention, expectAccessible } from '~/tests/browser/components/mount';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';
import { background, here, mountEditor, openEditor, ref, untilClicksCount } from './openEditor';

test('star, status, tags and note of one card', async () => {
  const { screen, store } = await openEditor();
  await expect.element(screen.getByRole('combobox', { name: 'Tags' })).toHaveFocus();
  await userEvent.keyboard('to cite{Enter}');
  await screen.getByRole('button', { name: /^Star/ }).click();
  await screen.getByRole('textbox', { name: 'Note' }).fill('short note');
  await expect
    .poll(() => store.annotationOf(ref))
    .toMatchObject({ starredAt: expect.any(Number), tags: ['to cite'], note: 'short note' });
  await expectAccessible();
});

test.each([
  ['star', 'button', /^Star/],
  ['note', 'textbox', 'Note'],
] as const)('the requested field gets the focus: %s', async (focus, role, name) => {
  const { screen } = await openEditor(new MemoryPaperStore(), focus);
  await expect.element(screen.getByRole(role, { name })).toHaveFocus();
});

test('Escape saves typed text, then closes', async () => {
  const { store, closed } = await openEditor(new MemoryPaperStore(), 'note');
  await userEvent.keyboard('typed and gone');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(closed).toHaveBeenCalledWith({ token: 'good' }));
  expect(store.annotationOf(ref)?.note).toBe('typed and gone');
});

test.each(['{Escape}', 'the button'])('keys pressed after closing by %s are not text of the note', async (way) => {
  const store = new MemoryPaperStore();
  const annotate = vi.spyOn(store, 'annotate');
  const { screen, closed } = await openEditor(store, 'note');
  let save = (): void => undefined;
  await userEvent.keyboard('typed');
  // The background takes its time.
  const write = annotate.getMockImplementation() ?? MemoryPaperStore.prototype.annotate.bind(store);
  const released = new Promise<void>((done) => {
    save = done;
  });
  annotate.mockImplementation(async (...args) => released.then(() => write(...args)));
  await userEvent.keyboard('!');
  if (way === '{Escape}') await userEvent.keyboard(way);
  else await screen.getByRole('button', { name: 'Close' }).click();
  screen.getByRole('textbox', { name: 'Note' }).element().focus();
  await userEvent.keyboard('zx');
  save();
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  await userEvent.keyboard('s');
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('typed!');
  expect(store.annotationOf(ref)?.note).toBe('typed!');
});

test('a note that cannot be saved keeps the editor open, with the text and the reason', async () => {
  const store = new MemoryPaperStore();
  store.failing = 'gone';
  const { screen, closed } = await openEditor(store, 'note');
  await userEvent.keyboard('precious');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved\..*Your text is still here/);
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('precious');
  expect(closed).not.toHaveBeenCalled();
  await userEvent.keyboard(' words');
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('precious words');
});

test('a note that failed after the editor was closed is shown when it is opened again', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { note: 'kept', noteRevision: 4 });
  const { messages } = background(store, 'note');
  store.failing = 'quota';
  const first = await mountEditor(messages);
  await first.screen.getByRole('textbox', { name: 'Note' }).fill('kept and more');
  await first.screen.unmount();
  await expect.poll(() => messages.rescue.read(attention)).toMatchObject({ note: 'kept and more' });
  store.failing = undefined;
  const second = await mountEditor(messages);
  await expect.element(second.screen.getByRole('textbox', { name: 'Note' })).toHaveValue('kept and more');
  await expect.poll(() => store.annotationOf(ref)?.note).toBe('kept and more');
});

test('Escape closes an open list first', async () => {
  const store = new MemoryPaperStore();
  store.knownTags = [{ tag: 'vision', count: 1 }];
  const { screen, closed } = await openEditor(store);
  await userEvent.keyboard('vis');
  await expect.element(screen.getByRole('option', { name: /vision/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('option', { name: /vision/ })).not.toBeInTheDocument();
  expect(closed).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});

test('deleting can be undone', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { tags: ['vision'] });
  const { screen } = await openEditor(store);
  await screen.getByRole('button', { name: 'Delete from the library' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “vision”' })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “vision”' })).toBeVisible();
});

test('an invalid token is reported', async () => {
  const { messages, closed } = background(new MemoryPaperStore());
  const { screen } = await mountEditor(messages, { token: 'bad' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be opened/);
  await screen.getByRole('button', { name: 'Close' }).click();
  expect(closed).toHaveBeenCalled();
});

test('the pointer is ignored for the first moment', async () => {
  const { messages } = background(new MemoryPaperStore());
  let tell: (isVisible: boolean) => void = () => undefined;
  const watchVisibility: WatchVisibility = (onChange) => {
    tell = onChange;
    return () => undefined;
  };
  const { screen } = await mountEditor(messages, { watchVisibility });
  await expect.element(screen.getByRole('heading', { name: 'Attention Is All You Need' })).toBeVisible();
  expect(getComputedStyle(screen.container.querySelector('main')!).pointerEvents).toBe('none');
  tell(true);
  await untilClicksCount(screen);
});

/** An editor with its note open, which a page can cover or take the focus from. */
async function openNote(isElsewhere = here) {
  let tell: (isVisible: boolean) => void = () => undefined;
  const watch: WatchVisibility = (onChange) => {
    tell = onChange;
    onChange(true);
    return () => undefined;
  };
  const store = new MemoryPaperStore();
  const { messages, closed, opened } = background(store, 'note');
  const { screen } = await mountEditor(messages, { watchVisibility: watch, isElsewhere });
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await untilClicksCount(screen);
  return { screen, store, closed, opened, tell: (isVisible: boolean) => tell(isVisible) };
}

test('an editor covered by the page accepts no input, reports it, and continues where it was', async () => {
  const { screen, store, opened, tell } = await openNote();
  await userEvent.keyboard('before');
  const star = screen.container.querySelector<HTMLElement>('button[aria-pressed]')!;
  tell(false);
  const notice = screen.getByRole('alertdialog', { name: 'This page covers the editor or hides it' });
  await expect.element(notice).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('unseen ');
  star.click();
  expect(store.annotationOf(ref)?.starredAt).toBeUndefined();
  await screen.getByRole('button', { name: 'Write in the side panel' }).click();
  expect(opened).toHaveBeenCalledOnce();
  tell(true);
  await expect.element(notice).not.toBeInTheDocument();
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard(' after');
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('before after');
});

test('an element that passes over the editor blocks the pointer without a message', async () => {
  const { screen, tell } = await openNote();
  const main = screen.container.querySelector('main')!;
  tell(false);
  await vi.waitFor(() => expect(getComputedStyle(main).pointerEvents).toBe('none'));
  tell(true);
  await untilClicksCount(screen);
  await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument();
});

test('an unexplained loss of the focus stops the editor, which reports it and continues on request', async () => {
  const isElsewhere = vi.fn(here);
  const { screen, opened } = await openNote(isElsewhere);
  await userEvent.keyboard('mine');
  const notice = screen.getByRole('alertdialog', { name: 'The keyboard left the editor' });
  const press = (key: string) => dispatchEvent(new KeyboardEvent('keydown', { key }));
  const lose = () => dispatchEvent(new Event('blur'));
  // With Tab, which explains itself.
  press('Tab');
  lose();
  // To another window.
  isElsewhere.mockResolvedValueOnce(true);
  press('a');
  lose();
  await vi.waitFor(() => expect(isElsewhere).toHaveBeenCalledTimes(1));
  lose();
  await expect.element(notice).toBeVisible();
  expect(isElsewhere).toHaveBeenCalledTimes(2);
  await expectAccessible();
  await userEvent.keyboard('unseen');
  await screen.getByRole('button', { name: 'Write in the side panel' }).click();
  expect(opened).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Go on here' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard(' again');
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('mine again');
});
