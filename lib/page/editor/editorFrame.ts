/** Shows the card editor, a page of the extension in a frame, beside a card. The web page cannot read what is typed there. */
import { closeEditorKey } from '~/lib/actions/editorActions';
import type { EditorSize } from '~/lib/messaging/protocol';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import type { Marker } from '~/lib/page/marker';
import { hostAttribute } from '~/lib/page/markerAttributes';
import type { MarkerStrings } from '~/lib/page/markerStrings';
import { isPageDark } from '~/lib/page/marks/colours';
import { onTrusted } from '~/lib/page/onTrusted';
import { create, rootOf } from '~/lib/page/pageDom';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Failure } from '~/lib/papers/result';
import { cardBox, textBox } from './cardBox';
import { type Box, placeFrame } from './placeFrame';
import { watchLeaving } from './watchLeaving';

export type EditorFocus = 'star' | 'tags' | 'note';

/**
 * CSS pixels. The page can measure the frame, so that its height must tell nothing of the library: it is always compact at first,
 * and large only after the user did something in the editor that needs room for any paper (`EditorSize`).
 */
const width = 400;
const heights: Record<EditorSize, number> = { compact: 206, large: 380 };
/** Milliseconds that the frame stays after it is hidden, so that its last save can be sent. */
const lingers = 1500;
/** CSS pixels between a card and its outline. */
const apart = 2;

/**
 * The page can style the host alone, which has no box to hide or to move. The host's important rules here take precedence over
 * the page's own, also over inline styles (https://www.w3.org/TR/css-cascade-5/#cascade-context, 2022). The outline is drawn
 * here, so that no element of the page gets a style.
 */
const rules =
  ':host{all:initial!important;display:contents!important}iframe,div{all:initial;position:fixed;border-radius:10px;box-shadow:0 0 0 1px #8886,0 12px 40px #0005}div{box-sizing:border-box;border:2px solid #b86e00;border-radius:6px;box-shadow:none;pointer-events:none}.dark{border-color:#f2b84b}@media(forced-colors:active){div{border-color:Highlight}}@media print{iframe,div{display:none!important}}';

interface Opened {
  token: string;
  marker: Marker;
  host: HTMLElement;
  root: ShadowRoot;
  closing: AbortController;
  resize: (size: EditorSize) => void;
}

export class EditorFrame {
  /** Called after the editor is closed. */
  onClose: (() => void) | undefined;
  #opened: Opened | undefined;
  /** Counts the calls of `open` and `close`, so that a late reply to an earlier call opens nothing. */
  #calls = 0;

  constructor(
    readonly api: ExtensionApi,
    readonly words: MarkerStrings,
    readonly signal: AbortSignal,
    readonly onOpen?: () => void,
  ) {
    onTrusted(signal, 'abort', () => this.close(false));
  }

  /** The page may have removed the editor; then it is not open. */
  get isOpen(): boolean {
    return this.#opened?.host.isConnected === true;
  }

  /**
   * Opens the editor on a paper; a second call for the same card closes it.
   * @param parts the elements of the card. @returns the failure, or null.
   */
  async open(marker: Marker, parts: readonly Element[], draft: PaperDraft, focus: EditorFocus): Promise<Failure | null> {
    const again = this.isOpen && this.#opened?.marker === marker;
    this.close(again);
    if (again) return null;
    const call = ++this.#calls;
    const reply = await this.api.request('editor.prepare', { draft, focus });
    if (!reply.ok) return reply;
    if (call === this.#calls && !this.signal.aborted) this.#show(reply.value.token, marker, parts);
    return null;
  }

  #show(token: string, marker: Marker, parts: readonly Element[]): void {
    const host = create('div');
    host.setAttribute(hostAttribute, '');
    const outline = create('div');
    outline.className = isPageDark() ? 'dark' : '';
    const frame = create('iframe');
    // In the top layer nothing of the page is over them; the frame, shown last, is over the outline.
    for (const element of [outline, frame]) element.popover = 'manual';
    frame.allow = 'clipboard-write';
    frame.src = this.api.editorUrl(token);
    frame.title = this.words.editorTitle;
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
    root.append(outline, frame);
    // Not in the body, which a page may hide with all its content.
    rootOf()?.append(host);

    const closing = new AbortController();
    const { signal } = closing;
    let size: EditorSize = 'compact';
    // Measured again when the window changes its size, and not while it scrolls.
    let measured: { card: Box; text: Box } | undefined;
    const place = (): void => {
      const card = cardBox(parts) ?? marker.box;
      measured ??= { card, text: textBox(parts, card) ?? card };
      const text = {
        ...measured.text,
        left: measured.text.left + card.left - measured.card.left,
        top: measured.text.top + card.top - measured.card.top,
      };
      // `innerWidth` includes the scroll bar, which would cover the frame's edge.
      const viewport = { width: rootOf()?.clientWidth || innerWidth, height: innerHeight };
      const isRtl = getComputedStyle(marker.host).direction === 'rtl';
      const { compact, large } = heights;
      setBox(frame, placeFrame({ viewport, card, text, isRtl }, { width, height: heights[size], least: compact, most: large }));
      const [across, along] = [card.width + 2 * apart, card.height + 2 * apart];
      setBox(outline, { left: card.left - apart, top: card.top - apart, width: across, height: along });
    };
    const resize = (next: EditorSize): void => {
      size = next;
      place();
    };
    this.#opened = { token, marker, host, root, closing, resize };
    place();
    outline.showPopover();
    frame.showPopover();
    this.onOpen?.();
    onTrusted(frame, 'load', () => frame.focus(), { once: true });
    onTrusted(
      window,
      'resize',
      () => {
        measured = undefined;
        place();
      },
      { signal },
    );
    onTrusted(window, 'scroll', place, { signal, capture: true, passive: true });
    watchLeaving(parts, host, () => this.close(false), signal);
    onTrusted(
      window,
      'pointerdown',
      (event) => {
        if (event.target !== host && event.target !== marker.host) this.close(false);
      },
      { signal, capture: true },
    );
    onTrusted(
      window,
      'keydown',
      (event) => {
        if (event.key === closeEditorKey) this.close(true);
      },
      { signal, capture: true },
    );
  }

  /** Closes the editor that a token opened: it requested this after Escape or its close button. */
  closeToken(token: string): void {
    if (this.#opened?.token === token) this.close(true);
  }

  /** Gives the editor that a token opened the size that it requested. */
  resize(token: string, size: EditorSize): void {
    if (this.#opened?.token === token) this.#opened.resize(size);
  }

  /** Closes the editor of a marker whose card was removed. */
  closeFor(marker: Marker): void {
    if (this.#opened?.marker === marker) this.close(false);
  }

  /**
   * @param focusBack whether the focus returns to the edit button; false after a click elsewhere, where the focus then belongs.
   */
  close(focusBack: boolean): void {
    this.#calls++;
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = undefined;
    const { host, root, marker, closing } = opened;
    closing.abort();
    if (focusBack) marker.focusEditButton();
    for (const element of root.children) (element as HTMLElement).style.cssText = 'display:none';
    setTimeout(() => host.remove(), lingers);
    this.onClose?.();
  }
}

const setBox = ({ style }: HTMLElement, { left, top, width, height }: Box): void => {
  style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
};
