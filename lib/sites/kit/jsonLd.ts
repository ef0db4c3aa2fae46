/**
 * Reads what a page states about its articles for search engines (schema.org in JSON-LD,
 * https://schema.org/ScholarlyArticle, 2026).
 */
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { contentOf, findAll } from './dom';

/** An object of the JSON. Its values may be of any type and are checked when they are read. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** Limits: UTF-16 units of one script, scripts of one page, and objects in all of them. */
const longest = 2_000_000;
const mostScripts = 30;
const most = 5_000;

const isObject = (value: unknown): value is LinkedData => typeof value === 'object' && value !== null;

const parsed = (text: string): unknown => {
  if (text.length > longest) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The last result, because each card of a page reads the same scripts. */
let last: { texts: readonly string[]; roots: unknown[] } = { texts: [], roots: [] };

/** @returns the parsed content of each script of linked data, without scripts that are too long or no JSON. */
export function linkedRoots(page: ParentNode): unknown[] {
  const texts = findAll(page, 'script[type="application/ld+json"]', mostScripts).map(contentOf);
  if (texts.length !== last.texts.length || texts.some((text, index) => text !== last.texts[index]))
    last = { texts, roots: texts.map(parsed).filter((root) => root !== undefined) };
  return last.roots;
}

/** @returns every object with an address (`url` or `@id`), at any depth. */
export function linkedData(page: ParentNode): LinkedData[] {
  const found: LinkedData[] = [];
  const queue: unknown[] = [...linkedRoots(page)];
  for (let index = 0; index < queue.length && index < most; index++) {
    const value = queue[index];
    if (!isObject(value)) continue;
    if (typeof value.url === 'string' || typeof value['@id'] === 'string') found.push(value);
    for (const child of Object.values(value)) if (isObject(child)) queue.push(child);
  }
  return found;
}

/**
 * @returns the first string among some fields of an object, with character references decoded: many sites write them into the
 * script, which is not parsed as HTML. Empty if there is none.
 */
export const stringIn = (data: LinkedData | undefined, ...names: string[]): string => {
  for (const name of names) {
    const value = data?.[name];
    if (typeof value === 'string' && value.trim()) return unescapeText(value);
  }
  return '';
};

/** @returns the names of an object's authors: `author` is a string, an object with a name, or a list of both. */
export const authorsIn = (data: LinkedData | undefined): { name: string }[] => {
  const authors = data?.author;
  const list: unknown[] = Array.isArray(authors) ? authors : [authors];
  return list
    .map((author) => (typeof author === 'string' ? unescapeText(author) : isObject(author) ? stringIn(author, 'name') : ''))
    .filter((name) => name.trim())
    .map((name) => ({ name }));
};
