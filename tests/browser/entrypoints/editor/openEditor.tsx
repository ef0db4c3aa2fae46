/** Opens the card editor on one paper, with a background in memory. */
import { expect, vi } from 'vitest';
import { EditorApp } from '~/entrypoints/editor/EditorApp';
import type { Messages } from '~/entrypoints/editor/messagePaperStore';
import type { NoteRescue, UnsavedNote } from '~/entrypoints/editor/rescuedNote';
import type { WatchVisibility } from '~/entrypoints/editor/useVisibility';
import type { Send } from '~/lib/messaging/protocol';
import { failure, success } from '~/lib/papers/result';
import { attention, mount } from '~/tests/browser/components/mount';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

export const ref = { draft: attention };

/** A background with its papers in memory. */
export function background(store: MemoryPaperStore, focus: 'star' | 'tags' | 'note' = 'tags') {
  const closed = vi.fn();
  const opened = vi.fn();
  const resized = vi.fn();
  const openedLibrary = vi.fn();
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
    'tags.recent': ({ limit }: Send<'tags.recent'>) => store.recentTags(limit),
    'editor.resize': ({ size }: Send<'editor.resize'>) => {
      resized(size);
      return success(null);
    },
    'editor.cite': ({ draft, kind = 'bibtex' }: Send<'editor.cite'>) => success({ text: `${kind} of ${draft.title}`, kind }),
    'editor.openLibrary': () => {
      openedLibrary();
      return success({ opened: true });
    },
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
  return { messages, closed, opened, resized, openedLibrary };
}

export const here = async (): Promise<boolean> => false;

const keysOn = (): boolean => true;

const alwaysVisible: WatchVisibility = (onChange) => {
  onChange(true);
  return () => undefined;
};

interface Surroundings {
  token?: string;
  watchVisibility?: WatchVisibility;
  isElsewhere?: () => Promise<boolean>;
  hasKeys?: () => boolean;
}

export function mountEditor(messages: Messages, given: Surroundings = {}) {
  const surroundings = { token: 'good', watchVisibility: alwaysVisible, isElsewhere: here, hasKeys: keysOn, ...given };
  return mount(<EditorApp messages={messages} {...surroundings} />);
}

/**
 * Waits until clicks count. In the test's scaled frame Playwright does not see that the editor lets the pointer through, and
 * clicks at once.
 */
export async function untilClicksCount({ container }: { container: Element }): Promise<void> {
  await expect
    .poll(() => [...container.querySelectorAll('main')].map((main) => getComputedStyle(main).pointerEvents))
    .toEqual(['auto']);
}

export async function openEditor(store = new MemoryPaperStore(), focus?: 'star' | 'tags' | 'note', given?: Surroundings) {
  const { messages, ...calls } = background(store, focus);
  const { screen } = await mountEditor(messages, given);
  await expect.element(screen.getByRole('heading', { name: 'Attention Is All You Need' })).toBeVisible();
  await untilClicksCount(screen);
  return { screen, store, ...calls };
}
