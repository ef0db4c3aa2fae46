import { useState } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoteEditor } from '~/components/paper/note/NoteEditor';
import { limits } from '~/lib/papers/text/limits';
import { attention, expectAccessible, mount, Watched } from '~/tests/browser/components/mount';
import { drawn } from '~/tests/support/drawn';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

const ref = { draft: attention };
const editor = <Watched paperRef={ref}>{({ annotation }) => <NoteEditor paperRef={ref} annotation={annotation} />}</Watched>;

const withNote = (note: string) => {
  const store = new MemoryPaperStore();
  store.add(attention, { note, noteRevision: 3 });
  return store;
};
const noteOf = (store: MemoryPaperStore) => store.annotationOf(ref)?.note;
/** Stops the clock, so that no pause ends and triggers a save. */
const stopClock = (): void => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
};

test('saves after a pause, reports it, and continues from its own revision', async () => {
  const { screen, store } = await mount(editor, withNote('before'));
  const field = screen.getByRole('textbox', { name: 'Note' });
  await field.fill('before and after');
  await expect.element(screen.getByText('Saving…')).toBeVisible();
  expect(noteOf(store)).toBe('before');
  await expect.element(screen.getByText('Saved')).toBeVisible();
  expect(noteOf(store)).toBe('before and after');
  await field.fill('more');
  await expect.poll(() => noteOf(store)).toBe('more');
  expect(store.changes).toMatchObject([
    { kind: 'note', note: 'before and after', base: 3 },
    { kind: 'note', note: 'more', base: 4 },
  ]);
  const [first, second] = store.changes as { session: string }[];
  expect(first?.session).toBe(second?.session);
});

test('saves at once when the field is left', async () => {
  stopClock();
  const { screen, store } = await mount(editor);
  const field = screen.getByRole('textbox', { name: 'Note' });
  await field.fill('gone in a moment');
  field.element().blur();
  await expect.poll(() => noteOf(store)).toBe('gone in a moment');
});

test.each(['pagehide', 'visibilitychange'])('saves at once on %s', async (event) => {
  stopClock();
  const { screen, store } = await mount(editor);
  await screen.getByRole('textbox', { name: 'Note' }).fill('on the way out');
  if (event === 'pagehide') dispatchEvent(new PageTransitionEvent('pagehide'));
  else {
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
  }
  await expect.poll(() => noteOf(store)).toBe('on the way out');
});

test('saves when it is unmounted', async () => {
  const { screen, store } = await mount(editor);
  await screen.getByRole('textbox', { name: 'Note' }).fill('closed the row');
  await screen.unmount();
  await expect.poll(() => noteOf(store)).toBe('closed the row');
});

test('never has two saves in progress, and sends what was typed meanwhile', async () => {
  const store = withNote('');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  const letThrough = store.hold();
  stopClock();
  await field.fill('a');
  field.element().blur();
  await field.fill('ab');
  field.element().blur();
  await field.fill('abc');
  field.element().blur();
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.changes).toHaveLength(1);
  letThrough();
  await expect.poll(() => noteOf(store)).toBe('abc');
  expect(store.mostNotesInFlight).toBe(1);
});

test('a page that is closed during a save sends the rest without waiting', async () => {
  const store = withNote('');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  const letThrough = store.hold();
  await field.fill('first');
  field.element().blur();
  await field.fill('first and last');
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(store.changes).toHaveLength(2);
  letThrough();
  await expect.poll(() => noteOf(store)).toBe('first and last');
});

test('when saving fails the text stays, the user is notified, and Try again saves it', async () => {
  const store = withNote('');
  store.failing = 'quota';
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  await field.fill('precious');
  const alert = screen.getByRole('alert');
  await expect.element(alert).toHaveTextContent(/Not saved\. Your browser has no room left.*Your text is still here/);
  await expect.element(field).toHaveValue('precious');
  await expectAccessible();
  store.failing = undefined;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Saved')).toBeVisible();
  expect(noteOf(store)).toBe('precious');
});

test('takes over a newer text if nothing was typed, and keeps the caret', async () => {
  const store = withNote('one\nthree');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  await expect.element(field).toHaveValue('one\nthree');
  const area = field.element() as HTMLTextAreaElement;
  area.focus();
  area.setSelectionRange(6, 6);
  await store.annotate(ref, { kind: 'note', note: 'one\ntwo\nthree', base: 3, session: 'elsewhere' });
  await expect.element(field).toHaveValue('one\ntwo\nthree');
  expect(area.selectionStart).toBe('one\ntwo\nth'.length);
});

test('two editors of one note lose neither text', async () => {
  const store = withNote('shared');
  const two = (
    <>
      {editor}
      {editor}
    </>
  );
  const { screen } = await mount(two, store);
  const [left, right] = [screen.getByRole('textbox').nth(0), screen.getByRole('textbox').nth(1)];
  const letThrough = store.hold();
  await left.fill('top\nshared');
  left.element().blur();
  await right.fill('shared\nbottom');
  right.element().blur();
  await right.fill('shared\nbottom line');
  letThrough();
  await expect.poll(() => noteOf(store)).toBe('top\nshared\nbottom line');
  await expect.element(left).toHaveValue('top\nshared\nbottom line');
  await expect.element(right).toHaveValue('top\nshared\nbottom line');
});

test('a text from elsewhere waits until an input method has finished, and both are kept', async () => {
  const store = withNote('shared');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  const area = field.element() as HTMLTextAreaElement;
  area.focus();
  area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  area.value = 'shared\n中';
  area.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  await store.annotate(ref, { kind: 'note', note: 'top\nshared', base: 3, session: 'elsewhere' });
  await drawn();
  expect(area.value).toBe('shared\n中');
  area.value = 'shared\n中文';
  area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '中文' }));
  await expect.element(field).toHaveValue('top\nshared\n中文');
  await expect.poll(() => noteOf(store)).toBe('top\nshared\n中文');
});

test('a note that is too long to be stored stays complete, neither sent nor cut', async () => {
  const store = withNote('short');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  await expect.element(field).toBeVisible();
  const area = field.element() as HTMLTextAreaElement;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(area, 'x'.repeat(limits.note + 7));
  stopClock();
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('7 characters too long to be saved');
  area.blur();
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.changes).toEqual([]);
  expect(area.value).toHaveLength(limits.note + 7);
});

test('a note that is trashed and restored is shown accordingly', async () => {
  const store = new MemoryPaperStore();
  const id = store.add(attention, { note: 'kept', noteRevision: 5 });
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('textbox', { name: 'Note' });
  await expect.element(field).toHaveValue('kept');
  const trashed = await store.trash(id);
  await expect.element(field).toHaveValue('');
  if (trashed.ok) await store.undo(trashed.value.entry);
  await expect.element(field).toHaveValue('kept');
  expect(store.changes).toEqual([]);
});

test('the preview shows the text, by keyboard too', async () => {
  const { screen } = await mount(editor, withNote('**bold** idea'));
  await screen.getByRole('button', { name: 'Preview' }).click();
  await expect.element(screen.getByText('bold', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('**bold** idea');
});

function Row() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>
        row
      </button>
      {open ? editor : null}
    </>
  );
}

test('a row that is closed and opened again shows the typed text', async () => {
  const { screen, store } = await mount(<Row />);
  await screen.getByRole('textbox', { name: 'Note' }).fill('first');
  await screen.getByRole('button', { name: 'row' }).click();
  await screen.getByRole('button', { name: 'row' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('first');
  expect(noteOf(store)).toBe('first');
});
