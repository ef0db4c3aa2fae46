/** How an entry looks: what in it is evidence for or against its being one of a list of papers. */

import { type Budget, checkTime, onCard } from '~/lib/detection/budget';
import { attributeOf, closest, contentOf, findAll, matches } from '~/lib/sites/kit/dom';
import { cardLines } from './cardLines';
import type { Card } from './cardRuns';
import { titleOf } from './cardTitle';
import type { LinkNames } from './pointers';
import { bare, dateIn, isLabel, isProse, isReference, leadingNames, namesOf } from './textPatterns';

export interface CardFeatures {
  /** How surely it has a title: 0 to 1. */
  title: number;
  /** It lists names. */
  names: boolean;
  /** It has a date or a year. */
  dated: boolean;
  /** It has links such as "PDF" and "Cited by 12". */
  labelled: boolean;
  /** What points to the paper stands in running text. */
  prose: boolean;
  /** It is a reference: it leads back to where it is cited, or says what it is. */
  cited: boolean;
}

const references =
  '[role="doc-bibliography"], [role="doc-biblioentry"], [role="doc-endnotes"], [role="doc-endnote"], [role="doc-footnote"], .ltx_bibliography, .ltx_bibitem, [id^="cite_note"], [id^="fn:"], [id^="fn-"], [id^="fnref"], [id^="bib."], [id^="bibr"], [itemprop~="citation"]';

const isBackLink = (link: Element): boolean => {
  const href = attributeOf(link, 'href');
  return /^#(?:cite_?ref|fnref|ref|xref|citation)/i.test(href) || /^[↩↑^⏎]/u.test(contentOf(link).trim());
};

/** Links of one card that are looked at. */
const mostLinks = 300;

/** A word of running text: no name, number or abbreviation. */
const running = /(?:^|[\s(])\p{Ll}{2,}(?=[\s,.;:)]|$)/gu;

/** Words around a pointer in its own line, when they are a sentence and no entry of a bibliography. */
const inSentence = (pointer: Element, lines: readonly string[]): boolean => {
  const text = bare(contentOf(pointer));
  const line = text && lines.find((one) => one.includes(text));
  if (!line) return false;
  const before = line.slice(0, line.indexOf(text));
  const after = line.slice(line.indexOf(text) + text.length);
  const count = (part: string): number => part.match(running)?.length ?? 0;
  // Behind a whole sentence, in brackets, a link leads to what the paragraph is about.
  if (/[.?!…]\s*[([]\s*$/u.test(before) && isLabel(text)) return false;
  if (isReference(text) || /^\W*(?:here|this|link|paper|see)\W*$/i.test(text)) return count(before) + count(after) >= 4;
  return (
    count(before.slice(-80)) >= 3 && namesOf(before).length === 0 && !/[:：]\s*$/u.test(before) && dateIn(before) === undefined
  );
};

/** `… - Physical review, 1935`. */
const hasNumberBehind = (text: string): boolean => text.split(/\s[-–—|·]\s/u).some((part, at) => at > 0 && /\d/.test(part));

/** Several names, or one that stands beside a venue, a year or a host. */
const listsNames = (text: string, budget: Budget): boolean => {
  checkTime(budget);
  const names = leadingNames(text);
  return names.length > 1 || (names.length === 1 && (hasNumberBehind(text) || /^(?:19|20)\d\d\s*[/|·]/u.test(text)));
};

/** Names in boxes of their own, one after the other. */
const isBoxedList = (text: string, index: number, facts: readonly string[]): boolean =>
  [text, facts[index + 1] ?? ''].every((one) => /\p{L}\p{L}[\s,;]+\p{L}|\.\s/u.test(one) && namesOf(one).length === 1);

/** @returns null for a card that takes too long. */
export const cardFeaturesOf = (card: Card, names: LinkNames): CardFeatures | null => {
  const [head] = card.parts;
  return head ? onCard(names.budget, head, () => lookAt(card, names), null) : null;
};

function lookAt(card: Card, names: LinkNames): CardFeatures {
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
