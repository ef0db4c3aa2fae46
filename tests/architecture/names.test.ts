/** A file is named after its main export, so that a name leads to its file. */
import { expect, it } from 'vitest';
import { read, sources } from './files';

/** Rooms and files with other names, and why. */
const namedOtherwise: [RegExp, string][] = [
  [/^lib\/platform\//u, 'each is named after the thing in the browser that it is the door to'],
  [/^lib\/sites\/(?:arxiv|huggingface)/u, 'named after the site and its kind of page'],
  [/^lib\/papers\/identifiers\/archiveUrls\.ts$/u, 'the addresses that archives have, in one table'],
  [/^components\/paper\/maths\/katexLoader\.ts$/u, 'what is loaded, and when'],
  [/^entrypoints\/editor\/libraryChanges\.ts$/u, 'what the background tells'],
];

const exported = /^export (?:default )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu;

const exportsOf = (path: string): string[] => [...read(path).matchAll(exported)].map(([, name = '']) => name);

const nameOf = (path: string): string => path.replace(/^.*\/|\.tsx?$/gu, '').toLowerCase();

/** A file with one export has its name; a file with several is named after one of them, or after their common subject. */
const isMisnamed = (path: string): boolean => {
  const names = exportsOf(path);
  return names.length === 1 && names[0]?.toLowerCase() !== nameOf(path);
};

it('a file with one export is named after it', () => {
  const misnamed = sources.filter(isMisnamed);
  expect(misnamed.filter((path) => !namedOtherwise.some(([pattern]) => pattern.test(path)))).toEqual([]);
});

it('a file of a component is named after the component', () => {
  const withComponents = sources.filter((path) => /^components\/.*\/[A-Z]\w*\.tsx$/u.test(path));
  expect(withComponents.length).toBeGreaterThan(50);
  const holds = (path: string): boolean =>
    exportsOf(path).some((name) => [name.toLowerCase(), name.toLowerCase().replace(/provider$/u, '')].includes(nameOf(path)));
  expect(withComponents.filter((path) => !holds(path))).toEqual([]);
});

it('every exception is still needed', () => {
  const misnamed = sources.filter(isMisnamed);
  expect(namedOtherwise.filter(([pattern]) => !misnamed.some((path) => pattern.test(path)))).toEqual([]);
});
