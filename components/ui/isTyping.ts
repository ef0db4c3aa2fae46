/** Whether an event's target is a field for text, where keys are letters and no shortcuts. */
export const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
