/** Finds the Firefox that tests run: the one of `FIREFOX_PATH`, one on the path, then one in a usual place of the system. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

type Env = Record<string, string | undefined>;
export type FoundFirefox = { path: string } | { missing: string };

/** Firefox ESR first, as distributions package it. */
const names = ['firefox-esr', 'firefox'];

function usualPlaces(env: Env, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/Applications', posix.join(env.HOME ?? '/', 'Applications')].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    );
  if (platform !== 'win32') return [];
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [win32.join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
  );
}

/** @returns every path where a Firefox may be, the preferred first. If `FIREFOX_PATH` is set, only that. */
export function firefoxPaths(env: Env, platform: NodeJS.Platform): string[] {
  if (env.FIREFOX_PATH) return [env.FIREFOX_PATH];
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const files = platform === 'win32' ? names.map((name) => `${name}.exe`) : names;
  return [...files.flatMap((file) => folders.map((folder) => join(folder, file))), ...usualPlaces(env, platform)];
}

/**
 * @param output of `firefox --version`, such as `Mozilla Firefox 153.8.0esr`.
 * @param oldest the lowest supported major version.
 * @returns why this Firefox cannot be used, or undefined.
 */
export function whyNot(path: string, output: string, oldest: number): string | undefined {
  const version = /Firefox (\d+)[\w.]*/u.exec(output);
  if (!version) return `${path} does not say which version of Firefox it is`;
  return Number(version[1]) < oldest ? `${path} is ${version[0]}, and Dogear needs ${oldest}` : undefined;
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @returns the first Firefox that is at least `oldest` (a major version), or a message why there is none. */
export function findFirefox(oldest: number): FoundFirefox {
  const reasons: string[] = [];
  for (const path of firefoxPaths(process.env, process.platform).filter(isExecutable)) {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    const reason = whyNot(path, stdout ?? '', oldest);
    if (!reason) return { path };
    reasons.push(reason);
  }
  const found = reasons.length > 0 ? reasons.join('; ') : 'No Firefox was found';
  return { missing: `${found}. Install Firefox ${oldest} or newer, or set FIREFOX_PATH to one.` };
}
