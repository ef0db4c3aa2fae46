/** Shows the card editor, a page of the extension in a frame, beside a card. The web page cannot read what is typed there. */
import { closeEditorKey } from '~/lib/actions/editorActions';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Failure } from '~/lib/papers/result';
import type { ExtensionApi } from './extensionApi';
import type { Marker } from './marker';
import { hostAttribute } from './markerAttributes';
import type { MarkerStrings } from './markerStrings';
import { onTrusted } from './onTrusted';
import { create, rootOf } from './pageDom';
import { placeFrame } from './placeFrame';

export type EditorFocus = 'star' | 'tags' | 'note';

/** CSS pixels. */
const size = { width: 380, height: 460 };
/** Milliseconds that the frame stays after it is hidden, so that its last save can be sent. */
const lingers = 1500;

/**
 * The page can style the host alone, which has no box to hide or to move. The host's important rules here take precedence over
 * the page's own, also over inline styles (https://www.w3.org/TR/css-cascade-5/#cascade-context, 2022).
 */
const rules =
  ':host{all:initial!important;display:contents!important}iframe{all:initial;position:fixed;border-radius:10px;box-shadow:0 0 0 1px #8886,0 12px 40px #0005}@media print{iframe{display:none}}';

interface Opened {
  token: string;
  marker: Marker;
  host: HTMLElement;
  frame: HTMLElement;
  closing: AbortController;
}

export class EditorFrame {
  #opened: Opened | undefined;
  /** Counts the calls of `open` and `close`, so that a late reply to an earlier call opens nothing. */
  #calls = 0;

  constructor(
    readonly api: ExtensionApi,
    readonly words: MarkerStrings,
    readonly signal: AbortSignal,
  ) {
    onTrusted(signal, 'abort', () => this.close(false));
  }

  /** Opens the editor on a paper; a second call for the same card closes it. @returns the failure, or null. */
  async open(marker: Marker, draft: PaperDraft, focus: EditorFocus): Promise<Failure | null> {
    // The page may have removed the editor; then there is none to close.
    const again = this.#opened?.marker === marker && this.#opened.host.isConnected;
    this.close(again);
    if (again) return null;
    const call = ++this.#calls;
    const reply = await this.api.request('editor.prepare', { draft, focus });
    if (!reply.ok) return reply;
    if (call === this.#calls && !this.signal.aborted) this.#show(reply.value.token, marker);
    return null;
  }

  #show(token: string, marker: Marker): void {
    const host = create('div');
    host.setAttribute(hostAttribute, '');
    const frame = create('iframe');
    frame.popover = 'manual';
    frame.src = this.api.editorUrl(token);
    frame.title = this.words.editorTitle;
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
    root.append(frame);
    // Not in the body, which a page may hide with all its content.
    rootOf()?.append(host);

    const closing = new AbortController();
    this.#opened = { token, marker, host, frame, closing };
    const place = (): void => {
      // `innerWidth` includes the scroll bar, which would cover the frame's edge.
      const viewport = { width: rootOf()?.clientWidth || innerWidth, height: innerHeight };
      const { left, top, width, height } = placeFrame(marker.box, viewport, size);
      frame.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    };
    place();
    frame.showPopover();
    onTrusted(frame, 'load', () => frame.focus(), { once: true });
    const { signal } = closing;
    onTrusted(window, 'resize', place, { signal });
    onTrusted(window, 'scroll', place, { signal, capture: true, passive: true });
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
    const { host, frame, marker, closing } = opened;
    closing.abort();
    if (focusBack) marker.focusEditButton();
    frame.style.cssText = 'display:none';
    setTimeout(() => host.remove(), lingers);
  }
}
