/** Finds the imports of a source file in its text. */
import { dirname, join } from 'node:path';
import { read, sources } from './files';

const clauses =
  /(?:^|\n)\s*(?:import|export)\s([^'"`;]*?)from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gu;

/** Every module that a file imports: types, values, and dynamic imports. */
export const importsOf = (path: string): string[] =>
  [...read(path).matchAll(clauses)].map(([, , named, bare, fetched]) => named ?? bare ?? fetched ?? '');

/** Modules that are loaded before the file itself runs. */
export const loadedBefore = (path: string): string[] =>
  [...read(path).matchAll(clauses)].flatMap(([, clause = '', named, bare]) =>
    bare ? [bare] : named && !/^type\s/u.test(clause) ? [named] : [],
  );

/** Resolves an import specifier to a source file; undefined for a package. */
export function sourceOf(path: string, specifier: string): string | undefined {
  const target = specifier.startsWith('~/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? join(dirname(path), specifier)
      : '';
  return target === '' ? undefined : ['', '.ts', '.tsx'].map((ending) => target + ending).find((name) => sources.includes(name));
}
