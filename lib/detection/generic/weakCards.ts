/**
 * Lists in which nothing points to a paper by name: entries whose title is a link in a heading, with names and a year
 * or with links such as "PDF". Only entries that look like papers through and through count, and most must.
 */
import { closest, contains, contentOf, findAll, nextOf, parentOf, previousOf } from '~/lib/sites/kit/dom';
import { areAlike } from './areAlike';
import { type CardFeatures, cardFeaturesOf } from './cardFeatures';
import type { Card } from './cardRuns';
import type { LinkNames } from './pointers';
import { isAside } from './scoreCards';
import { cardByAddress } from './siblingCards';
import { isScholarly } from './textPatterns';

const titleLinks =
  'h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href], [role="heading"] a[href], a[href] h2, a[href] h3, a[href] h4, dt a[href]';
const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"], dt';

/** What `titleLinks` finds, heading by heading: in a page of 100,000 links the selector itself takes long. */
function* titleLinksIn(top: Element): Generator<Element | undefined> {
  const seen = new Set<Element>();
  const all = findAll(top, headings);
  yield undefined;
  for (const heading of all) {
    const links = findAll(heading, 'a[href]');
    if (links.length === 0 && /^h[234]$/.test(heading.localName) && closest(heading, 'a[href]'))
      links.push(heading as HTMLElement);
    for (const link of links) {
      if (seen.size >= most) return;
      if (!seen.has(link)) yield link;
      seen.add(link);
    }
    yield undefined;
  }
}

/** Links that are looked at; of which the first entries decide whether it is worth going on. */
const most = 2000;
const firstLook = 12;

/** The largest element around a title that is repeated beside itself. */
const entryOf = (link: Element, top: Element): Element => {
  let entry = closest(link, 'h1, h2, h3, h4, h5, h6, dt, [role="heading"]') ?? link;
  for (let at: Element | null = entry; at && at !== top; at = parentOf(at)) {
    const next = nextOf(at) ?? previousOf(at);
    const holdsOne = findAll(at, titleLinks).length <= 2;
    if (!holdsOne) break;
    entry = at;
    if (next && areAlike(at, next) && findAll(next, titleLinks).length > 0) break;
  }
  return entry;
};

const hasEverything = ({ title, names, dated, labelled }: CardFeatures): boolean => title >= 0.8 && names && dated && labelled;

const isTitled = ({ title, dated, labelled, prose, cited }: CardFeatures): boolean =>
  title >= 0.8 && (dated || labelled) && !prose && !cited;

export function* weakCards(top: Element, names: LinkNames): Generator<Card | undefined> {
  const entries: Element[] = [];
  for (const link of titleLinksIn(top)) {
    yield undefined;
    if (!link || entries.some((entry) => contains(entry, link))) continue;
    entries.push(entryOf(link, top));
    if (entries.length === firstLook && !entries.some((entry) => cardByAddress(entry, names))) return;
  }
  const cards: Card[] = [];
  for (const entry of entries) {
    const card = cardByAddress(entry, names);
    if (card && !isAside(card)) cards.push(card);
    yield undefined;
  }
  if (cards.length < entries.length * 0.6) return;
  // Posts, goods and threads have a title, names and a date as well.
  const says = cards.filter(({ parts }) => parts.some((part) => isScholarly(contentOf(part).slice(0, 4000)))).length;
  const headed = findAll(top, 'h1').some((heading) => isScholarly(contentOf(heading).slice(0, 200)));
  if (!headed && says < cards.length * 0.5) return;
  const [only] = cards;
  // One entry is no list: it must have everything that an entry may have.
  const looks = cards.length === 1 && only ? cardFeaturesOf(only, names) : undefined;
  if (looks === null || (looks && !hasEverything(looks))) return;
  yield* cards;
  // Beside sure entries one of their make may lack names that can be told.
  for (const entry of entries) {
    if (cards.length < 2 || !only?.parts[0] || cards.some(({ parts }) => parts[0] === entry)) continue;
    const card = areAlike(only.parts[0], entry) ? cardByAddress(entry, names, isTitled) : null;
    if (card && !isAside(card)) yield card;
  }
}
