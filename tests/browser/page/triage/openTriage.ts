/** Opens a page with triage, and a background that keeps marks in memory. */
import { onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageDecision, TriageSettings } from '~/lib/messaging/protocol';
import { onCardKeys } from '~/lib/page/onCardKeys';
import { bodyOf, rootOf } from '~/lib/page/pageDom';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import { startTriage } from '~/lib/page/triage/startTriage';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { failure, success } from '~/lib/papers/result';
import { findAll } from '~/lib/sites/kit/dom';
import { drawn } from '~/tests/support/drawn';
import { listing, openPage, shadowRootOf } from '../openPage';

type Annotated = Pick<Mark, 'starred' | 'status' | 'tagCount' | 'hasNote'>;

/** What a background does, as far as triage can tell: what it stores decides, and not what the page believes. */
function memoryLibrary(known: Record<string, Partial<Mark>> = {}) {
  const records = new Map<string, Annotated & { id: string }>();
  const seen = new Map<string, { earlier: boolean; skipped: boolean }>();
  const history: { id: string; before: Partial<Annotated>; after: Partial<Annotated>; isUndone: boolean }[] = [];
  const marks = {
    /** As another tab sets it. */
    set(id: string, { seen: state, ...mark }: Partial<Mark>) {
      const { starred, status, tagCount, hasNote } = { ...noMark, ...mark };
      if (mark.id || starred || status || tagCount || hasNote)
        records.set(id, { id: mark.id ?? `record of ${id}`, starred, status, tagCount, hasNote });
      seen.set(id, { earlier: state === 'earlier', skipped: state === 'skipped' });
    },
  };
  for (const [id, mark] of Object.entries(known)) marks.set(id, mark);
  const isListed = (record: Annotated | undefined): boolean =>
    record !== undefined && Boolean(record.starred || record.status || record.tagCount > 0 || record.hasNote);
  const markOf = (id = ''): Mark => {
    const record = records.get(id);
    const { skipped, earlier } = seen.get(id) ?? { skipped: false, earlier: false };
    const state = skipped && !isListed(record) ? ('skipped' as const) : earlier ? ('earlier' as const) : undefined;
    return { ...noMark, ...record, ...(state ? { seen: state } : {}) };
  };
  const skip = (id: string, skipped: boolean) => seen.set(id, { earlier: seen.get(id)?.earlier ?? false, skipped });
  /** @returns the entry; 0 when nothing changes. */
  const change = (id: string, wanted: Partial<Annotated>): number => {
    const present = records.get(id) ?? { ...noMark, id: `record of ${id}` };
    const fields = (Object.keys(wanted) as (keyof Annotated)[]).filter((field) => wanted[field] !== present[field]);
    if (fields.length === 0) return 0;
    const pick = (from: Partial<Annotated>) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    records.set(id, { ...present, ...wanted });
    return history.push({ id, before: pick(present), after: pick(wanted), isUndone: false });
  };
  const answers = {
    'marks.get': ({ cards }: { cards: Identifier[][] }) => success(cards.map(([id]) => markOf(id))),
    'paper.mark': ({ draft, changes, skipped }: PageDecision & { draft: PaperDraft }) => {
      const [id] = draft.identifiers;
      const record = records.get(id);
      const was = seen.get(id)?.skipped ?? false;
      const changesCard = skipped !== undefined && skipped !== was && !(skipped && isListed(record));
      if (changesCard) skip(id, skipped);
      const wanted: Partial<Annotated> = skipped === false && record?.status === 'skipped' ? { status: undefined } : {};
      for (const made of changes)
        Object.assign(wanted, made.kind === 'star' ? { starred: made.starred } : { status: made.status ?? undefined });
      if (skipped && isListed(record)) wanted.status = 'skipped';
      const entry = change(id, wanted);
      return success({ mark: markOf(id), entry, ...(changesCard ? { skipped: was } : {}) });
    },
    'paper.star': ({ draft, starred }: { draft: PaperDraft; starred: boolean }) => {
      change(draft.identifiers[0], { starred });
      return success(markOf(draft.identifiers[0]));
    },
    'tags.again': ({ draft }: { draft: PaperDraft }) => {
      const entry = change(draft.identifiers[0], { tagCount: 2 });
      return success({ mark: markOf(draft.identifiers[0]), entry });
    },
    'mark.undo': ({ entry }: { entry: number }) => {
      const made = history[entry - 1];
      const record = made && records.get(made.id);
      if (!made || !record) return failure('not-found', 'There is no such mark of a feed.');
      if (made.isUndone) return success(null);
      const fields = Object.keys(made.after) as (keyof Annotated)[];
      if (fields.some((field) => record[field] !== made.after[field])) return failure('invalid', 'This was changed again since.');
      made.isUndone = true;
      records.set(made.id, { ...record, ...made.before });
      return success(null);
    },
    // Only what was seen of a card: the mark of a paper in the library stays.
    'cards.skip': ({ cards, skipped }: { cards: Identifier[][]; skipped: boolean }) => {
      for (const [id] of cards) if (id) skip(id, skipped);
      return success(cards.map(([id]) => markOf(id)));
    },
    'paper.cite': ({ drafts, kind = 'bibtex' }: { drafts: PaperDraft[]; kind?: string }) =>
      success({ text: `${kind} of ${drafts[0]?.title}`, kind }),
    'page.keys': (asked: { on: boolean }) => success(asked),
    'page.triageSettings': (asked: Partial<TriageSettings>) => success({ ...settings, ...asked }),
  };
  return { marks, markOf, answers };
}

const settings: TriageSettings = { on: false, veil: 'dim', keys: {} };

export const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `2401.${String(index + 1).padStart(5, '0')}`);

interface Options {
  html?: string;
  known?: Record<string, Partial<Mark>>;
  answers?: Record<string, (payload: never) => unknown>;
  triage?: Partial<TriageSettings>;
  keyboard?: boolean;
  url?: string;
  current?: () => PlacedCard | undefined;
}

/** Opens a listing, scans it, and waits until all that triage draws is drawn. The page ends with its test. */
export async function openTriage({ html = listing(...ids(5)), known = {}, answers = {}, ...options }: Options = {}) {
  const library = memoryLibrary(known);
  const page = openPage(html, { answers: { ...library.answers, ...answers }, ...(options.url ? { url: options.url } : {}) });
  onTestFinished(() => {
    page.end();
    cleanUp();
  });
  const mode = startTriage(page.session);
  mode.set({ ...settings, ...options.triage }, options.keyboard ?? true);
  page.session.extension = mode;
  let pointed: PlacedCard | undefined;
  onCardKeys(
    page.session,
    () => pointed,
    page.signal,
    () => mode,
  );
  await page.session.scan();
  await drawn();
  const pill = () => pillOf();
  return {
    ...page,
    mode,
    library,
    pill,
    point: (id: string | undefined) => {
      pointed = id === undefined ? undefined : page.session.cardOf(`arxiv:${id}`);
    },
    /** The identifier of the card with the ring, without `arxiv:`. */
    ringed: (): string | undefined => ringedIn(page.session.order),
    /** Presses keys, wherever the focus is. */
    press: (keys: string) => userEvent.keyboard(keys),
    sent: (name: string) => page.request.mock.calls.filter(([type]) => type === name).map(([, payload]) => payload),
  };
}

export const layerOf = ({ marker }: PlacedCard): HTMLElement | null =>
  shadowRootOf(marker.host)?.querySelector<HTMLElement>('.layer') ?? null;

const ringedIn = (order: readonly PlacedCard[]): string | undefined =>
  order.find((placed) => layerOf(placed)?.classList.contains('ring'))?.paper.identifier.replace('arxiv:', '');

/** What the pill shows; undefined while there is none. */
export function pillOf() {
  const [host] = findAll(document, '[data-dogear-page]');
  const root = host && shadowRootOf(host);
  if (!root) return undefined;
  const text = (selector: string): string => root.querySelector<HTMLElement>(selector)?.dataset.t ?? '';
  return {
    root,
    host: host as HTMLElement,
    first: text('.main b'),
    second: text('.main i'),
    toast: text('.toast'),
    live: text('.live'),
    element: (selector: string) => root.querySelector<HTMLElement>(selector)!,
    /** The text of the abstract or of the help, if one is open. */
    over: root.querySelector<HTMLElement>('.over:not([hidden])')?.textContent ?? undefined,
    hasMenu: root.querySelector('.menu:not([hidden])') !== null,
    button: (name: string) => root.querySelector<HTMLButtonElement>(`button[name=${name}]`)!,
  };
}

/** Presses a button of the pill by key, as a trusted event. */
export async function pressPill(name: string): Promise<void> {
  const button = pillOf()?.button(name);
  button?.focus();
  await userEvent.keyboard('{Enter}');
}

/** Clicks an element of the pill by mouse. */
export async function clickPill(selector: string): Promise<void> {
  const { left, top, width, height } = pillOf()!.element(selector).getBoundingClientRect();
  const position = { x: left + width / 2 + scrollX, y: top + height / 2 + scrollY };
  await userEvent.click(document.documentElement, { position, force: true });
}

const observers = new Set<CoverObserver>();
let isCovered = false;

/** Tests run in a scaled frame, in which the browser calls nothing visible. Here all that is shown is, unless a test says otherwise. */
class CoverObserver extends IntersectionObserver {
  readonly #tell: (targets: Iterable<Element>) => void;
  readonly #shown = new Set<Element>();

  constructor(callback: IntersectionObserverCallback, options: IntersectionObserverInit & { trackVisibility?: boolean } = {}) {
    const { trackVisibility, ...others } = options;
    const ours: IntersectionObserverCallback = (entries) => {
      for (const { target, isIntersecting } of entries) this.#shown[isIntersecting ? 'add' : 'delete'](target);
      this.#tell(entries.map(({ target }) => target));
    };
    super(trackVisibility ? ours : callback, others);
    this.#tell = (targets) =>
      callback(
        [...targets].map((target) => ({ target, isVisible: this.#shown.has(target) && !isCovered }) as never),
        this,
      );
    if (trackVisibility) observers.add(this);
  }

  tell(): void {
    this.#tell(this.#shown);
  }
}
globalThis.IntersectionObserver = CoverObserver;

/** Covers the pill, or takes the cover away. */
export function cover(covered: boolean): void {
  isCovered = covered;
  for (const observer of observers) observer.tell();
}

const scrollUp = (): void => scrollTo(0, 0);

export const cleanUp = (): void => {
  const body = bodyOf();
  if (body) body.innerHTML = '';
  rootOf()?.removeAttribute('dir');
  scrollUp();
  isCovered = false;
  observers.clear();
};

/** A function that answers when the test says so. */
export function held<T>(answer: (payload: never) => T) {
  const waiting: (() => void)[] = [];
  const answers = vi.fn((payload: never) => new Promise<T>((resolve) => waiting.push(() => resolve(answer(payload)))));
  return { answer: answers, release: () => waiting.shift()?.(), waiting };
}
