/** Reads the draft of a card that no site declares, by the shape and position of each text. */

import { type Budget, checkTime } from '~/lib/detection/budget';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Author, PaperDraft } from '~/lib/papers/paper';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { attributeOf, closest, find, findAll, parentOf } from '~/lib/sites/kit/dom';
import { makeDraft, monthOf } from '~/lib/sites/kit/makeDraft';
import { textOf } from '~/lib/sites/kit/textOf';
import { cardLines, type Line } from './cardLines';
import type { Card } from './cardRuns';
import { titleOf } from './cardTitle';
import type { LinkNames } from './pointers';
import { targetOf } from './targetOf';
import { bare, dateIn, isLabel, isProse, leadingNames, namesOf } from './textPatterns';

const all = (parts: readonly Element[], selector: string): HTMLElement[] => parts.flatMap((part) => findAll(part, selector));

const named = (names: string[]): Author[] => names.map((name) => ({ name }));

const cleaned = (element: Element): string =>
  withoutEnd(textOf(element).replace(/\s+/gu, ' '), /[\s,;:]/).replace(/^[\s,;]+/u, '');

/** The names of a line that consists mostly of links with one name each. */
const linkedNames = ({ text, element }: Line, budget: Budget): string[] => {
  const links = findAll(element, 'a[href]', 2000);
  const names = links.map(cleaned).filter((name) => {
    checkTime(budget);
    return text.includes(name) && namesOf(name).length === 1;
  });
  const length = names.reduce((sum, name) => sum + name.length, 0);
  return names.length > 1 && length >= text.length * 0.6 ? names : [];
};

const has = (text: string, title: string): boolean => title !== '' && text.includes(title);

/** Whether a list of names continues in the next line: after a comma or semicolon, or with the next `li`. */
const goesOn = (last: Line | undefined, next: Line): boolean =>
  last !== undefined &&
  (/[,;]$/u.test(last.text) ||
    (last.element.localName === 'li' && next.element.localName === 'li' && parentOf(last.element) === parentOf(next.element)));

/** Whether a line is a link to a venue: a journal's name may look like a person's. */
const isVenueLink = ({ text, element }: Line): boolean =>
  findAll(element, 'a[href*="/journal"], a[href*="/conference"], a[href*="/proceedings"], a[href*="/source"]').some(
    (link) => cleaned(link) === text,
  );

const authorsIn = (
  parts: readonly Element[],
  lines: readonly Line[],
  title: string,
  titleAt: number,
  budget: Budget,
): Author[] => {
  const marked = all(parts, '[itemprop~="author"], [itemprop~="creator"], [rel~="author"]').filter(
    (element) => !closest(element, '[itemprop~="author"] [itemprop~="author"]'),
  );
  if (marked.length > 0) {
    const names = marked.map((element) => cleaned(find(element, '[itemprop~="name"]') ?? element));
    return named([...new Set(names.flatMap((name) => (namesOf(name).length > 1 ? namesOf(name) : [name])))].filter(Boolean));
  }
  const order = [...lines.slice(titleAt + 1), ...lines.slice(0, titleAt + 1)];
  const single: string[] = [];
  let lastSingle = -1;
  for (const [index, line] of order.entries()) {
    checkTime(budget);
    // Names that have a line each are consecutive; the first line without a name ends the list.
    if (single.length > 1 && index > lastSingle + 1) break;
    // A single line of one word may also be the name of a journal.
    if (index !== lastSingle + 1 && single.length === 1 && /^\p{sc=Latin}+$/u.test(single[0] ?? '')) single.length = 0;
    if (single.length > 0 && !(index === lastSingle + 1 && goesOn(order[lastSingle], line))) continue;
    const { text } = line;
    const linked = has(text, title) ? [] : linkedNames(line, budget);
    if (linked.length > 1) {
      // Some authors of a list may have no link.
      const listed = leadingNames(line.text);
      return named(listed.length > linked.length && linked.every((name) => listed.includes(name)) ? listed : linked);
    }
    const without = has(text, title) ? bare(text.replace(title, ' · ')).replace(/^[\s·.,:;–—-]+/u, '') : text;
    if (isProse(without) || isLabel(without)) continue;
    const names = leadingNames(without);
    if (names.length > 1 && single.length < 2) return named(names);
    if (names.length !== 1 || isVenueLink(line)) continue;
    single.push(...names);
    lastSingle = index;
  }
  return named(single);
};

const dated = /\b(?:published|submitted|posted|date[d]?|announced|first online|available online|year|on)\b|发布|公開|出版/iu;

const datesIn = (
  parts: readonly Element[],
  lines: readonly Line[],
  title: string,
  own: readonly Identifier[],
  budget: Budget,
): (string | undefined)[] => {
  const dateTexts = all(parts, 'time, [itemprop~="datePublished"]').map(
    (element) => attributeOf(element, 'datetime') || attributeOf(element, 'content') || dateIn(textOf(element)),
  );
  const facts = lines.map(({ text }) => text.replace(title, ' ')).filter((text) => !isProse(text));
  const found = facts.flatMap((text) => {
    checkTime(budget);
    const date = dateIn(text);
    return date ? [{ date, weight: (dated.test(text) ? 2 : 0) + Math.min(date.length, 10) / 10 }] : [];
  });
  found.sort((a, b) => b.weight - a.weight);
  const isYear = (date: string): boolean => /^\d{4}$/.test(date);
  const dates = found.map(({ date }) => date);
  // An arXiv identifier contains the month, which is more precise than a year.
  return [
    ...dateTexts.map((text) => text?.slice(0, 10)),
    ...dates.filter((date) => !isYear(date)),
    ...own.map(monthOf),
    ...dates.filter(isYear),
  ];
};

const opening = /^\s*(?:abstract|summary|摘要|概要|résumé|zusammenfassung|аннотация)\s*[:：.–—-]?\s*/iu;
/** The text of a button that shows or hides the rest. */
const toggle = /\s?[△▽▲▼]?\s?\b(?:(?:show|read|see|view)\s)?(?:less|more)\s?$/iu;
const shortestAbstract = 150;

/** The text of a line. Where a page has the abstract twice in it, in full and cut short, the full one. */
const wholeOf = ({ text, element }: Line, budget: Budget): string => {
  const texts = findAll(element, 'span, div, p')
    .map((inner) => {
      checkTime(budget);
      return cleaned(inner);
    })
    .filter((inner) => inner.length >= shortestAbstract && isProse(inner));
  const [longest = ''] = texts.sort((a, b) => b.length - a.length);
  return texts.length > 1 && longest.length < text.length * 0.9 ? longest : text;
};

const abstractIn = (lines: readonly Line[], title: string, budget: Budget): string | undefined => {
  let longest: Line | undefined;
  for (const line of lines) {
    const { length } = line.text;
    if (length < shortestAbstract || length <= (longest?.text.length ?? 0) || line.text === title) continue;
    if (isProse(line.text)) longest = line;
  }
  return longest && (wholeOf(longest, budget).replace(opening, '').replace(toggle, '') || undefined);
};

/**
 * @param site the host name of the page.
 * @returns null for a card without identifiers; where no text looks like a title, the title is the identifier.
 */
export function readCard({ parts, identifiers: own, known }: Card, names: LinkNames, site: string): PaperDraft | null {
  const title = known ? { element: known.element, text: known.title } : titleOf(parts, own, names);
  const { budget } = names;
  const lines = cardLines(parts, budget);
  const plain = title?.text ?? '';
  const titleAt = plain ? lines.findIndex(({ text }) => text.includes(plain)) : -1;
  const links = all(parts, 'a[href]');
  const page = links.find((link) => own.includes(names.of(link) as Identifier) && !/pdf/i.test(attributeOf(link, 'href')));
  const pdf = links.find((link) => /\.pdf(?:[?#]|$)|\/pdf\//i.test(targetOf(link)));
  return makeDraft({
    site,
    identifiers: [...own],
    title: plain.replace(/\.$/u, (dot) => (/\.\.\.$/u.test(plain) ? dot : '')),
    authors: known?.authors.length ? named([...known.authors]) : authorsIn(parts, lines, plain, Math.max(0, titleAt), budget),
    abstract: abstractIn(lines, plain, budget),
    published: datesIn(parts, lines, plain, own, budget),
    page:
      targetOf(page ?? null) || targetOf(title ? (closest(title.element, 'a[href]') ?? find(title.element, 'a[href]')) : null),
    pdf: targetOf(pdf ?? null),
  });
}
