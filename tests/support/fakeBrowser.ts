/** Replaces `wxt/browser` in tests that run in a page: the extension's APIs in memory, empty until a test fills them. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const browser = fakeBrowser;
