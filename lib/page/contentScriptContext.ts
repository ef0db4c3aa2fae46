/**
 * Replaces WXT's `ContentScriptContext` in the content scripts, which do not use it. WXT's class reveals the extension's id to
 * the page (`window.postMessage`) and obeys an event that the page can make; `claimPage` does neither.
 */
export class ContentScriptContext {}
