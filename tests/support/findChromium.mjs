/** Finds the Chromium that tests and `npm start` run: the one of `CHROMIUM_PATH`, the system's, then Playwright's. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'chrome', 'google-chrome-for-testing'];
const places = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Branded Google Chrome is left out on purpose: it ignores `--load-extension` since version 137.
 * @returns {string | undefined} the path of an executable, or undefined if none was found.
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const candidates = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...candidates, ...places].find(isExecutable);
  if (found) return found;
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? bundled : undefined;
}

/** Suppress dialogs and background traffic; without the sandbox for root, as in a container. */
export const launchArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
