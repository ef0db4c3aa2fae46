/**
 * The marker of one card: a star and the card editor's button in a closed shadow root. It shows; the session decides.
 * Its buttons are made when the card comes near the window: a page may have thousands of cards.
 */
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
/** The value of that attribute on a host in the corner of its card; behind a line of text it is empty. */
export const cornerPlace = 'corner';

const sayFor = 8000;

/** What a marker is made of, once it has its buttons. */
interface Inside {
  frame: HTMLElement;
  bar: HTMLElement;
  star: HTMLButtonElement;
  edit: HTMLButtonElement;
}

const hostTemplate = document.createElement('span');
hostTemplate.setAttribute(hostAttribute, '');
// Out of the page's flow from the first moment, also as an item of a flex box with gaps.
hostTemplate.style.cssText = 'position:absolute!important';

export class Marker {
  readonly host = hostTemplate.cloneNode() as HTMLElement;
  readonly #root: ShadowRoot;
  readonly #parts: MarkerParts;
  #made: Inside | undefined;
  #say: HTMLElement | undefined;
  #sayTimer = 0;
  #title = '';
  #mark: Mark = noMark;
  #pending = false;
  #retired = false;

  constructor(parts: MarkerParts) {
    this.#parts = parts;
    this.#root = this.host.attachShadow({ mode: 'closed' });
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }

  /** Makes the buttons, if they are not there yet. */
  make(): Inside {
    if (this.#made) return this.#made;
    const { sheet, onStar, onEdit } = this.#parts;
    sheet.adopt(this.#root);
    const frame = skeleton().cloneNode(true) as HTMLElement;
    const bar = frame.firstChild as HTMLElement;
    const [star, edit] = bar.children as unknown as [HTMLButtonElement, HTMLButtonElement];
    frame.classList.toggle('corner', this.host.getAttribute(hostAttribute) === cornerPlace);
    this.#root.append(frame);
    this.#root.addEventListener('click', (event) => {
      // The card may be a link, and the page may listen.
      event.preventDefault();
      event.stopPropagation();
      if (star.contains(event.target as Node)) onStar();
      else if (edit.contains(event.target as Node)) onEdit();
    });
    for (const type of ['pointerdown', 'mousedown', 'keydown', 'keyup', 'keypress', 'dblclick'] as const) {
      this.#root.addEventListener(type, (event) => {
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      });
    }
    this.#made = { frame, bar, star, edit };
    this.#draw(this.#made);
    return this.#made;
  }

  /** The pointer is over the card. */
  set near(value: boolean) {
    this.make().bar.classList.toggle('near', value);
  }

  get named(): boolean {
    return this.#title !== '';
  }

  /** The paper's title, for the buttons' names. */
  name(title: string): void {
    this.#title = title;
    if (this.#made) this.#draw(this.#made);
  }

  /** @param pending the star is not durable yet. */
  show(mark: Mark, pending = false): void {
    this.#mark = mark;
    this.#pending = pending;
    if (this.#made) this.#draw(this.#made);
  }

  #draw({ frame, star, edit }: Inside): void {
    const { words } = this.#parts;
    const mark = this.#mark;
    star.ariaPressed = String(mark.starred);
    star.classList.toggle('pending', this.#pending);
    const told = mark.tagCount > 0 || mark.hasNote || mark.status !== undefined;
    if (told || edit.firstChild) edit.replaceChildren(...pieces(mark));
    edit.classList.toggle('told', told);
    frame.classList.toggle('retired', this.#retired);
    const about = words.about(mark);
    star.ariaLabel = words.star(this.#title);
    edit.ariaLabel = words.edit(this.#title) + (about && `: ${about}`);
  }

  /** A sentence beside the star, spoken by screen readers, that goes by itself. */
  say(sentence: string): void {
    if (!this.#say) {
      this.#say = document.createElement('span');
      this.#say.className = 'say';
      this.#say.setAttribute('role', 'status');
      this.make().bar.append(this.#say);
    }
    this.#say.textContent = sentence;
    clearTimeout(this.#sayTimer);
    this.#sayTimer = window.setTimeout(() => this.#say?.replaceChildren(), sayFor);
  }

  /** The extension is gone: what is shown may be out of date. */
  retire(): void {
    this.#retired = true;
    if (this.#made) this.#draw(this.#made);
  }

  focusEditButton(): void {
    this.make().edit.focus();
  }

  /** In viewport coordinates, to place the card editor. */
  get box(): DOMRect {
    return this.make().bar.getBoundingClientRect();
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
