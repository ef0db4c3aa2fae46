/** What a page says of its articles for search engines (schema.org in JSON-LD, https://schema.org/ScholarlyArticle, 2026). */
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { contentOf, findAll } from './dom';

/** Only what is asked for is read; every value may be anything. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** UTF-16 units of one script, scripts of one page, and objects of all of them. */
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

/** Each card of a page asks, and the page says the same to all of them. */
let last: { texts: readonly string[]; roots: unknown[] } = { texts: [], roots: [] };

/** @returns what each script of linked data holds; nothing for scripts that are too long or no JSON. */
export function linkedRoots(page: ParentNode): unknown[] {
  const texts = findAll(page, 'script[type="application/ld+json"]').slice(0, mostScripts).map(contentOf);
  if (texts.length !== last.texts.length || texts.some((text, index) => text !== last.texts[index]))
    last = { texts, roots: texts.map(parsed).filter((root) => root !== undefined) };
  return last.roots;
}

/** @returns every object with an address, however deep it stands. */
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

/** @returns a string of an object, without references: a script is not parsed as HTML, and many sites leave theirs in it. */
export const stringIn = (data: LinkedData | undefined, ...names: string[]): string => {
  for (const name of names) {
    const value = data?.[name];
    if (typeof value === 'string' && value.trim()) return unescapeText(value);
  }
  return '';
};

/** @returns the names of an object's authors, which are objects, strings, or one of these. */
export const authorsIn = (data: LinkedData | undefined): { name: string }[] => {
  const authors = data?.author;
  const list: unknown[] = Array.isArray(authors) ? authors : [authors];
  return list
    .map((author) => (typeof author === 'string' ? unescapeText(author) : isObject(author) ? stringIn(author, 'name') : ''))
    .filter((name) => name.trim())
    .map((name) => ({ name }));
};
