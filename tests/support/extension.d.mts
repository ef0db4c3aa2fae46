import type { BrowserContext, LaunchOptions, Worker } from '@playwright/test';

export declare const builtExtension: string;
export declare function launchExtension(settings?: {
  extension?: string;
  headless?: boolean;
  profile?: string;
  options?: LaunchOptions & Record<string, unknown>;
}): Promise<{ context: BrowserContext; extensionId: string; worker: Worker; close: () => Promise<void> }>;
export declare function launchWithoutExtension(
  options: LaunchOptions & Record<string, unknown>,
): Promise<{ context: BrowserContext; close: () => Promise<void> }>;
export declare function installExtension(
  context: BrowserContext,
  folder: string,
): Promise<{ extensionId: string; uninstall: () => Promise<void> }>;
export declare function serviceWorker(context: BrowserContext): Promise<Worker>;
export declare function serveFeeds(
  context: BrowserContext,
  render: (url: URL) => string | null | Promise<string | null>,
  others?: RegExp,
): Promise<void>;
