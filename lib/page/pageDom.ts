/**
 * Members of the document, read through the prototype, because an `<img name="body">` or a `<form name="hidden">` in the page
 * hides the member of that name. To read content of the page see `lib/sites/kit/dom`.
 */

export const bodyOf = (): HTMLElement | null => Reflect.get(Document.prototype, 'body', document);

export const rootOf = (): HTMLElement | null => Reflect.get(Document.prototype, 'documentElement', document);

/** The element that has the focus; for one in a shadow root, the host. */
export const focusedElement = (): Element | null => Reflect.get(Document.prototype, 'activeElement', document);

export const isHidden = (): boolean => Reflect.get(Document.prototype, 'hidden', document);

export const create = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] =>
  Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[K];

export const adoptedSheets = (): CSSStyleSheet[] => Reflect.get(Document.prototype, 'adoptedStyleSheets', document);

export const adoptSheets = (sheets: CSSStyleSheet[]): void => {
  Reflect.set(Document.prototype, 'adoptedStyleSheets', sheets, document);
};

/** The address of the page, without the place in it. */
export const addressNow = (): string => location.href.split('#')[0] ?? '';
