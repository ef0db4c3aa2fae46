/**
 * The pill at the lower end side of the window: it starts triage, says what is left, and opens a menu. It has one size in all
 * states. Like the markers it is in a closed root, and in the browser's top layer, where the page cannot fade it. The page can
 * cover it, with a later element of that layer that lets clicks through; where the browser tells that the menu is covered, clicks
 * on it do not count.
 */
import { pageHostAttribute } from '~/lib/page/markerAttributes';
import { isPageDark } from '~/lib/page/marks/colours';
import { onTrusted } from '~/lib/page/onTrusted';
import { create, focusedElement, rootOf } from '~/lib/page/pageDom';
import { pillRules } from './pillRules';
import type { TriageStrings } from './triageStrings';
import { watchCover } from './watchCover';

const veils = ['show', 'dim', 'hide'] as const;
const commands = ['main', 'all', 'more', 'skipRest', 'undoAll', 'auto', 'keys', 'help'] as const;

export type PillCommand = (typeof veils)[number] | (typeof commands)[number];

/** What the pill shows. */
export interface PillState {
  first: string;
  second: string;
  /** What a press on it does. */
  does: string;
  /** Whether nothing is left, and something can be taken back. */
  canUndoAll: boolean;
  /** The choices that are on. */
  pressed: ReadonlySet<PillCommand>;
}

/** Milliseconds that a toast is shown. */
const toastFor = 10_000;
/**
 * Most times that the pill is put into the page again in quick succession after the page removed it, and the milliseconds after
 * which the count starts again, as for markers.
 */
const mostMounts = 4;
const mountsRest = 5000;
/** Events on the pill that do not go on to the page. Capturing listeners of the page may still see them. */
const kept = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup', 'keypress'] as const;

export class Pill {
  readonly #host = create('div');
  readonly #root: ShadowRoot;
  readonly #box = create('div');
  readonly #sheet = new CSSStyleSheet();
  readonly #buttons = {} as Record<PillCommand, HTMLButtonElement>;
  readonly #first = create('b');
  readonly #second = create('i');
  readonly #menu = create('div');
  readonly #over = create('div');
  readonly #toast = create('div');
  readonly #live = create('div');
  readonly #told: string[] = [];
  /** Whether the page removed the pill if it is not there. */
  #isPut = false;
  #mounts = 0;
  #mountedAt = 0;
  #toastTimer = 0;
  #isDark: boolean | undefined;
  #opened: 'peek' | 'help' | 'text' | undefined;

  constructor(
    readonly words: TriageStrings,
    run: (command: PillCommand) => void,
    readonly signal: AbortSignal,
  ) {
    this.#host.setAttribute(pageHostAttribute, '');
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#root.adoptedStyleSheets.push(this.#sheet);
    this.#build();
    const isCovered = watchCover([this.#menu, this.#buttons.all], signal);
    onTrusted(this.#root, 'click', ({ target, detail }) => {
      const name = buttonAt(target)?.name;
      if (!name) return;
      // A click by key has `detail` 0. It needs the focus, which no script of the page can put into a closed root.
      if (detail > 0) {
        if (isCovered(target as Element)) {
          this.#raise();
          this.say(words.covered);
          return;
        }
        // Keys are for the cards again, not for a field of the page or a button; who presses buttons by key stays there.
        const focused = focusedElement();
        if (focused instanceof HTMLElement) HTMLElement.prototype.blur.call(focused);
      }
      if (name === 'more') this.#fold(!this.#menu.hidden, detail === 0);
      else run(name as PillCommand);
      if (name === 'skipRest' || name === 'undoAll') this.#fold(true);
    });
    for (const type of kept) {
      onTrusted(this.#root, type, (event) => {
        if (type === 'mousedown' && buttonAt(event.target)) event.preventDefault();
        if ((event as KeyboardEvent).key === 'Escape' && type === 'keydown' && this.close()) event.preventDefault();
        event.stopPropagation();
      });
    }
    onTrusted(signal, 'abort', () => {
      clearTimeout(this.#toastTimer);
      this.#host.remove();
    });
  }

  #build(): void {
    const { words } = this;
    const button = (name: PillCommand, text?: string): HTMLButtonElement => {
      const made = create('button');
      made.type = 'button';
      made.name = made.className = name;
      if (text) label(made, text);
      this.#buttons[name] = made;
      return made;
    };
    const text = (name: 'span' | 'em', value: string): HTMLElement => {
      const made = create(name);
      made.dataset.t = value;
      return made;
    };
    const pill = create('div');
    pill.className = 'pill';
    const main = button('main');
    main.append(this.#first, this.#second);
    const more = button('more');
    more.ariaLabel = words.options;
    more.ariaExpanded = 'false';
    // A box of fixed size, no item of a flexible one: what changes in it lays out nothing else of the page.
    const inside = pill.appendChild(create('div'));
    inside.className = 'in';
    inside.append(main, button('all', words.undoAll), more, this.#live);
    const row = create('div');
    row.className = 'row';
    row.role = 'group';
    row.ariaLabel = words.before;
    row.append(...veils.map((veil) => button(veil, words[veil])));
    this.#menu.className = 'menu';
    this.#menu.append(
      text('span', words.before),
      row,
      text('em', words.hideNote),
      ...(['skipRest', 'undoAll', 'auto', 'keys'] as const).map((name) => button(name, words[name])),
      button('help', words.labels.help),
    );
    this.#over.className = 'over';
    this.#over.tabIndex = 0;
    this.#over.role = 'region';
    this.#toast.className = 'toast';
    this.#live.className = 'live';
    this.#toast.role = this.#live.role = 'status';
    this.#menu.hidden = this.#over.hidden = true;
    this.#box.className = 'box';
    this.#box.popover = 'manual';
    this.#box.role = 'region';
    this.#box.ariaLabel = 'Dogear';
    // The toast is above all: its height, which the page must not learn, moves nothing that can be hit.
    this.#box.append(this.#toast, this.#over, this.#menu, pill);
    this.#root.append(this.#box);
  }

  recolour(): void {
    const isDark = isPageDark();
    if (isDark === this.#isDark) return;
    this.#isDark = isDark;
    this.#sheet.replaceSync(pillRules(isDark));
  }

  /**
   * Shows the pill, or removes it from the page.
   * @param canAppear whether it may appear now if it is not shown yet.
   */
  draw(state: PillState | undefined, canAppear: boolean): void {
    if (!state) {
      this.#host.remove();
      this.#isPut = false;
      return;
    }
    // The page may have moved it, which closes it.
    if (!this.#box.matches(':popover-open')) {
      if (!canAppear || (this.#isPut && !this.#countRemoval())) return;
      // Not in the body, which a page may hide with all its content.
      rootOf()?.append(this.#host);
      this.#box.showPopover();
      this.#isPut = true;
      this.#mountedAt = performance.now();
    }
    this.#first.dataset.t = state.first;
    this.#second.dataset.t = state.second;
    this.#buttons.main.ariaLabel = [state.first, state.second].filter(Boolean).join(', ');
    this.#buttons.main.title = state.does;
    this.#buttons.all.hidden = !state.canUndoAll;
    this.#box.classList.toggle('ended', state.canUndoAll);
    for (const name of [...veils, 'auto', 'keys'] as const) this.#buttons[name].ariaPressed = String(state.pressed.has(name));
  }

  /** @returns whether the pill may be put into the page again, which removed it. */
  #countRemoval(): boolean {
    if (performance.now() - this.#mountedAt > mountsRest) this.#mounts = 0;
    return ++this.#mounts <= mostMounts;
  }

  /** Puts it above what else is in the top layer. */
  #raise(): void {
    if (!this.#host.isConnected) return;
    this.#box.hidePopover();
    this.#box.showPopover();
  }

  /** @param byKey whether the focus goes into a menu that opens. */
  #fold(isFolded: boolean, byKey = false): void {
    if (!isFolded) {
      this.#raise();
      // Both together may be higher than the window.
      this.#shut();
    }
    this.#menu.hidden = isFolded;
    this.#buttons.more.ariaExpanded = String(!isFolded);
    if (!isFolded && byKey) this.#buttons.show.focus();
    else if (this.#root.activeElement && this.#menu.contains(this.#root.activeElement)) this.#buttons.more.focus();
  }

  /** Closes what is open above the pill. @returns whether anything was. */
  close(): boolean {
    const isOpen = !(this.#menu.hidden && this.#over.hidden);
    this.#fold(true);
    this.#shut();
    return isOpen;
  }

  #shut(): void {
    this.#over.hidden = true;
    this.#opened = undefined;
  }

  /** What is open above the pill, apart from its menu. */
  get opened(): 'peek' | 'help' | 'text' | undefined {
    return this.#opened;
  }

  /**
   * Shows a text, and tells it to screen readers.
   * @param lines a text, or keys and what they do.
   * @param card the box of a card that must not be covered, if there is room at the other side.
   */
  open(
    kind: 'peek' | 'help' | 'text',
    title: string,
    lines: string | (readonly [keys: string, label: string])[],
    card?: DOMRect,
  ): void {
    const heading = create('b');
    heading.append(title);
    const rows = typeof lines === 'string' ? [create('p')] : lines.map(() => create('div'));
    for (const [index, row] of rows.entries()) {
      if (typeof lines === 'string') row.append(lines);
      else for (const [at, part] of (lines[index] ?? []).entries()) row.append(worded(at ? 'span' : 'kbd', part));
    }
    this.#fold(true);
    this.#over.replaceChildren(heading, ...rows);
    this.#over.ariaLabel = title;
    this.#over.scrollTop = 0;
    this.#over.hidden = false;
    this.#over.classList.remove('aside');
    const { left, right } = this.#over.getBoundingClientRect();
    const isOver = card && card.left < right && card.right > left && card.width < innerWidth / 2;
    this.#over.classList.toggle('aside', isOver === true);
    this.#opened = kind;
    this.tell(typeof lines === 'string' ? lines : lines.map((line) => line.join(': ')).join('. '));
  }

  /** Shows a sentence for some seconds; screen readers speak it. */
  say(sentence: string): void {
    clearTimeout(this.#toastTimer);
    this.#toast.dataset.t = sentence;
    this.#toastTimer = window.setTimeout(() => this.#toast.setAttribute('data-t', ''), toastFor);
  }

  /** Says a sentence to screen readers only, after those that were told in the same task. */
  tell(sentence: string): void {
    if (this.#told.push(sentence) > 1) return;
    queueMicrotask(() => {
      const all = this.#told.splice(0).join(' ');
      // The same sentence again would be no change.
      this.#live.dataset.t = this.#live.dataset.t === all ? `${all}\u00a0` : all;
    });
  }
}

const buttonAt = (target: EventTarget | null): HTMLButtonElement | null => (target as Element).closest('button');

const label = (element: HTMLElement, text: string): void => {
  element.dataset.t = text;
  element.ariaLabel = text;
};

function worded(name: 'kbd' | 'span', text: string): HTMLElement {
  const made = create(name);
  made.append(text);
  return made;
}
