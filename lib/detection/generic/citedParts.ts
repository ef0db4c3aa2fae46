/** Finds the parts of a page that cite papers instead of listing them, wherever they stand and in whatever form. */

import { wordsOf } from '~/lib/detection/titles/wordList';
import { attributeOf, childrenOf, contains, contentOf, eachIn, find, findAll, matches, parentOf } from '~/lib/sites/kit/dom';
import type { Card } from './cardRuns';
import { isReference } from './textPatterns';

/** Headings above references: words that begin with these, alone or before "and notes", "cited" or "list". */
const stems =
  'referen référ riferim bibliogr liter littér litter literat literatuur quellen einzelnachw fußnot källor viitteet lähteet kaynak przypisy piśmienn irodalom 参考 引用文献 注释 脚注 参照 각주 참고 литература примечания مراجع المراجع ביבליוגרפיה संदर्भ'.split(
    ' ',
  );
const phrases = new Set(
  'works cited|papers cited|literature cited|citations|footnotes|foot notes|endnotes|end notes|notes|notes and references|notes et références|sources|further reading|see also|acknowledgements|acknowledgments|список литературы|список джерел'.split(
    '|',
  ),
);
const endings = ['', ' and notes', ' cited', ' list'];

const titles = 'h1, h2, h3, h4, h5, h6, b, strong, summary';
/** Asked for apart, as few pages have them: with an attribute in it, the selector above takes twice as long. */
const roles = '[role="heading"]';
/** Most of these that are read, and most links within the page. */
const most = 2000;
/** UTF-16 units; a longer text is no heading. */
const longestHeading = 80;

const levelOf = (element: Element): number => (/^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : 7);

/** Whether a text heads a list of references. */
export const headsReferences = (text: string): boolean => {
  if (text.trim().length > longestHeading) return false;
  // "IV. Selected references": a number and such a word come before the heading's own.
  const words = wordsOf(text).filter((word, at) => at > 0 || !/^[ivx]+$/.test(word));
  if (words[0] === 'selected' || words[0] === 'annotated') words.shift();
  const [first] = words;
  const phrase = words.join(' ');
  return (
    first !== undefined &&
    (phrases.has(phrase) || (endings.includes(phrase.slice(first.length)) && stems.some((stem) => first.startsWith(stem))))
  );
};

/** Whether an element follows another one in the document. */
export const follows = (element: Element, before: Element): boolean =>
  (Node.prototype.compareDocumentPosition.call(before, element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

interface Region {
  heading: Element;
  /** The next heading of the same or a higher level; the region lasts to the end of the page if there is none. */
  end: Element | undefined;
}

/** Whether an element is a heading, or bold text directly in a paragraph. */
const isTitle = (element: Element): boolean =>
  !/^(?:b|strong)$/.test(element.localName) || parentOf(element)?.localName === 'p' || matches(element, roles);

/** The parts under headings such as "References", each up to the next heading that is not below it. */
const regionsOf = (top: Element): Region[] => {
  const headings: Element[] = [];
  for (const element of eachIn(top, find(top, roles) ? `${titles}, ${roles}` : titles)) {
    if (isTitle(element)) headings.push(element);
    if (headings.length === most) break;
  }
  return headings.flatMap((heading, index) =>
    headsReferences(contentOf(heading).slice(0, longestHeading + 1))
      ? [{ heading, end: headings.slice(index + 1).find((next) => levelOf(next) <= levelOf(heading)) }]
      : [],
  );
};

/** The names of the elements to which the page's own text refers: `[12]` that links to `#ref-12`. */
const citedNames = (top: Element): Set<string> => {
  const names = new Set<string>();
  for (const link of findAll(top, 'a[href^="#"]', most * 5)) {
    const text = contentOf(link).trim();
    const name = attributeOf(link, 'href').slice(1);
    if (name && text.length <= longestHeading && isReference(text)) names.add(name);
  }
  return names;
};

/** Whether an element, its first children, or the item around it has one of the names. */
const isNamed = (element: Element, names: ReadonlySet<string>): boolean => {
  const around = parentOf(element);
  const near = [element, ...childrenOf(element).slice(0, 3)];
  if (around && /^(?:li|p|dd|dt|td|tr)$/.test(around.localName)) near.push(around);
  return near.some((at) => names.has(attributeOf(at, 'id')) || names.has(attributeOf(at, 'name')));
};

/**
 * Yields where the caller may pause.
 * @returns whether a card stands in a list of references, or the page's text refers to it.
 */
export function* citedParts(top: Element): Generator<undefined, (card: Pick<Card, 'parts'>) => boolean> {
  const regions = regionsOf(top);
  yield undefined;
  const names = citedNames(top);
  return ({ parts: [head] }) =>
    head !== undefined &&
    ((names.size > 0 && isNamed(head, names)) ||
      regions.some(
        ({ heading, end }) =>
          follows(head, heading) && !contains(head, heading) && (!end || (!follows(head, end) && !contains(head, end))),
      ));
}
