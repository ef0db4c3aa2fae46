/** The marker of one card: a star and the card editor's button in a closed shadow root. It shows; the session decides. */
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { MarkerSheet } from './markerSheet';
import type { Words } from './words';

export interface MarkerParts {
  sheet: MarkerSheet;
  words: Words;
  onStar(): void;
  onEdit(): void;
}

/** Marks our hosts, so that a newer copy of this script can clear away what an older one left. */
export const hostAttribute = 'data-dogear';

const sayFor = 8000;

export class Marker {
  readonly host: HTMLElement = document.createElement('span');
  readonly #frame: HTMLElement;
  readonly #star: HTMLButtonElement;
  readonly #edit: HTMLButtonElement;
  readonly #words: Words;
  #say: HTMLElement | undefined;
  #sayTimer = 0;
  #title = '';
  #mark: Mark = noMark;

  constructor({ sheet, words, onStar, onEdit }: MarkerParts) {
    this.#words = words;
    this.host.setAttribute(hostAttribute, '');
    const root = this.host.attachShadow({ mode: 'closed' });
    sheet.adopt(root);
    this.#frame = skeleton().cloneNode(true) as HTMLElement;
    const bar = this.#frame.firstChild as HTMLElement;
    [this.#star, this.#edit] = bar.children as unknown as [HTMLButtonElement, HTMLButtonElement];
    root.append(this.#frame);
    root.addEventListener('click', (event) => {
      // The card may be a link, and the page may listen.
      event.preventDefault();
      event.stopPropagation();
      if (this.#star.contains(event.target as Node)) onStar();
      else if (this.#edit.contains(event.target as Node)) onEdit();
    });
    for (const type of ['pointerdown', 'mousedown', 'keydown', 'keyup', 'keypress', 'dblclick'] as const) {
      root.addEventListener(type, (event) => {
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      });
    }
  }

  /** In the corner of its card instead of behind a line of text. */
  set corner(value: boolean) {
    this.#frame.classList.toggle('corner', value);
  }

  /** The pointer is over the card. */
  set near(value: boolean) {
    this.#frame.firstElementChild?.classList.toggle('near', value);
  }

  get named(): boolean {
    return this.#title !== '';
  }

  /** The paper's title, for the buttons' names. */
  name(title: string): void {
    this.#title = title;
    this.#label();
  }

  #label(): void {
    this.#star.ariaLabel = this.#words.star(this.#title);
    const about = this.#words.about(this.#mark);
    this.#edit.ariaLabel = this.#words.edit(this.#title) + (about && `: ${about}`);
  }

  /** @param pending the star is not durable yet. */
  show(mark: Mark, pending = false): void {
    this.#star.ariaPressed = String(mark.starred);
    this.#star.classList.toggle('pending', pending);
    const told = mark.tagCount > 0 || mark.hasNote || mark.status !== undefined;
    if (told || this.#edit.firstChild) this.#edit.replaceChildren(...pieces(mark));
    this.#edit.classList.toggle('told', told);
    this.#mark = mark;
    if (this.#title !== '') this.#label();
  }

  /** A sentence beside the star, spoken by screen readers, that goes by itself. */
  say(sentence: string): void {
    if (!this.#say) {
      this.#say = document.createElement('span');
      this.#say.className = 'say';
      this.#say.setAttribute('role', 'status');
      this.#frame.firstElementChild?.append(this.#say);
    }
    this.#say.textContent = sentence;
    clearTimeout(this.#sayTimer);
    this.#sayTimer = window.setTimeout(() => this.#say?.replaceChildren(), sayFor);
  }

  /** The extension is gone: what is shown may be out of date. */
  retire(): void {
    this.#frame.classList.add('retired');
  }

  focusEditButton(): void {
    this.#edit.focus();
  }

  /** In viewport coordinates, to place the card editor. */
  get box(): DOMRect {
    return this.#frame.firstElementChild?.getBoundingClientRect() ?? this.host.getBoundingClientRect();
  }
}

let made: HTMLElement | undefined;

function skeleton(): HTMLElement {
  if (made) return made;
  made = document.createElement('div');
  const bar = document.createElement('div');
  bar.className = 'bar';
  for (const name of ['star', 'edit']) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    bar.append(button);
  }
  bar.firstElementChild?.setAttribute('aria-pressed', 'false');
  bar.lastElementChild?.setAttribute('aria-haspopup', 'dialog');
  made.append(bar);
  return made;
}

/** Small signs on the editor button; their meaning is in its name. */
function pieces({ tagCount, hasNote, status }: Mark): HTMLElement[] {
  const piece = (name: string, text = ''): HTMLElement => {
    const element = document.createElement('span');
    element.className = name;
    element.textContent = text;
    return element;
  };
  return [
    ...(tagCount > 0 ? [piece('tags', String(tagCount))] : []),
    ...(hasNote ? [piece('note')] : []),
    ...(status ? [piece('status', statusSigns[status])] : []),
  ];
}

const statusSigns = { 'to-read': '…', reading: '½', read: '✓', skipped: '–' } as const;
