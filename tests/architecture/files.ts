/** The project's own files according to git: tracked, or new and not ignored. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });

/** Paths relative to the root, with `/`. */
export const files = [...new Set(listed.split('\n').filter((path) => path && existsSync(join(root, path))))];

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Code of the extension itself, without its tests. */
export const sources = files.filter((path) => /^(?:lib|components|entrypoints)\/.*\.tsx?$/u.test(path));
