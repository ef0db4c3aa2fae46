/** Opens a page session on a test page, with a background whose answers the test provides. */
import { vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { anyReader } from '~/lib/detection/anyReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { readMarkerStrings } from '~/lib/page/markerStrings';
import { bodyOf } from '~/lib/page/pageDom';
import { PageSession } from '~/lib/page/pageSession';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { type Result, success } from '~/lib/papers/result';
import { findAll } from '~/lib/sites/kit/dom';
import { loadedTitles } from '../../support/loadedTitles';

/** Records each closed shadow root as it is attached, as it cannot be read later. */
const roots = new WeakMap<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};

/** Like the browser's API for content scripts. */
export const shadowRootOf = (element: Element): ShadowRoot | null => roots.get(element) ?? null;

export interface Shown {
  host: HTMLElement;
  root: ShadowRoot;
  star: HTMLButtonElement;
  edit: HTMLButtonElement;
  skip: HTMLButtonElement;
  said: string;
}

export const shown = (host: Element): Shown => {
  const root = roots.get(host);
  if (!root) throw new Error('not a host');
  const [star, edit, skip] = ['.star', '.edit', '.skip'].map((name) => root.querySelector<HTMLButtonElement>(name));
  return {
    host: host as HTMLElement,
    root,
    star: star!,
    edit: edit!,
    skip: skip!,
    said: root.querySelector<HTMLElement>('.say')?.dataset.say ?? '',
  };
};

export const markers = (within: ParentNode = document): Shown[] =>
  findAll(within, '[data-dogear]')
    .filter((host) => host.localName === 'span')
    .map(shown);

/** Presses a button by a trusted key event; events made by scripts are ignored. */
export const press = async (button: HTMLElement | undefined, keys = '{Enter}'): Promise<void> => {
  button?.focus();
  await userEvent.keyboard(keys);
};

export const listingUrl = 'https://arxiv.org/list/cs.CL/new';

export const item = (id: string, title = `Paper ${id}`): string =>
  `<dt><a name="item">[1]</a> <a href="/abs/${id}" title="Abstract">arXiv:${id}</a> [<a href="/pdf/${id}">pdf</a>]</dt>
   <dd><div class="meta"><div class="list-title"><span class="descriptor">Title:</span> ${title}</div><div class="list-authors"><a>Ada Lovelace</a></div></div></dd>`;

export const listing = (...ids: string[]): string => `<dl id="articles">${ids.map((id) => item(id)).join('')}</dl>`;

/** The real body, even if a test's `<form name="body">` shadows it. */
export const body = (): HTMLElement => bodyOf()!;

export const layPage = (html: string): void => {
  body().innerHTML = html;
};

type Answers = { [name: string]: (payload: never) => unknown };

/** Takes the pointer out of the test's frame: an earlier test may have left it where a marker will be. */
export const parkPointer = (): Promise<unknown> =>
  cdp().send('Input.dispatchMouseEvent' as never, { type: 'mouseMoved', x: 1270, y: 710 } as never);

/** @param answers by request name; other requests get a successful reply for an unmarked paper. */
export function openPage(html: string, { url = listingUrl, answers = {} as Answers, alive = (): boolean => true } = {}) {
  layPage(html);
  const ending = new AbortController();
  const request = vi.fn(async (name: string, payload: unknown): Promise<Result<unknown>> => {
    const answer = answers[name];
    if (answer) return (await answer(payload as never)) as Result<unknown>;
    if (name === 'marks.get') return success((payload as { cards: Identifier[][] }).cards.map(() => noMark));
    if (name === 'paper.star')
      return success({ ...noMark, id: 'r1', starred: (payload as { starred: boolean }).starred } satisfies Mark);
    if (name === 'editor.prepare') return success({ token: 'a-token' });
    return success(null);
  });
  const api = {
    request: request as unknown as ExtensionApi['request'],
    isExtensionAlive: alive,
    shadowRootOf,
    editorUrl: (token: string) => `about:blank#${token}`,
  };
  const session = new PageSession(api, readMarkerStrings(), ending.signal);
  session.reader = anyReader(new URL(url), loadedTitles());
  /** Scans, and waits until the cards near the window have their buttons, at their places. */
  const scan = async (): Promise<void> => {
    await session.scan();
    await vi.waitFor(() => {
      for (const { star } of markers()) {
        const bar = star?.parentElement;
        if (!bar) throw new Error('A marker has no buttons yet.');
        if (bar.getClientRects().length > 0 && !bar.style.length) throw new Error('A marker is not at its place yet.');
      }
    });
  };
  return { session, scan, request, signal: ending.signal, end: () => ending.abort() };
}
