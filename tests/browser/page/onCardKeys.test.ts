import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { cardActions } from '~/lib/actions/cardActions';
import { onCardKeys } from '~/lib/page/onCardKeys';
import { typed } from '~/tests/support/pressed';
import { body, listing, markers, openPage } from './openPage';

let end = (): void => undefined;
afterEach(() => {
  end();
  document.designMode = 'off';
});

const ready = async (html = '') => {
  const page = openPage(`${listing('2401.00001')}${html}`);
  end = page.end;
  await page.session.scan();
  const star = vi.spyOn(page.session, 'star').mockReturnValue();
  const edit = vi.spyOn(page.session, 'edit').mockReturnValue();
  const card = page.session.cardOf('arxiv:2401.00001')!;
  let current: typeof card | undefined = card;
  onCardKeys(page.session, () => current, page.signal);
  /** Calls the key handler with an event as if the browser had made it. */
  const handle = (event: Event, target: EventTarget = document.body): void => {
    const listener = (received: Event): void => page.session.onKey?.(received as KeyboardEvent, card);
    window.addEventListener(event.type, listener, { once: true });
    target.dispatchEvent(event);
    window.removeEventListener(event.type, listener);
  };
  return {
    star,
    edit,
    card,
    handle,
    pointNowhere: () => {
      current = undefined;
    },
  };
};

const key = (init: KeyboardEventInit): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: 's', code: 'KeyS', bubbles: true, cancelable: true, composed: true, ...init });

it('s stars, t and n open the editor at tags and note', async () => {
  const { star, edit, card } = await ready();
  body().focus();
  await userEvent.keyboard('s');
  expect(star).toHaveBeenCalledWith(card);
  await userEvent.keyboard('tn');
  expect(edit.mock.calls).toEqual([
    [card, 'tags'],
    [card, 'note'],
  ]);
});

describe('each key of the registry sends its request to the background', () => {
  // The others work in triage: tests/browser/page/triage.
  const effects: Partial<Record<keyof typeof cardActions, [name: string, payload: object]>> = {
    star: ['paper.star', { starred: true }],
    tags: ['editor.prepare', { focus: 'tags' }],
    note: ['editor.prepare', { focus: 'note' }],
  };
  const keys = Object.entries(cardActions).flatMap(([id, { keys }]) =>
    keys.flatMap((key) => (id in effects ? [[key, id as keyof typeof cardActions] as const] : [])),
  );
  it.each(keys)('%s: %s', async (key, action) => {
    const { session, scan, request, signal, end: close } = openPage(listing('2401.00001'));
    end = close;
    await scan();
    onCardKeys(session, () => session.cardOf('arxiv:2401.00001'), signal);
    const isStarred = (): boolean => markers()[0]?.star.getAttribute('aria-pressed') === 'true';
    expect(isStarred()).toBe(false);
    body().focus();
    await userEvent.keyboard(typed(key));
    const [name, payload] = effects[action] ?? [];
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith(name, expect.objectContaining(payload)));
    await vi.waitFor(() => expect(isStarred()).toBe(action === 'star'));
  });
});

it('keys do nothing if the pointer is on no card', async () => {
  const { star, pointNowhere } = await ready();
  pointNowhere();
  await userEvent.keyboard('s');
  expect(star).not.toHaveBeenCalled();
});

it('keys dispatched by a page are ignored', async () => {
  const { star, edit } = await ready();
  for (const target of [document.body, document, window, document.querySelector('dt a')!])
    for (const letter of ['s', 't', 'n']) target.dispatchEvent(key({ key: letter }));
  expect(star).not.toHaveBeenCalled();
  expect(edit).not.toHaveBeenCalled();
});

it('letters with a modifier, repeated, or through an input method are ignored', async () => {
  const { star, handle } = await ready();
  handle(key({}));
  expect(star).toHaveBeenCalledTimes(1);
  for (const init of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { shiftKey: true },
    { modifierAltGraph: true },
    { repeat: true },
    { isComposing: true },
    { keyCode: 229 },
    { key: 'x', code: 'KeyX' },
    { key: 'Dead' },
    { key: 'Process' },
    { key: 'Unidentified', code: '' },
    { key: '' },
  ])
    handle(key(init));
  expect(star).toHaveBeenCalledTimes(1);
  handle(key({ key: 'ы' }));
  expect(star).toHaveBeenCalledTimes(2);
});

it.each([
  ['an event named like a key event that is none, as autofill makes', () => new Event('keydown', { bubbles: true })],
  ['one with fields of its own', () => Object.assign(new Event('keydown', { bubbles: true }), { key: undefined, code: 7 })],
  ['a custom event', () => new CustomEvent('keydown', { bubbles: true, detail: { key: 's' } })],
  ['a mouse event', () => new MouseEvent('keydown', { bubbles: true })],
])('%s is ignored', async (_, make) => {
  const { star, edit, handle } = await ready();
  const failed = vi.fn();
  window.addEventListener('error', failed);
  handle(make());
  window.removeEventListener('error', failed);
  expect(failed).not.toHaveBeenCalled();
  expect(star).not.toHaveBeenCalled();
  expect(edit).not.toHaveBeenCalled();
});

describe('typing', () => {
  /** Types into the given markup, with the browser's own keys. */
  const type = async (html: string, focus: () => HTMLElement | null | undefined, text = 'is this sound') => {
    const { star, edit } = await ready(html);
    const field = focus();
    field?.focus();
    await userEvent.keyboard(text);
    expect(star).not.toHaveBeenCalled();
    expect(edit).not.toHaveBeenCalled();
    return field;
  };

  const attach = (name: string, inner: string, mode: ShadowRootMode = 'closed'): ShadowRoot => {
    const root = document.querySelector(name)!.attachShadow({ mode });
    root.innerHTML = inner;
    return root;
  };

  it.each([
    '<input id="field">',
    '<textarea id="field"></textarea>',
    '<select id="field"><option>s</option><option>t</option></select>',
    '<div id="field" contenteditable="true"></div>',
    '<div id="field" contenteditable="plaintext-only"></div>',
    '<div contenteditable="true"><svg id="field" tabindex="0"></svg></div>',
    ...['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'tree', 'TextBox'].map(
      (role) => `<div id="field" role="${role}" tabindex="0"></div>`,
    ),
  ])('into %s triggers no shortcuts', async (html) => {
    await type(html, () => document.querySelector<HTMLElement>('#field'));
  });

  it.each(['closed', 'open'] as const)('into a field in a shadow root in the mode "%s"', async (mode) => {
    const field = await type('<chat-widget></chat-widget>', () => attach('chat-widget', '<input>', mode).querySelector('input'));
    expect((field as HTMLInputElement).value).toBe('is this sound');
  });

  it('into a field in a closed root in a closed root', async () => {
    const field = await type('<chat-widget></chat-widget>', () => {
      const outer = attach('chat-widget', '<div></div>');
      const inner = outer.querySelector('div')!.attachShadow({ mode: 'closed' });
      inner.innerHTML = '<textarea></textarea>';
      return inner.querySelector('textarea');
    });
    expect((field as HTMLTextAreaElement).value).toBe('is this sound');
  });

  it('into an editor that draws its own text', async () => {
    const { EditContext } = window as unknown as { EditContext: new () => object };
    await type('<canvas id="field" tabindex="0"></canvas>', () => {
      const canvas = document.querySelector<HTMLCanvasElement>('#field')!;
      Object.assign(canvas, { editContext: new EditContext() });
      return canvas;
    });
  });

  it('into a document that is editable as a whole', async () => {
    await type('', () => {
      document.designMode = 'on';
      return document.body;
    });
  });

  it('with an input method', async () => {
    const { star } = await ready('<div id="field" tabindex="0"></div>');
    document.querySelector<HTMLElement>('#field')!.focus();
    await cdp().send(
      'Input.dispatchKeyEvent' as never,
      { type: 'rawKeyDown', key: 'Process', code: 'KeyS', windowsVirtualKeyCode: 229 } as never,
    );
    expect(star).not.toHaveBeenCalled();
  });

  it('in doubt: in a custom element whose root is inaccessible', async () => {
    const { star } = await (async () => {
      const page = openPage(`${listing('2401.00001')}<chat-widget></chat-widget>`);
      end = page.end;
      await page.session.scan();
      Object.assign(page.session.api, { shadowRootOf: () => undefined });
      const star = vi.spyOn(page.session, 'star').mockReturnValue();
      onCardKeys(page.session, () => page.session.cardOf('arxiv:2401.00001'), page.signal);
      return { star };
    })();
    attach('chat-widget', '<input>').querySelector('input')!.focus();
    await userEvent.keyboard('is this sound');
    expect(star).not.toHaveBeenCalled();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('s');
    expect(star).toHaveBeenCalledOnce();
  });

  it('on a link, a button, or a card of a custom element without a field is not typing', async () => {
    const { star } = await ready('<paper-card tabindex="0"></paper-card>');
    const inner = attach('paper-card', '<button>more</button>').querySelector('button')!;
    for (const element of [
      document.querySelector<HTMLElement>('dt a')!,
      document.querySelector<HTMLElement>('paper-card')!,
      inner,
    ]) {
      element.focus();
      await userEvent.keyboard('s');
    }
    expect(star).toHaveBeenCalledTimes(3);
  });
});
