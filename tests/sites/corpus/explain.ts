/**
 * Says why a paper was missed and why a card was taken, for `npm run corpus -- --verbose`: it goes through the steps of the
 * detector again and names the first one that let the paper go, or the one that let the card in.
 */
import { Budget } from '~/lib/detection/budget';
import type { Sighting } from '~/lib/detection/detection';
import { cardFeaturesOf } from '~/lib/detection/generic/cardFeatures';
import { type Card, cardRuns } from '~/lib/detection/generic/cardRuns';
import { Ownership } from '~/lib/detection/generic/ownership';
import { pagePaper } from '~/lib/detection/generic/pagePaper';
import { LinkNames, type Pointer, pointersOf } from '~/lib/detection/generic/pointers';
import { proseOf } from '~/lib/detection/generic/proseOf';
import { byShape, confidenceOf, isAside, minConfidence } from '~/lib/detection/generic/scoreCards';
import { pageOf } from '~/lib/detection/pageOf';
import { readSighting } from '~/lib/detection/readSighting';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { sites } from '~/lib/sites/sites';

/** A paper that the page has. */
export interface Known {
  ids: readonly string[];
  title?: string | undefined;
  /** Where its link leads, for a page whose content is known by its record only. */
  address?: string | undefined;
}

const fold = (text: string | null | undefined): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const share = (part: number): string => part.toFixed(2);

/** The steps of the generic detector, with what each yields. */
class Steps {
  readonly paper: Sighting | null;
  readonly pointers: Pointer[] = [];
  readonly ownership = new Ownership();
  readonly names: LinkNames;
  readonly cards: Card[];
  readonly #lists: Card[][];

  constructor(
    readonly page: Document,
    url: URL,
  ) {
    this.paper = pagePaper(page, url);
    this.names = new LinkNames(page, new Budget());
    for (const pointer of pointersOf(page.body, this.names)) if (pointer) this.pointers.push(pointer);
    for (const pointer of this.pointers) this.ownership.add(pointer);
    this.cards = [...cardRuns(this.pointers, this.ownership, page.body)].filter((card) => card !== undefined);
    this.#lists = byShape(this.cards);
  }

  /** How the list of a card is judged: its size, its confidence, and the features of its entries. */
  judged(card: Card): { confidence: number; words: string } {
    const list = this.#lists.find((cards) => cards.includes(card)) ?? [card];
    let confidence = 0;
    const steps = confidenceOf(list, this.names, () => proseOf(this.page.body, this.cards));
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) continue;
      confidence = step.value;
      break;
    }
    const features = list.slice(0, 24).flatMap((entry) => cardFeaturesOf(entry, this.names) ?? []);
    const of = (has: (feature: (typeof features)[number]) => boolean): string =>
      share(features.filter(has).length / Math.max(1, features.length));
    const title = share(features.reduce((sum, feature) => sum + feature.title, 0) / Math.max(1, features.length));
    const beside = isAside(card) ? ', beside the main content or under references' : '';
    return {
      confidence,
      words: `confidence ${share(confidence)} of a list of ${list.length}${beside} (title ${title}, names ${of(({ names }) => names)}, dated ${of(({ dated }) => dated)}, labelled ${of(({ labelled }) => labelled)}, prose ${of(({ prose }) => prose)}, cited ${of(({ cited }) => cited)})`,
    };
  }
}

/** The innermost element whose text has a title; null when the page does not show it. */
const shownAt = (page: Document, title: string | undefined): Element | null => {
  const folded = fold(title);
  let at: Element | null = folded.length > 5 && fold(page.body.textContent).includes(folded) ? page.body : null;
  for (let inner = at; inner; ) {
    at = inner;
    inner = [...inner.children].find((child) => fold(child.textContent).includes(folded)) ?? null;
  }
  return at;
};

const place = (element: Element): string => {
  const names: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body' && names.length < 4; at = at.parentElement)
    names.unshift(at.localName + (at.classList[0] ? `.${at.classList[0]}` : ''));
  return names.join(' > ');
};

const missedByDetector = (steps: Steps, { ids, title }: Known): string => {
  if (steps.paper) return 'pagePaper takes the whole page for the one paper that its metas or its address name';
  const shown = shownAt(steps.page, title);
  const mine = steps.pointers.filter(({ identifier }) => ids.includes(identifier));
  const around = shown && steps.pointers.find(({ element }) => shown.contains(element) || element.contains(shown));
  const [pointer = around] = mine;
  if (!pointer) {
    if (!shown) return 'pointers: nothing names it, and its title is not in the text';
    const links = [...(shown.closest('li, tr, article, p, div, dt')?.querySelectorAll('a[href]') ?? [])].slice(0, 3);
    const led = links.map((link) => link.getAttribute('href')?.slice(0, 60)).join(' ');
    return `pointers: nothing names it at ${place(shown)} (${led ? `links: ${led}` : 'no links'}), and weakCards or siblingCards took no entry there`;
  }
  const { element } = pointer;
  if (steps.ownership.isShared(element)) return `ownership: ${place(element)} belongs to several papers`;
  const card = steps.cards.find(({ parts }) => parts.some((part) => part.contains(element)));
  if (!card) return `cardRuns: no card around its pointer at ${place(element)}`;
  const { confidence, words } = steps.judged(card);
  if (confidence < minConfidence) return `scoreCards: ${words}, less than ${minConfidence}`;
  const [first] = card.identifiers;
  return `read as another paper: its card is ${first}, ${words}`;
};

const missedBySite = (page: Document, url: URL, known: Known): string | undefined => {
  const declared = pageOf(url, sites);
  if (!declared) return undefined;
  const { site, page: kind } = declared;
  const shown = shownAt(page, known.title);
  const found = kind.layouts.map((layout) => {
    const cards = layout.cards(page);
    const card = shown && cards.find((one) => (layout.parts?.(one) ?? [one]).some((part) => part.contains(shown)));
    if (!card) return `${layout.name} has ${cards.length} cards, none with its title`;
    return layout.identify(card)
      ? `${layout.name} names its card ${layout.identify(card)}`
      : `${layout.name} finds its card, but identify gives nothing`;
  });
  return `${site.id} ${kind.id}: ${found.join('; ')}`;
};

/**
 * @param generic whether the page was read without the sites' rules.
 * @returns a sentence for each missed paper and each wrong card, in the order given.
 */
export function explain(
  page: Document,
  url: URL,
  generic: boolean,
  sightings: readonly Sighting[],
  missed: readonly Known[],
  wrong: readonly string[],
): { missed: string[]; wrong: string[] } {
  const steps = new Steps(page, url);
  const whyTaken = (identifier: string): string => {
    const sighting = sightings.find((one) => one.identifier === identifier);
    if (!sighting) return 'it is not on the page';
    if (sighting.sure === undefined) return `the layout “${sighting.layout.name}” takes it at ${place(sighting.card)}`;
    if (sighting.layout.name === 'page') return 'pagePaper takes the page for one about it';
    const card = steps.cards.find(({ parts }) => parts[0] === sighting.card);
    const title = readSighting(sighting)?.title.slice(0, 40) ?? '';
    if (card) return `scoreCards at ${place(sighting.card)}: ${steps.judged(card).words}`;
    return `siblingCards or weakCards took ${place(sighting.card)}, like its neighbours (“${title}”, sure ${share(sighting.sure)})`;
  };
  const namesOf = ({ ids, address }: Known): string[] => [...ids, (address && identifierFromUrl(address)) || ''];
  const isFound = (known: Known): boolean => sightings.some(({ identifier }) => namesOf(known).includes(identifier));
  const whyMissed = (known: Known): string => {
    if (isFound(known)) return 'found, with another title than its record has';
    const named = { ...known, ids: namesOf(known) };
    return (generic ? undefined : missedBySite(page, url, named)) ?? missedByDetector(steps, named);
  };
  return {
    missed: missed.map(whyMissed),
    wrong: wrong.map(whyTaken),
  };
}
