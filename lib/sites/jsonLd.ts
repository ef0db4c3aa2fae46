/** What a page says of its articles for search engines (schema.org in JSON-LD, https://schema.org/ScholarlyArticle, 2026). */
import { contentOf, findAll } from './dom';

/** Only what is asked for is read; every value may be anything. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** UTF-16 units and objects of one script. */
const longest = 2_000_000;
const most = 5_000;

const isObject = (value: unknown): value is LinkedData => typeof value === 'object' && value !== null;

const objectsIn = (text: string): LinkedData[] => {
  const found: LinkedData[] = [];
  let root: unknown;
  try {
    root = text.length > longest ? undefined : JSON.parse(text);
  } catch {
    return found;
  }
  const queue: unknown[] = [root];
  for (let index = 0; index < queue.length && index < most; index++) {
    const value = queue[index];
    if (!isObject(value)) continue;
    if (typeof value.url === 'string' || typeof value['@id'] === 'string') found.push(value);
    for (const child of Object.values(value)) if (isObject(child)) queue.push(child);
  }
  return found;
};

/** Each card of a page asks, and the page says the same to all of them. */
let last: { texts: readonly string[]; found: LinkedData[] } = { texts: [], found: [] };

/** @returns every object with an address, however deep it stands; nothing for scripts that are no JSON. */
export function linkedData(page: ParentNode): LinkedData[] {
  const texts = findAll(page, 'script[type="application/ld+json"]').slice(0, 20).map(contentOf);
  if (texts.length !== last.texts.length || texts.some((text, index) => text !== last.texts[index]))
    last = { texts, found: texts.flatMap(objectsIn) };
  return last.found;
}

/** @returns a string of an object; empty for anything else. */
export const stringIn = (data: LinkedData | undefined, ...names: string[]): string => {
  for (const name of names) {
    const value = data?.[name];
    if (typeof value === 'string' && value.trim()) return value;
  }
  return '';
};

/** @returns the names of an object's authors, which are objects, strings, or one of these. */
export const authorsIn = (data: LinkedData | undefined): { name: string }[] => {
  const authors = data?.author;
  const list: unknown[] = Array.isArray(authors) ? authors : [authors];
  return list
    .map((author) => (typeof author === 'string' ? author : isObject(author) ? stringIn(author, 'name') : ''))
    .filter((name) => name.trim())
    .map((name) => ({ name }));
};
