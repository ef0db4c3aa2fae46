/**
 * The marker of one card: buttons to star, edit and skip in a closed shadow root. It only displays; the page session decides. The
 * buttons are made when the card comes near the window, because a page may have thousands of cards.
 */
import { isSkipped, type Mark, noMark } from '~/lib/papers/annotation';
import { isEqual } from './isEqual';
import { isSeen } from './isSeen';
import { keepInside } from './keepInside';
import { cornerCardAttribute, cornerPlace, hostAttribute } from './markerAttributes';
import type { MarkerStrings } from './markerStrings';
import { copyButtons, type Inside, newHost } from './marks/markerButtons';
import type { MarkerGroup } from './marks/markerGroup';
import type { MarkerSheet } from './marks/markerSheet';
import type { Place } from './marks/placeMarkers';
import type { Remark } from './marks/remark';
import { tipText } from './marks/tipText';
import { onTrusted } from './onTrusted';
import { create } from './pageDom';
import type { PointerTrail } from './pointerTrail';

/** What all markers of a page share. `Card` is the type of the value that their owner gets back in the callbacks. */
export interface MarkerParts<Card> {
  sheet: MarkerSheet;
  words: MarkerStrings;
  pointer: PointerTrail;
  group: MarkerGroup;
  onStar(card: Card): void;
  onEdit(card: Card): void;
  onSkip(card: Card): void;
  /** Called for a key on one of the buttons, before it moves the focus. */
  onKey(card: Card, event: KeyboardEvent): void;
}

/** Milliseconds that a sentence is shown. */
const sayFor = 8000;

/** Events on our buttons that do not go on to the page. Capturing listeners of the page may still see them. */
const kept = [
  ...(['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'auxclick'] as const),
  ...(['keydown', 'keyup', 'keypress'] as const),
];

export class Marker<Card = unknown> {
  readonly host = newHost();
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
  #remark: Remark = {};
  /** The text beside a corner, which the marker must not cover. */
  text: Element | undefined;

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

  /** Applies the marker's place on the card, until the layout is known. */
  #take({ bar }: Inside): void {
    this.host.setAttribute(hostAttribute, this.#corner ? cornerPlace : '');
    this.#corner?.setAttribute(cornerCardAttribute, '');
    if (bar.classList.contains('corner') !== Boolean(this.#corner)) this.#turn(this.#corner !== undefined);
  }

  /** Puts the buttons into the order in which they are seen: in a corner, the star is last. */
  #turn(isCorner: boolean): void {
    const { bar, star, edit, skip } = this.make();
    const order = [star, edit, skip];
    bar.classList.toggle('corner', isCorner);
    bar.append(...(isCorner ? order.toReversed() : order));
  }

  /** Puts the marker where `placeMarkers` says. The place depends on the page alone. */
  put({ at, corner, height, ground }: Place): void {
    const { bar } = this.make();
    if (bar.classList.contains('corner') !== corner) this.#turn(corner);
    bar.style.cssText = `--tall:${height}px;${at ? `inset:auto;left:${at.left}px;top:${at.top}px` : ''}`;
    for (const each of ['light', 'dark'] as const) bar.classList.toggle(each, ground === each);
    bar.classList.toggle('chip', ground === 'other');
  }

  /** Removes all that the marker added to the page. */
  remove(): void {
    this.host.remove();
    this.#parts.group.roving.leave(this.buttons);
    this.#corner?.removeAttribute(cornerCardAttribute);
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }

  /** The buttons in the order in which they are seen; empty before they are made. */
  get buttons(): readonly HTMLButtonElement[] {
    return this.#made ? ([...this.#made.bar.children] as HTMLButtonElement[]) : [];
  }

  /** Makes the buttons unless they exist. */
  make(): Inside {
    if (this.#made) return this.#made;
    const { sheet, pointer, group, onStar, onEdit, onSkip, onKey } = this.#parts;
    const { roving, tip } = group;
    sheet.adopt(this.#root);
    // Out of the page's flow, so that it takes no gap as an item of a flex box either.
    this.host.style.cssText = 'position:absolute!important';
    const inside = copyButtons();
    const { bar, star, edit, skip } = inside;
    this.#made = inside;
    this.#root.append(bar);
    const buttonOf = ({ target }: Event): HTMLButtonElement | undefined =>
      [star, edit, skip].find((button) => button.contains(target as Node));
    const plan = (button: HTMLButtonElement | undefined): void =>
      button && tip.plan(this.#root, button, () => this.#tipOf(button));
    let readyAt = 0;
    onTrusted(this.#root, 'pointerover', (event) => {
      // When the pointer moves between our own elements, the page has put nothing under it.
      if (!this.#root.contains(event.relatedTarget as Node | null)) readyAt = pointer.readyAt(event);
      if (event.pointerType !== 'touch') plan(buttonOf(event));
    });
    onTrusted(this.#root, 'pointermove', ({ movementX, movementY }) => {
      if (movementX || movementY) readyAt = 0;
    });
    onTrusted(this.#root, 'focusin', (event) => {
      const button = buttonOf(event);
      if (button) roving.take(button);
      if (button?.matches(':focus-visible')) plan(button);
    });
    for (const type of ['pointerout', 'focusout', 'pointerdown', 'keydown'] as const)
      onTrusted(this.#root, type, () => tip.hide());
    onTrusted(this.#root, 'click', (event) => {
      // The card may be a link, and the page may listen for clicks.
      event.preventDefault();
      event.stopPropagation();
      // A click by key has `detail` 0. It needs the focus, which no script of the page can put into a closed root.
      if ((event.detail && event.timeStamp < readyAt) || !isSeen(this.host)) return;
      const button = buttonOf(event);
      if (button === star) onStar(this.#card);
      else if (button === edit) onEdit(this.#card);
      else if (button === skip) onSkip(this.#card);
    });
    for (const type of kept) {
      onTrusted(this.#root, type, (event) => {
        if (type === 'keydown') {
          onKey(this.#card, event as KeyboardEvent);
          if (!event.defaultPrevented) roving.press(this, event as KeyboardEvent);
        }
        // The middle button would open the link around the marker.
        if (type === 'auxclick') event.preventDefault();
        if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
      });
    }
    roving.offer(star);
    this.#take(inside);
    this.#draw(inside);
    this.#drawRemark(inside);
    return inside;
  }

  /** Whether the pointer or the focus is on the card. */
  set near(value: boolean) {
    this.make().bar.classList.toggle('near', value);
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
  show(mark: Mark, pending = false, unknown = false, remark: Remark = {}): void {
    const isSame = pending === this.#pending && unknown === this.#unknown && isEqual(mark, this.#mark);
    const isSameRemark = isEqual(remark, this.#remark);
    this.#mark = mark;
    this.#remark = remark;
    this.#pending = pending;
    this.#unknown = unknown;
    if (!this.#made) return;
    if (!isSame) this.#draw(this.#made);
    if (!isSameRemark) this.#drawRemark(this.#made);
  }

  /** What depends on the library is a class, a label or a colour inside the closed root, and does not change the layout. */
  #draw({ bar, star, edit, skip, signs }: Inside): void {
    const { words } = this.#parts;
    const { starred, status, tagCount, hasNote } = this.#mark;
    const skipped = isSkipped(this.#mark);
    // Shown in place of the page, so that what was skipped takes no more of the eye than what was not.
    const aside = skipped && !starred && tagCount === 0 && !hasNote && !this.#unknown;
    const state = aside ? '' : (status ?? (skipped ? 'skipped' : ''));
    const shown = [this.#unknown ? 'unknown' : state, tagCount > 0 && 'tags', tagCount > 0 && 'count', hasNote && 'note'];
    for (const [place, sign] of signs.entries()) {
      if (shown[place]) sign.className = shown[place];
      else sign.removeAttribute('class');
    }
    signs[2]?.setAttribute('data-count', tagCount > 9 ? '9+' : String(tagCount));
    star.ariaPressed = String(starred);
    skip.ariaPressed = String(skipped);
    star.classList.toggle('pending', this.#pending);
    const classes = { told: shown.some(Boolean), aside, retired: this.#retired };
    for (const [name, isOn] of Object.entries(classes)) bar.classList.toggle(name, isOn);
    star.ariaLabel = words.star(this.#title);
    skip.ariaLabel = words.skip(this.#title);
    const told = this.#told;
    edit.ariaLabel = words.edit(this.#title) + (told && `: ${told}`);
  }

  #drawRemark({ bar, star }: Inside): void {
    const { hint = 0, about = '', edge } = this.#remark;
    for (const step of [1, 2, 3]) bar.classList.toggle(`h${step}`, hint === step);
    bar.classList.toggle('edged', edge !== undefined);
    star.style.setProperty('--mark', edge ?? '');
    star.ariaDescription = about;
  }

  /** What the signs say, in words. */
  get #told(): string {
    return this.#unknown ? this.#parts.words.unknown : this.#parts.words.description(this.#mark);
  }

  #tipOf(button: HTMLButtonElement): string {
    const { words, group } = this.#parts;
    return tipText(button, words, group.keyOf, [this.#told, this.#remark.about ?? '']);
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

  /** Puts an element of another part, with its sheet, behind the buttons. */
  addLayer(element: HTMLElement, sheet: CSSStyleSheet): void {
    this.make();
    this.#root.adoptedStyleSheets.push(sheet);
    this.#root.append(element);
  }

  focusEditButton(): void {
    this.make().edit.focus();
  }

  /** The box of the buttons in viewport coordinates, to place the card editor. */
  get box(): DOMRect {
    return this.make().bar.getBoundingClientRect();
  }
}
