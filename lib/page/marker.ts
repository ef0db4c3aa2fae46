/**
 * The marker of one card: a star and an edit button in a closed shadow root. It only displays; the page session decides. The
 * buttons are made when the card comes near the window, because a page may have thousands of cards.
 */
import { type Mark, noMark } from '~/lib/papers/annotation';
import { isSeen } from './isSeen';
import { keepInside } from './keepInside';
import { cornerCardAttribute, cornerPlace, hostAttribute } from './markerAttributes';
import type { MarkerSheet } from './markerSheet';
import type { Sign } from './markerSigns';
import type { MarkerStrings } from './markerStrings';
import { onTrusted } from './onTrusted';
import { create } from './pageDom';
import type { PointerTrail } from './pointerTrail';

/** What all markers of a page share. `Card` is the type of the value that their owner gets back in the callbacks. */
export interface MarkerParts<Card> {
  sheet: MarkerSheet;
  words: MarkerStrings;
  pointer: PointerTrail;
  onStar(card: Card): void;
  onEdit(card: Card): void;
  /** Called for a key on one of the buttons. */
  onKey(card: Card, event: KeyboardEvent): void;
}

/** Milliseconds that a sentence is shown. */
const sayFor = 8000;

/** The elements of a marker, once they are made. */
interface Inside {
  bar: HTMLElement;
  star: HTMLButtonElement;
  edit: HTMLButtonElement;
  /** Elements for the signs of the status, the tags and the note, in this order. */
  signs: HTMLElement[];
}

const hostTemplate = create('span');
hostTemplate.setAttribute(hostAttribute, '');
// The host has no box until it has its buttons: thousands of positioned boxes cost the page seconds of style, layout and layers.
hostTemplate.style.cssText = 'display:none!important';

/** Events on our buttons that do not go on to the page. Capturing listeners of the page may still see them. */
const kept = [
  ...(['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'auxclick'] as const),
  ...(['keydown', 'keyup', 'keypress'] as const),
];

export class Marker<Card = unknown> {
  readonly host = hostTemplate.cloneNode() as HTMLElement;
  readonly #root: ShadowRoot;
  readonly #parts: MarkerParts<Card>;
  readonly #card: Card;
  #made: Inside | undefined;
  #say: HTMLElement | undefined;
  #sayTimer = 0;
  #title = '';
  #mark: Mark = noMark;
  #pending = false;
  #unknown = false;
  #retired = false;
  #corner: Element | undefined;

  constructor(parts: MarkerParts<Card>, card: Card) {
    this.#parts = parts;
    this.#card = card;
    this.#root = this.host.attachShadow({ mode: 'closed' });
  }

  /** The box in whose corner the marker is; undefined if it is behind a text. */
  get corner(): Element | undefined {
    return this.#corner;
  }

  set corner(box: Element | undefined) {
    if (this.#corner !== box) this.#corner?.removeAttribute(cornerCardAttribute);
    this.#corner = box;
    if (this.#made) this.#take(this.#made);
  }

  /** Applies the marker's place on the card. */
  #take({ bar }: Inside): void {
    this.host.setAttribute(hostAttribute, this.#corner ? cornerPlace : '');
    this.#corner?.setAttribute(cornerCardAttribute, '');
    bar.classList.toggle('corner', this.#corner !== undefined);
  }

  /** Removes all that the marker added to the page. */
  remove(): void {
    this.host.remove();
    this.#corner?.removeAttribute(cornerCardAttribute);
  }

  /** Makes the buttons unless they exist. */
  make(): Inside {
    if (this.#made) return this.#made;
    const { sheet, pointer, onStar, onEdit, onKey } = this.#parts;
    sheet.adopt(this.#root);
    // Out of the page's flow, so that it takes no gap as an item of a flex box either.
    this.host.style.cssText = 'position:absolute!important';
    const bar = skeleton().cloneNode(true) as HTMLElement;
    const [star, edit] = bar.children as unknown as [HTMLButtonElement, HTMLButtonElement];
    this.#root.append(bar);
    let readyAt = 0;
    onTrusted(this.#root, 'pointerover', (event) => {
      // When the pointer moves between our own elements, the page has put nothing under it.
      if (!this.#root.contains(event.relatedTarget as Node | null)) readyAt = pointer.readyAt(event);
    });
    onTrusted(this.#root, 'pointermove', ({ movementX, movementY }) => {
      if (movementX || movementY) readyAt = 0;
    });
    onTrusted(this.#root, 'click', (event) => {
      // The card may be a link, and the page may listen for clicks.
      event.preventDefault();
      event.stopPropagation();
      // A click by key has `detail` 0. It needs the focus, which no script of the page can put into a closed root.
      if ((event.detail && event.timeStamp < readyAt) || !isSeen(this.host)) return;
      if (star.contains(event.target as Node)) onStar(this.#card);
      else if (edit.contains(event.target as Node)) onEdit(this.#card);
    });
    for (const type of kept) {
      onTrusted(this.#root, type, (event) => {
        if (type === 'keydown') onKey(this.#card, event as KeyboardEvent);
        // The middle button would open the link around the marker.
        if (type === 'auxclick') event.preventDefault();
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      });
    }
    this.#made = { bar, star, edit, signs: [...edit.children] as HTMLElement[] };
    this.#take(this.#made);
    this.#draw(this.#made);
    return this.#made;
  }

  /** Whether the pointer or the focus is on the card. */
  set near(value: boolean) {
    this.make().bar.classList.toggle('near', value);
  }

  /** The element that may cross the window's edge; undefined in the corner of a card. */
  get outside(): HTMLElement | undefined {
    return this.#corner ? undefined : this.#made?.bar;
  }

  get named(): boolean {
    return this.#title !== '';
  }

  /** Sets the paper's title, which the buttons' labels contain. */
  name(title: string): void {
    this.#title = title;
    if (this.#made) this.#draw(this.#made);
  }

  /**
   * @param pending the star is not stored yet.
   * @param unknown the background gave no answer for this paper.
   */
  show(mark: Mark, pending = false, unknown = false): void {
    this.#mark = mark;
    this.#pending = pending;
    this.#unknown = unknown;
    if (this.#made) this.#draw(this.#made);
  }

  /** What depends on the library is a class or a label inside the closed root, and does not change the layout. */
  #draw({ bar, star, edit, signs }: Inside): void {
    const { words } = this.#parts;
    const { starred, status, tagCount, hasNote } = this.#mark;
    const shown: (Sign | '')[] = [this.#unknown ? 'unknown' : (status ?? ''), tagCount > 0 ? 'tags' : '', hasNote ? 'note' : ''];
    for (const [place, sign] of signs.entries()) {
      if (shown[place]) sign.className = shown[place];
      else sign.removeAttribute('class');
    }
    star.ariaPressed = String(starred);
    star.classList.toggle('pending', this.#pending);
    edit.classList.toggle('told', shown.some(Boolean));
    bar.classList.toggle('retired', this.#retired);
    const about = this.#unknown ? words.unknown : words.description(this.#mark);
    star.ariaLabel = words.star(this.#title);
    edit.ariaLabel = words.edit(this.#title) + (about && `: ${about}`);
  }

  /**
   * Shows a sentence beside the star for some seconds; screen readers speak it. The style sheet draws it, so
   * that it is no text in the page.
   */
  say(sentence: string): void {
    if (!this.#say) {
      this.make();
      this.#say = create('span');
      this.#say.className = this.#corner ? 'say corner' : 'say';
      this.#say.setAttribute('role', 'status');
      this.#root.append(this.#say);
    }
    this.#say.dataset.say = sentence;
    keepInside([this.#say]);
    clearTimeout(this.#sayTimer);
    this.#sayTimer = window.setTimeout(() => this.#say?.setAttribute('data-say', ''), sayFor);
  }

  /** Shows that the marker may be out of date: its extension was updated or removed. */
  retire(): void {
    this.#retired = true;
    if (this.#made) this.#draw(this.#made);
  }

  focusEditButton(): void {
    this.make().edit.focus();
  }

  /** The box of the buttons in viewport coordinates, to place the card editor. */
  get box(): DOMRect {
    return this.make().bar.getBoundingClientRect();
  }
}

let made: HTMLElement | undefined;

function skeleton(): HTMLElement {
  if (made) return made;
  made = create('div');
  made.className = 'bar';
  for (const name of ['star', 'edit']) {
    const button = create('button');
    button.type = 'button';
    button.className = name;
    made.append(button);
  }
  made.firstElementChild?.setAttribute('aria-pressed', 'false');
  made.lastElementChild?.setAttribute('aria-haspopup', 'dialog');
  made.lastElementChild?.append(create('i'), create('i'), create('i'));
  return made;
}
