/** Replaces `wxt/browser` in tests that run in a page: the extension's APIs in memory, empty until a test fills them. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The fake has no permissions of its own: nothing is granted.
fakeBrowser.permissions.contains = async () => false;

export const browser = fakeBrowser;
