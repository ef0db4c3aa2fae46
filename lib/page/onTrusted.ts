type Events = WindowEventMap &
  ShadowRootEventMap &
  HTMLElementEventMap &
  AbortSignalEventMap &
  MediaQueryListEventMap & {
    visibilitychange: Event;
    navigatesuccess: Event;
  };

/**
 * The only way in which a content script listens: a page can make any event, and what it makes counts for nothing
 * (https://dom.spec.whatwg.org/#dom-event-istrusted, 2026).
 */
export function onTrusted<K extends keyof Events>(
  target: EventTarget,
  type: K,
  handle: (event: Events[K]) => void,
  options?: AddEventListenerOptions,
): void {
  target.addEventListener(type, (event) => event.isTrusted && handle(event as Events[K]), options);
}
