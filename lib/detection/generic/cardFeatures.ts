/** Measures the features of a card that are evidence for or against its being an entry of a list of papers. */

import { type Budget, checkTime, onCard } from '~/lib/detection/budget';
import { attributeOf, closest, contentOf, findAll, matches } from '~/lib/sites/kit/dom';
import { cardLines } from './cardLines';
import type { Card } from './cardRuns';
import { titleOf } from './cardTitle';
import type { LinkNames } from './pointers';
import { bare, dateIn, isLabel, isProse, isReference, leadingNames, namesOf } from './textPatterns';

export interface CardFeatures {
  /** 0 to 1: confidence that it has a title. */
  title: number;
  /** It lists names. */
  names: boolean;
  /** It has a date or a year. */
  dated: boolean;
  /** It has links such as "PDF" and "Cited by 12". */
  labelled: boolean;
  /** The pointers to its paper are in running text. */
  prose: boolean;
  /** It is an entry of a bibliography: it links back to its citation, or its markup declares it. */
  cited: boolean;
}

const references =
  '[role="doc-bibliography"], [role="doc-biblioentry"], [role="doc-endnotes"], [role="doc-endnote"], [role="doc-footnote"], .ltx_bibliography, .ltx_bibitem, [id^="cite_note"], [id^="fn:"], [id^="fn-"], [id^="fnref"], [id^="bib."], [id^="bibr"], [itemprop~="citation"]';

const isBackLink = (link: Element): boolean => {
  const href = attributeOf(link, 'href');
  return /^#(?:cite_?ref|fnref|ref|xref|citation)/i.test(href) || /^[↩↑^⏎]/u.test(contentOf(link).trim());
};

/** Most links of one card that are examined. */
const mostLinks = 300;

/** A word of running text: not a name, number or abbreviation. */
const running = /(?:^|[\s(])\p{Ll}{2,}(?=[\s,.;:)]|$)/gu;

/** Whether the words around a pointer in its line are a sentence rather than an entry of a bibliography. */
const inSentence = (pointer: Element, lines: readonly string[]): boolean => {
  const text = bare(contentOf(pointer));
  const line = text && lines.find((candidate) => candidate.includes(text));
  if (!line) return false;
  const before = line.slice(0, line.indexOf(text));
  const after = line.slice(line.indexOf(text) + text.length);
  const count = (part: string): number => part.match(running)?.length ?? 0;
  // A label in brackets after a whole sentence links to the subject of the paragraph.
  if (/[.?!…]\s*[([]\s*$/u.test(before) && isLabel(text)) return false;
  if (isReference(text) || /^\W*(?:here|this|link|paper|see)\W*$/i.test(text)) return count(before) + count(after) >= 4;
  return (
    count(before.slice(-80)) >= 3 && namesOf(before).length === 0 && !/[:：]\s*$/u.test(before) && dateIn(before) === undefined
  );
};

/** Whether a part after a dash or bar has a digit: `… - Physical review, 1935`. */
const hasNumberBehind = (text: string): boolean => text.split(/\s[-–—|·]\s/u).some((part, at) => at > 0 && /\d/.test(part));

/** Whether a text has several names, or one name beside a venue, a year or a host. */
const listsNames = (text: string, budget: Budget): boolean => {
  checkTime(budget);
  const names = leadingNames(text);
  return names.length > 1 || (names.length === 1 && (hasNumberBehind(text) || /^(?:19|20)\d\d\s*[/|·]/u.test(text)));
};

/** Whether two consecutive lines are one name each, as where each name has a box of its own. */
const isBoxedList = (text: string, index: number, facts: readonly string[]): boolean =>
  [text, facts[index + 1] ?? ''].every((line) => /\p{L}\p{L}[\s,;]+\p{L}|\.\s/u.test(line) && namesOf(line).length === 1);

/** @returns the card's features; null for a card that takes too long. */
export const cardFeaturesOf = (card: Card, names: LinkNames): CardFeatures | null => {
  const [head] = card.parts;
  return head ? onCard(names.budget, head, () => readFeatures(card, names), null) : null;
};

function readFeatures(card: Card, names: LinkNames): CardFeatures {
  const { budget } = names;
  const lines = cardLines(card.parts, budget);
  const title = titleOf(card.parts, card.identifiers, names);
  const plain = title?.text ?? '';
  const facts = lines
    .map(({ text }) => {
      checkTime(budget);
      return plain && text.includes(plain) ? text.replace(plain, ' ') : text;
    })
    .filter((text) => !isProse(text));
  const links = card.parts.flatMap((part) => findAll(part, 'a[href]')).slice(0, mostLinks);
  const texts = lines.map(({ text }) => text);
  const pointers = card.pointers.slice(0, 6);
  return {
    title: title?.sure ?? 0,
    names:
      facts.some((text) => listsNames(text, budget)) ||
      facts.some(isBoxedList) ||
      card.parts.some((part) => findAll(part, '[itemprop~="author"], [rel~="author"]').length > 0),
    dated: facts.some((text) => dateIn(text) !== undefined),
    labelled: links.some((link) => isLabel(bare(contentOf(link)))),
    prose: pointers.length > 0 && pointers.every((pointer) => inSentence(pointer, texts)),
    cited:
      links.slice(0, 12).some(isBackLink) || card.parts.some((part) => matches(part, references) || closest(part, references)),
  };
}
