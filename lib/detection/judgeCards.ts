/**
 * Which cards are entries of a list of papers, and which only cite. Cards of like shape are judged together: what is
 * repeated is a list, and a list is as sure as most of its entries are.
 */
import { attributeOf, closest, findAll, matches, parentOf } from '~/lib/sites/dom';
import { cardLines, isBlock } from './cardLines';
import type { Card } from './cardRuns';
import { titleOf } from './cardTitle';
import type { LinkNames } from './pointers';
import { bare, dateIn, isLabel, isProse, isReference, namesOf } from './wording';

/** Entries of a list that are looked at; a long list is judged by some of it. */
const sample = 24;
/** What is less sure is not marked. */
export const leastSure = 0.5;

/** Places for what a page is not about. */
const aside =
  'nav, footer, aside, [role="navigation"], [role="contentinfo"], [role="complementary"], [role="banner"], [role="search"], [role="tooltip"], [role="dialog"], dialog, iframe, ins.adsbygoogle';
const references =
  '[role="doc-bibliography"], [role="doc-biblioentry"], [role="doc-endnotes"], [role="doc-footnote"], .ltx_bibliography, [id^="cite_note"], [id^="fn"], [id^="bib."], [id^="ref-"], [id^="CR"], [id^="bibr"], [itemprop~="citation"]';
const referenceHeading =
  /^\W*(?:\d+\.?\s*)?(?:references?(?: and notes| cited)?|bibliography|works cited|literature(?: cited)?|citations?|foot ?notes|end ?notes|notes|sources|further reading|see also|acknowledge?ments?|参考文献|参考资料|引用文献|literatur(?:verzeichnis)?|quellen|références|bibliographie|referencias|bibliograf[íi]a|список литературы|литература|المراجع)\W*$/iu;

/** The tags from the body down to a card, without what styles them. */
const pathOf = (card: Card): string => {
  const path: string[] = [];
  for (let at: Element | null = card.parts[0] ?? null; at && at.localName !== 'body'; at = parentOf(at)) path.push(at.localName);
  return path.reverse().join('>');
};

/** How an entry looks; each is evidence for or against its being one. */
export interface Looks {
  title: number;
  /** Names, a date, labels such as "PDF": what lists say of papers. */
  facts: number;
  /** The pointer stands in running text. */
  prose: boolean;
  /** The entry leads back to where it is cited. */
  cited: boolean;
}

const isBackLink = (link: Element): boolean => {
  const href = attributeOf(link, 'href');
  return /^#(?:cite_?ref|fnref|ref|r|b|xref|citation)/i.test(href) || /^[↩↑^⏎]/u.test((link.textContent ?? '').trim());
};

/** Words before a link in its own line, when they are not names, numbers or dates. */
const inSentence = (pointer: Element, lines: readonly string[]): boolean => {
  const text = bare(pointer.textContent ?? '');
  const line = text && lines.find((one) => one.includes(text));
  if (!line) return false;
  const before = line.slice(0, line.indexOf(text));
  const after = line.slice(line.indexOf(text) + text.length);
  const lower = (part: string): number => part.match(/(?:^|\s)[\p{Ll}]{2,}(?=[\s,.])/gu)?.length ?? 0;
  if (isReference(text) || /^\W*(?:here|this|link|paper|see)\W*$/i.test(text)) return lower(before) + lower(after) >= 4;
  return lower(before.slice(-80)) >= 3 && namesOf(before).length === 0 && !/[:：]\s*$/u.test(before);
};

const looksOf = (card: Card, names: LinkNames): Looks => {
  const lines = cardLines(card.parts);
  const title = titleOf(card.parts, card.identifiers, names);
  let facts = 0;
  const plain = title?.text ?? '';
  for (const { text } of lines) {
    const other = plain && text.includes(plain) ? text.replace(plain, ' ') : text;
    if (isProse(other)) continue;
    if (namesOf(other).length > 1 || namesOf(other.split(/[\d(;|]|\s[-–—·]\s/u)[0] ?? '').length > 1) facts++;
    if (dateIn(other)) facts++;
  }
  const links = card.parts.flatMap((part) => findAll(part, 'a[href]'));
  facts += Math.min(2, links.filter((link) => isLabel(bare(link.textContent ?? ''))).length);
  const texts = lines.map(({ text }) => text);
  const pointers = card.pointers.slice(0, 6);
  return {
    title: title?.sure ?? 0,
    facts,
    prose: pointers.length > 0 && pointers.every((pointer) => inSentence(pointer, texts)),
    cited: links.slice(0, 12).some(isBackLink) || card.parts.some((part) => matches(part, references)),
  };
};

const share = <T>(all: readonly T[], test: (one: T) => boolean): number =>
  all.length ? all.filter(test).length / all.length : 0;

/** The heading above an element, looked for among what stands before it and before what is around it. */
const headingAbove = (element: Element): string => {
  for (let at: Element | null = element, steps = 0; at && at.localName !== 'body' && steps < 8; at = parentOf(at), steps++) {
    for (let before = at.previousElementSibling, seen = 0; before && seen < 200; before = before.previousElementSibling, seen++) {
      const heading = /^h[1-6]$/.test(before.localName) ? before : findAll(before, 'h1, h2, h3, h4, h5, h6').at(-1);
      if (heading) return (heading.textContent ?? '').slice(0, 80);
    }
  }
  return '';
};

/** How sure it is that cards of one shape are a list of papers: 0 to 1. */
export function surenessOf(cards: readonly Card[], names: LinkNames, proseOfPage: () => number): number {
  const [first] = cards;
  const head = first?.parts[0];
  if (!first || !head) return 0;
  const step = Math.max(1, Math.floor(cards.length / sample));
  const some = cards.filter((_, index) => index % step === 0).slice(0, sample);
  if (share(some, ({ parts }) => parts[0] !== undefined && closest(parts[0], aside) !== null) > 0.5) return 0;
  if (share(some, ({ parts }) => parts[0] !== undefined && closest(parts[0], references) !== null) > 0.3) return 0;
  if (referenceHeading.test(headingAbove(head))) return 0;
  const looks = some.map((card) => looksOf(card, names));
  if (share(looks, ({ cited }) => cited) > 0.3 || share(looks, ({ prose }) => prose) > 0.4) return 0;
  const titles = looks.reduce((sum, { title }) => sum + title, 0) / looks.length;
  const facts = share(looks, ({ facts: found }) => found > 0);
  const boxed = isBlock(head) || head.localName === 'a' ? 0.1 : -0.2;
  // One card is no list: it must look like an entry through and through, on a page that is not an article.
  const repeated = cards.length >= 3 ? 0.25 : cards.length === 2 ? 0.1 : -0.15;
  const article = proseOfPage() > 4000 + 400 * cards.length ? -0.35 : 0;
  return Math.max(0, Math.min(1, titles * 0.45 + facts * 0.3 + boxed + repeated + article));
}

/** Cards by their shape. */
export const byShape = (cards: readonly Card[]): Card[][] => {
  const shapes = new Map<string, Card[]>();
  for (const card of cards) {
    const path = pathOf(card);
    const same = shapes.get(path);
    if (same) same.push(card);
    else shapes.set(path, [card]);
  }
  return [...shapes.values()];
};
