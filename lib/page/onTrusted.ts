type Events = WindowEventMap &
  ShadowRootEventMap &
  HTMLElementEventMap &
  AbortSignalEventMap &
  MediaQueryListEventMap & {
    visibilitychange: Event;
    navigatesuccess: Event;
  };

/**
 * The only way in which content scripts listen for events. A page can make any event; events that scripts make are ignored
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
