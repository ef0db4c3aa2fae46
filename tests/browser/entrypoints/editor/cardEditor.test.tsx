import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EditorApp } from '~/entrypoints/editor/EditorApp';
import type { Messages } from '~/entrypoints/editor/messagePaperStore';
import type { NoteRescue, UnsavedNote } from '~/entrypoints/editor/rescuedNote';
import type { WatchSight } from '~/entrypoints/editor/useSight';
import type { Send } from '~/lib/messaging/protocol';
import { failure, success } from '~/lib/papers/result';
import { attention, expectAccessible, mount } from '~/tests/browser/components/mount';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

const ref = { draft: attention };

/** A background with its papers in memory. */
function background(store: MemoryPaperStore, focus: 'star' | 'tags' | 'note' = 'tags') {
  const closed = vi.fn();
  const opened = vi.fn();
  const answers = {
    'editor.load': ({ token }: Send<'editor.load'>) =>
      token === 'good' ? success({ draft: attention, focus }) : failure('not-found', 'unknown token'),
    'editor.close': (payload: unknown) => {
      closed(payload);
      return success(null);
    },
    'sidePanel.open': () => {
      opened();
      return success({ opened: true });
    },
    'paper.get': async () => {
      let stop = (): void => undefined;
      const state = await new Promise((resolve) => {
        stop = store.watch(ref, (one) => resolve(success(one)), resolve);
      });
      stop();
      return state;
    },
    'paper.annotate': ({ change }: Send<'paper.annotate'>) => store.annotate(ref, change),
    'paper.trash': ({ id }: Send<'paper.trash'>) => store.trash(id),
    'history.undo': ({ entry }: Send<'history.undo'>) => store.undo(entry),
    'tags.suggest': ({ query, limit }: Send<'tags.suggest'>) => store.suggestTags(query, limit),
  };
  const kept = new Map<string, UnsavedNote>();
  const rescue: NoteRescue = {
    keep: async ({ identifiers: [name] }, { note, base }) => kept.set(name, { note, base }),
    read: async ({ identifiers: [name] }) => kept.get(name),
    drop: async ({ identifiers: [name] }) => kept.delete(name),
  };
  const messages = {
    rescue,
    request: async (name: keyof typeof answers, payload: never) => answers[name](payload),
    onLibraryChange: () => () => {},
  } as unknown as Messages;
  return { messages, closed, opened };
}

const here = async (): Promise<boolean> => false;

const inSight: WatchSight = (onChange) => {
  onChange(true);
  return () => undefined;
};

async function open(store = new MemoryPaperStore(), focus?: 'star' | 'tags' | 'note') {
  const { messages, closed } = background(store, focus);
  const { screen } = await mount(<EditorApp token="good" messages={messages} watchSight={inSight} isElsewhere={here} />);
  await expect.element(screen.getByRole('heading', { name: 'Attention Is All You Need' })).toBeVisible();
  return { screen, store, closed };
}

test('star, status, tags and note of one card', async () => {
  const { screen, store } = await open();
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
  const { screen } = await open(new MemoryPaperStore(), focus);
  await expect.element(screen.getByRole(role, { name })).toHaveFocus();
});

test('Escape saves typed text, then closes', async () => {
  const { store, closed } = await open(new MemoryPaperStore(), 'note');
  await userEvent.keyboard('typed and gone');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(closed).toHaveBeenCalledWith({ token: 'good' }));
  expect(store.annotationOf(ref)?.note).toBe('typed and gone');
});

test('a note that cannot be saved keeps the editor open, with the text and the reason', async () => {
  const store = new MemoryPaperStore();
  store.failing = 'gone';
  const { screen, closed } = await open(store, 'note');
  await userEvent.keyboard('precious');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/Not saved\..*Your text is still here/);
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('precious');
  expect(closed).not.toHaveBeenCalled();
});

test('a note that failed after the editor was closed is shown when it is opened again', async () => {
  const store = new MemoryPaperStore();
  store.add(attention, { note: 'kept', noteRevision: 4 });
  const { messages } = background(store, 'note');
  store.failing = 'quota';
  const first = await mount(<EditorApp token="good" messages={messages} watchSight={inSight} isElsewhere={here} />);
  await first.screen.getByRole('textbox', { name: 'Note' }).fill('kept and more');
  await first.screen.unmount();
  await expect.poll(() => messages.rescue.read(attention)).toMatchObject({ note: 'kept and more' });
  store.failing = undefined;
  const second = await mount(<EditorApp token="good" messages={messages} watchSight={inSight} isElsewhere={here} />);
  await expect.element(second.screen.getByRole('textbox', { name: 'Note' })).toHaveValue('kept and more');
  await expect.poll(() => store.annotationOf(ref)?.note).toBe('kept and more');
});

test('Escape closes an open list first', async () => {
  const store = new MemoryPaperStore();
  store.knownTags = [{ tag: 'vision', count: 1 }];
  const { screen, closed } = await open(store);
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
  const { screen } = await open(store);
  await screen.getByRole('button', { name: 'Delete from the library' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “vision”' })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “vision”' })).toBeVisible();
});

test('an invalid token is reported', async () => {
  const { messages, closed } = background(new MemoryPaperStore());
  const { screen } = await mount(<EditorApp token="bad" messages={messages} watchSight={inSight} isElsewhere={here} />);
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/could not be opened/);
  await screen.getByRole('button', { name: 'Close' }).click();
  expect(closed).toHaveBeenCalled();
});

test('the pointer is ignored for the first moment', async () => {
  const { messages } = background(new MemoryPaperStore());
  const { screen } = await mount(<EditorApp token="good" messages={messages} watchSight={inSight} isElsewhere={here} />);
  await vi.waitFor(() => expect(screen.container.querySelector('main')).not.toBeNull());
  const editor = screen.container.querySelector('main') as HTMLElement;
  expect(getComputedStyle(editor).pointerEvents).toBe('none');
  await vi.waitFor(() => expect(getComputedStyle(editor).pointerEvents).toBe('auto'));
});

/** An editor with its note open, which a page can cover or take the focus from. */
async function openNote(isElsewhere = here) {
  let tell: (inSight: boolean) => void = () => undefined;
  const watch: WatchSight = (onChange) => {
    tell = onChange;
    onChange(true);
    return () => undefined;
  };
  const store = new MemoryPaperStore();
  const { messages, closed, opened } = background(store, 'note');
  const { screen } = await mount(<EditorApp token="good" messages={messages} watchSight={watch} isElsewhere={isElsewhere} />);
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await vi.waitFor(() => expect(getComputedStyle(screen.container.querySelector('main')!).pointerEvents).toBe('auto'));
  return { screen, store, closed, opened, tell: (inSight: boolean) => tell(inSight) };
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
  await vi.waitFor(() => expect(getComputedStyle(main).pointerEvents).toBe('auto'));
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
