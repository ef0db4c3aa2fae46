/**
 * Stands in the content scripts for WXT's `ContentScriptContext`, which nothing of ours uses. That one tells the page the
 * extension's id (`window.postMessage`) and obeys an event that the page can make; `claimPage` does without both.
 */
export class ContentScriptContext {}
