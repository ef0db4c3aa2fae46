/** Finds the production build for Firefox, which these tests install. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../.output/firefox-mv3');

export type BuiltExtension = {
  folder: string;
  /** The extension's id in its manifest. */
  id: string;
  /** The major version of the oldest Firefox that supports it. */
  oldestFirefox: number;
};

/** @throws when the extension is not built. */
export function builtExtension(): BuiltExtension {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error('The extension is not built for Firefox: run "npm run build:firefox" first.');
  const { gecko } = JSON.parse(readFileSync(file, 'utf8')).browser_specific_settings;
  return { folder, id: gecko.id, oldestFirefox: Number.parseInt(gecko.strict_min_version, 10) };
}
