/**
 * The marker of one card: a star and the card editor's button in a closed shadow root. It shows; the session decides.
 * Its buttons are made when the card comes near the window: a page may have thousands of cards.
 */
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { MarkerSheet } from './markerSheet';
import { create, rootOf } from './pageDom';
import type { PlacedCard } from './paperOnPage';
import type { Words } from './words';

/** What all markers of a page share. */
export interface MarkerParts {
  sheet: MarkerSheet;
  words: Words;
  onStar(card: PlacedCard): void;
  onEdit(card: PlacedCard): void;
  /** A key on one of the buttons. */
  onKey(card: PlacedCard, event: KeyboardEvent): void;
}

/** Marks our hosts, so that a newer copy of this script can clear away what an older one left. */
export const hostAttribute = 'data-dogear';
/** The value of that attribute on a host in the corner of its card; behind a line of text it is empty. */
export const cornerPlace = 'corner';
/** On a card whose corner holds a marker: the style sheet makes it the box that the corner is of. */
export const cornerCardAttribute = 'data-dogear-card';

const sayFor = 8000;

/** What a marker is made of, once it has its buttons. */
interface Inside {
  frame: HTMLElement;
  bar: HTMLElement;
  star: HTMLButtonElement;
  edit: HTMLButtonElement;
}

const hostTemplate = create('span');
hostTemplate.setAttribute(hostAttribute, '');
// No box until it has its buttons: thousands of positioned boxes cost the page seconds of style, layout and layers.
hostTemplate.style.cssText = 'display:none!important';

/** Events on our buttons that are none of the page's business. Other listeners of the window still see some. */
const kept = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'auxclick'],
  ...['keydown', 'keyup', 'keypress'],
];

export class Marker {
  readonly host = hostTemplate.cloneNode() as HTMLElement;
  readonly #root: ShadowRoot;
  readonly #parts: MarkerParts;
  readonly #card: PlacedCard;
  #made: Inside | undefined;
  #say: HTMLElement | undefined;
  #sayTimer = 0;
  #title = '';
  #mark: Mark = noMark;
  #pending = false;
  #retired = false;
  #corner: Element | undefined;

  constructor(parts: MarkerParts, card: PlacedCard) {
    this.#parts = parts;
    this.#card = card;
    this.#root = this.host.attachShadow({ mode: 'closed' });
  }

  /** The box in whose corner the marker stands; none when it stands behind a text. */
  get corner(): Element | undefined {
    return this.#corner;
  }

  set corner(box: Element | undefined) {
    if (this.#corner !== box) this.#corner?.removeAttribute(cornerCardAttribute);
    this.#corner = box;
    if (this.#made) this.#take(this.#made);
  }

  /** Takes its place on the card. */
  #take({ frame }: Inside): void {
    this.host.setAttribute(hostAttribute, this.#corner ? cornerPlace : '');
    this.#corner?.setAttribute(cornerCardAttribute, '');
    frame.classList.toggle('corner', this.#corner !== undefined);
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.host.remove();
    this.#corner?.removeAttribute(cornerCardAttribute);
  }

  /** Makes the buttons, if they are not there yet. */
  make(): Inside {
    if (this.#made) return this.#made;
    const { sheet, onStar, onEdit, onKey } = this.#parts;
    sheet.adopt(this.#root);
    // Out of the page's flow, also as an item of a flex box with gaps.
    this.host.style.cssText = 'position:absolute!important';
    const frame = skeleton().cloneNode(true) as HTMLElement;
    const bar = frame.firstChild as HTMLElement;
    const [star, edit] = bar.children as unknown as [HTMLButtonElement, HTMLButtonElement];
    this.#root.append(frame);
    this.#root.addEventListener('click', (event) => {
      // The card may be a link, and the page may listen.
      event.preventDefault();
      event.stopPropagation();
      if (star.contains(event.target as Node)) onStar(this.#card);
      else if (edit.contains(event.target as Node)) onEdit(this.#card);
    });
    for (const type of kept) {
      this.#root.addEventListener(type, (event) => {
        if (type === 'keydown') onKey(this.#card, event as KeyboardEvent);
        // The middle button would follow the link around.
        if (type === 'auxclick') event.preventDefault();
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      });
    }
    this.#made = { frame, bar, star, edit };
    this.#take(this.#made);
    this.#draw(this.#made);
    return this.#made;
  }

  /** Behind a text that ends at the window's edge there is no room, and the page must not become wider. */
  keepInside(): void {
    if (this.#made) turnInside(this.#made.bar);
  }

  /** The pointer is over the card. */
  set near(value: boolean) {
    this.make().bar.classList.toggle('near', value);
    // The editor's button shows, and needs room.
    if (value) this.keepInside();
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
      this.#say = create('span');
      this.#say.className = 'say';
      this.#say.setAttribute('role', 'status');
      this.make().bar.append(this.#say);
    }
    this.#say.textContent = sentence;
    turnInside(this.#say);
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

function turnInside(element: HTMLElement): void {
  element.classList.remove('inside');
  const { left, right } = element.getBoundingClientRect();
  if (right > (rootOf()?.clientWidth ?? innerWidth) && left > 0) element.classList.add('inside');
}

let made: HTMLElement | undefined;

function skeleton(): HTMLElement {
  if (made) return made;
  made = create('div');
  const bar = create('div');
  bar.className = 'bar';
  for (const name of ['star', 'edit']) {
    const button = create('button');
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
    const element = create('span');
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
