/**
 * Makes a copy of the built extension with permission for further hosts. A headless run cannot answer the browser's
 * permission prompt, so the copy simulates a user who accepted it; nothing else differs from the shipped extension.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './extension.mjs';

/** @param {string[]} hosts match patterns. @returns the folder of the copy, and a function that removes it. */
export async function grantedCopy(hosts) {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-granted-'));
  await cp(builtExtension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions.push(...hosts);
  await writeFile(path, JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
