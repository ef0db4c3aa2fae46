/** Finds the paper's title in a card. */

import { type Budget, checkTime } from '~/lib/detection/budget';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { attributeOf, closest, contains, find, findAll, matches, parentOf } from '~/lib/sites/kit/dom';
import { textOf } from '~/lib/sites/kit/textOf';
import { cardLines, isBlock, type Line } from './cardLines';
import { leadsToPerson } from './leadsToPerson';
import type { LinkNames } from './pointers';
import {
  bare,
  dateIn,
  isByline,
  isLabel,
  isProse,
  isReference,
  isRemark,
  leadingNames,
  looksLikeTitle,
  namesOf,
} from './textPatterns';

export interface CardTitle {
  element: Element;
  text: string;
  /** 0 to 1: confidence that it is the title and not another text of the card. */
  sure: number;
}

const likely =
  'h1, h2, h3, h4, h5, h6, [role="heading"], [itemprop~="headline"], [itemprop~="name"], a[href], strong, b, em, i, cite, q, dt, th';
/** Most elements that are examined. An element with more is not the card of one paper, or has its title among the first. */
const mostCandidates = 60;

const scoreOf = (element: Element, text: string, names: LinkNames, own: readonly Identifier[]): number => {
  const { localName } = element;
  let score = Math.min(text.length, 120) / 60;
  if (/^h[1-6]$/.test(localName) || attributeOf(element, 'role') === 'heading') score += 5;
  else if (localName === 'dt') score += 4;
  else if (/^(?:strong|b|th|q)$/.test(localName)) score += 2;
  else if (/^(?:em|i|cite)$/.test(localName)) score += 0.5;
  if (/\b(?:headline|name)\b/.test(attributeOf(element, 'itemprop')))
    score += closest(element, '[itemprop~="author"], [itemprop~="creator"], [itemprop~="isPartOf"], [itemprop~="publisher"]')
      ? -8
      : 6;
  const link = localName === 'a' ? element : (closest(element, 'a[href]') ?? find(element, 'a[href]'));
  if (link) {
    const name = names.of(link);
    if (name) score += own.includes(name) ? 4 : -2;
    else score += leadsToPerson(link) ? -4 : 1;
  }
  if (isReference(text)) score -= 6;
  // One word in a heading is a title; anywhere else it is a name, a label or a tag.
  if (!/\s/.test(text) && text.length < 20 && score < 5) score -= 4;
  const listed = namesOf(text).length;
  // The text of a link to the paper itself may look like a person's name and still be the title.
  const mild = link !== null && own.includes(names.of(link) as Identifier);
  if (listed > 0) score -= mild ? 1 : listed > 1 ? 5 : 1.5;
  if (dateIn(text) && text.length < 40) score -= 2;
  if (isProse(text)) score -= 3;
  return score;
};

const emphasis = /^(?:strong|b|em|i|cite|q)$/;

const inTitle = (element: Element, card: Element): boolean => {
  const around = parentOf(element) && closest(parentOf(element) as Element, 'a[href], h1, h2, h3, h4, h5, h6, dt, strong, b');
  return Boolean(around && around !== card && contains(card, around));
};

const ownText = (element: Element): string => bare(textOf(element).slice(0, 2000));

/** The title in a line of a bibliography: the quoted text, or the text between the names and the next full stop. */
export const citedTitle = (line: string): string | undefined => {
  const quoted = /[“"«„]([^“”"«»„]{8,300}?)[,.]?[”"»“](?!\s?:)/u.exec(line)?.[1];
  if (quoted && looksLikeTitle(quoted)) return quoted;
  const sentences = line.split(
    /(?<=\p{Ll}\p{L}|(?<!\p{L})(?!St|Dr|Jr|Mr|Ms|Yu|Ya)\p{Lu}\p{Ll}|\)|\?)[.?!]\s+(?=[\p{Lu}\p{Lo}“"])|(?<=\((?:19|20)\d\d[a-z]?\))[.:,]?\s+/u,
  );
  return sentences.length > 1
    ? sentences.find((sentence, index) => {
        if (!looksLikeTitle(sentence) || sentence.length <= 15) return false;
        const { length } = namesOf(sentence);
        // The text after the names is the title, even if it could be a name.
        return length === 0 || (length === 1 && namesOf(sentences[index - 1] ?? '').length > 0);
      })
    : undefined;
};

/** Removes the labels at the end of a line: `Title [paper] [code]`. */
const withoutLabels = (line: string): string => {
  let rest = line;
  for (
    let end = / ?(\[[^[\]]{1,40}\]|\([^()]{1,40}\)) ?$/u.exec(rest);
    end?.[1] && isLabel(end[1]);
    end = / ?(\[[^[\]]{1,40}\]|\([^()]{1,40}\)) ?$/u.exec(rest)
  )
    rest = rest.slice(0, end.index);
  return rest;
};

/** Removes the address at the end of a line: `Title: https://…`. */
const withoutAddress = (line: string): string => {
  const word = line.lastIndexOf(' ') + 1;
  const at = line.slice(word).search(/https?:\/\/\S/);
  return at < 0 ? line : withoutEnd(line.slice(0, word + at), /[\s:–—-]/);
};

/** The best of the lines that could be a title: names follow it, it is long enough, and it is near the top of the card. */
const fromLines = (lines: readonly Line[], budget: Budget): CardTitle | null => {
  let best: CardTitle | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, { text, element, heading }] of lines.slice(0, 20).entries()) {
    checkTime(budget);
    const whole = withoutAddress(withoutLabels(bare(text)));
    if (!looksLikeTitle(whole) || isLabel(whole) || isByline(whole) || isRemark(whole)) continue;
    const cited = citedTitle(whole);
    if (!cited && /https?:\/\/|\b10\.\d{4,9}\//.test(whole)) continue;
    if (!cited && leadingNames(whole).length > 1 && heading === 0) continue;
    // No title comes after the first paragraph of prose, and its sentences are not an entry of a bibliography.
    if (isProse(whole) && (!cited || leadingNames(whole).length === 0)) break;
    const named = namesOf(lines[index + 1]?.text ?? '').length > 0;
    const labelled = /^\s*(?:title|titre|titel|t[íi]tulo|标题|题目|题名|タイトル|название)\s*[:：]/iu.test(text);
    const short = whole.split(/\s/u).length < 3 && whole.length < 20;
    const score =
      Math.min(whole.length, 100) / 50 +
      (named ? 1.5 : 0) +
      (heading ? 2 : 0) +
      (labelled ? 5 : 0) -
      (short ? 1.5 : 0) -
      index * 0.4;
    if (score <= bestScore) continue;
    bestScore = score;
    best = { element, text: cited ? bare(cited) : whole, sure: heading || labelled ? 0.8 : cited ? 0.5 : 0.4 };
  }
  return best;
};

/**
 * Narrows a heading with several links, or one that begins with a number or pages (`12: …`, `488-500 …`), to the link that leads
 * to the paper and has most of the heading's text.
 */
const narrowed = (title: CardTitle, own: readonly Identifier[], names: LinkNames): CardTitle => {
  const links = /^(?:h[1-6]|dt|b|strong)$/.test(title.element.localName) ? findAll(title.element, 'a[href]', 12) : [];
  if (links.length < 2 && !/^\d[\d–-]*[\s:]/u.test(title.text)) return title;
  for (const link of links) {
    const text = ownText(link);
    const leads = own.includes(names.of(link) as Identifier);
    if (leads && looksLikeTitle(text) && text.length >= title.text.length * 0.4) return { ...title, element: link, text };
  }
  return title;
};

/** @param own the paper's identifiers. @returns null when no text of the card looks like a title. */
export function titleOf(parts: readonly Element[], own: readonly Identifier[], names: LinkNames): CardTitle | null {
  let best: CardTitle | null = null;
  let bestScore = 0;
  let examined = 0;
  for (const part of parts) {
    const candidates = matches(part, likely) ? [part, ...findAll(part, likely)] : findAll(part, likely);
    for (const element of candidates) {
      if (++examined > mostCandidates) break;
      checkTime(names.budget);
      // Emphasised text within a title is a part of the title.
      if (emphasis.test(element.localName) && inTitle(element, part)) continue;
      // A link around a whole card is not a title, but the heading in it may be.
      if (element.localName === 'a' && findAll(element, '*').some(isBlock)) continue;
      const text = ownText(element);
      if (!looksLikeTitle(text)) continue;
      const score = scoreOf(element, text, names, own) - examined * 0.02;
      if (score > bestScore) {
        bestScore = score;
        best = { element, text, sure: Math.max(0.3, Math.min(1, score / 7)) };
      }
    }
  }
  if (best && bestScore >= 2.5) return narrowed(best, own, names);
  const lined = fromLines(cardLines(parts, names.budget), names.budget);
  return lined && (!best || lined.sure > best.sure) ? lined : best;
}
