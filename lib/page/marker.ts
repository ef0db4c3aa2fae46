/**
 * The marker of one card: a star and the card editor's button in a closed shadow root. It shows; the session decides.
 * Its buttons are made when the card comes near the window: a page may have thousands of cards.
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

/** What all markers of a page share. `Card` is whatever their owner wants to be told of. */
export interface MarkerParts<Card> {
  sheet: MarkerSheet;
  words: MarkerStrings;
  pointer: PointerTrail;
  onStar(card: Card): void;
  onEdit(card: Card): void;
  /** A key on one of the buttons. */
  onKey(card: Card, event: KeyboardEvent): void;
}

const sayFor = 8000;

/** What a marker is made of, once it has its buttons. */
interface Inside {
  bar: HTMLElement;
  star: HTMLButtonElement;
  edit: HTMLButtonElement;
  /** For the status, the tags and the note, each in its own place. */
  signs: HTMLElement[];
}

const hostTemplate = create('span');
hostTemplate.setAttribute(hostAttribute, '');
// No box until it has its buttons: thousands of positioned boxes cost the page seconds of style, layout and layers.
hostTemplate.style.cssText = 'display:none!important';

/** Events on our buttons that are none of the page's business. Other listeners of the window still see some. */
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
  #take({ bar }: Inside): void {
    this.host.setAttribute(hostAttribute, this.#corner ? cornerPlace : '');
    this.#corner?.setAttribute(cornerCardAttribute, '');
    bar.classList.toggle('corner', this.#corner !== undefined);
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.host.remove();
    this.#corner?.removeAttribute(cornerCardAttribute);
  }

  /** Makes the buttons, if they are not there yet. */
  make(): Inside {
    if (this.#made) return this.#made;
    const { sheet, pointer, onStar, onEdit, onKey } = this.#parts;
    sheet.adopt(this.#root);
    // Out of the page's flow, also as an item of a flex box with gaps.
    this.host.style.cssText = 'position:absolute!important';
    const bar = skeleton().cloneNode(true) as HTMLElement;
    const [star, edit] = bar.children as unknown as [HTMLButtonElement, HTMLButtonElement];
    this.#root.append(bar);
    let readyAt = 0;
    onTrusted(this.#root, 'pointerover', (event) => {
      // From one thing of our own to another, nothing was put under the pointer.
      if (!this.#root.contains(event.relatedTarget as Node | null)) readyAt = pointer.readyAt(event);
    });
    onTrusted(this.#root, 'pointermove', ({ movementX, movementY }) => {
      if (movementX || movementY) readyAt = 0;
    });
    onTrusted(this.#root, 'click', (event) => {
      // The card may be a link, and the page may listen.
      event.preventDefault();
      event.stopPropagation();
      // A key's click, which has no detail, comes from the focus, and no script of the page puts that into a closed root.
      if ((event.detail && event.timeStamp < readyAt) || !isSeen(this.host)) return;
      if (star.contains(event.target as Node)) onStar(this.#card);
      else if (edit.contains(event.target as Node)) onEdit(this.#card);
    });
    for (const type of kept) {
      onTrusted(this.#root, type, (event) => {
        if (type === 'keydown') onKey(this.#card, event as KeyboardEvent);
        // The middle button would follow the link around.
        if (type === 'auxclick') event.preventDefault();
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      });
    }
    this.#made = { bar, star, edit, signs: [...edit.children] as HTMLElement[] };
    this.#take(this.#made);
    this.#draw(this.#made);
    return this.#made;
  }

  /** The pointer is over the card. */
  set near(value: boolean) {
    this.make().bar.classList.toggle('near', value);
  }

  /** What may reach over the window's edge; nothing in the corner of a card. */
  get outside(): HTMLElement | undefined {
    return this.#corner ? undefined : this.#made?.bar;
  }

  get named(): boolean {
    return this.#title !== '';
  }

  /** The paper's title, for the buttons' names. */
  name(title: string): void {
    this.#title = title;
    if (this.#made) this.#draw(this.#made);
  }

  /**
   * @param pending the star is not durable yet.
   * @param unknown the background gave no answer for this paper.
   */
  show(mark: Mark, pending = false, unknown = false): void {
    this.#mark = mark;
    this.#pending = pending;
    this.#unknown = unknown;
    if (this.#made) this.#draw(this.#made);
  }

  /** Everything that depends on the library is a class or a name inside the closed root, and moves nothing. */
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

  /** A sentence beside the star, spoken by screen readers, that goes by itself. It is drawn by the style sheet, so that it is no text. */
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
