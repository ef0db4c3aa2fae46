/** Changes to a page, most of which do not concern its papers. All depend on a seed, so that a failure can be repeated. */
import type { Sighting } from '~/lib/detection/detection';
import { readSighting } from '~/lib/detection/readSighting';

/** Mulberry32, by Tommy Ettinger: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (2017). */
const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const some = <T>(all: readonly T[], share: number, random: () => number): T[] => all.filter(() => random() < share);

const inBody = (page: Document): HTMLElement[] => [...page.body.querySelectorAll<HTMLElement>('*')];

/** Elements whose whole text counts, or that the parser would never fill. */
const closed = 'script, style, template, textarea, select, option, title, svg, svg *, math, math *';

export const addComments = (page: Document, seed: number): void => {
  const random = randomOf(seed);
  for (const element of some(inBody(page), 0.1, random)) {
    if (element.matches(closed)) continue;
    const at = [...element.childNodes][Math.floor(random() * (element.childNodes.length + 1))] ?? null;
    element.insertBefore(page.createComment(` ${seed} <a href="https://arxiv.org/abs/1706.03762"> `), at);
  }
};

/** Adds white space between blocks only: in a line of text a space can separate parts of a word. */
export const addWhitespace = (page: Document, seed: number): void => {
  const random = randomOf(seed);
  for (const element of some(inBody(page), 0.2, random)) {
    if (/^(?:ul|ol|dl|div|section|main|table|tbody|tr|article)$/.test(element.localName)) element.prepend('\n\t   ');
    if (/^(?:li|p|h[1-6]|td|dt|dd|div|article)$/.test(element.localName)) element.after('  \n');
  }
};

/** LaTeXML's classes, COinS, and the names of references and notes are a vocabulary that is read, not styling. */
const vocabulary = /^(?:ltx_|Z3988$|cite_note|fn[:-]|fnref|bib|MathJax|MJX|katex)/;

export const renameClasses = (page: Document, seed: number): void => {
  for (const [index, element] of inBody(page).entries()) {
    const classes = [...element.classList].map((name) => (vocabulary.test(name) ? name : `c${(index * 31 + seed) % 997}`));
    if (element.hasAttribute('class')) element.setAttribute('class', classes.join(' '));
    if (element.id && !vocabulary.test(element.id)) element.id = `i${index}-${seed}`;
  }
};

export const removeClasses = (page: Document, seed: number): void => {
  for (const element of some(inBody(page), 0.7, randomOf(seed))) {
    const kept = [...element.classList].filter((name) => vocabulary.test(name));
    if (element.hasAttribute('class')) element.setAttribute('class', kept.join(' '));
    if (!vocabulary.test(element.id)) element.removeAttribute('id');
  }
};

export const reorderAttributes = (page: Document): void => {
  for (const link of page.body.querySelectorAll('a')) {
    const attributes = [...link.attributes].reverse();
    for (const { name } of attributes) link.removeAttribute(name);
    for (const attribute of attributes) link.setAttributeNode(attribute);
  }
};

const partsOf = ({ card, layout }: Sighting): readonly Element[] => layout.parts?.(card) ?? [card];

const elements = (sightings: readonly Sighting[]): (readonly Element[])[] =>
  sightings.map(partsOf).filter(([head]) => head && head.localName !== 'body');

/** Whether an element may occur anywhere, by itself. */
const isLoose = (element: Element): boolean => /^(?:div|article|section|p|ul|ol|dl|table|details)$/.test(element.localName);

const wrap = (element: Element, name: string): void => {
  const around = element.ownerDocument.createElement(name);
  element.replaceWith(around);
  around.append(element);
};

/** Wraps all cards of a page alike, as a redesign would. */
export const wrapCards = (sightings: readonly Sighting[]): void => {
  const cards = elements(sightings);
  if (cards.every((parts) => parts.length === 1 && isLoose(parts[0] as Element)))
    for (const [card] of cards) if (card) wrap(card, 'div');
};

/**
 * Wraps lists only where each list has several entries: a wrapper around a single entry may as well be its card, and a
 * wrapper around some lists only separates them from the others.
 */
export const wrapLists = (sightings: readonly Sighting[], seed: number): void => {
  const byParent = Map.groupBy(elements(sightings), ([head]) => head?.parentElement?.closest('ul, ol, dl, table, div'));
  if ([...byParent.values()].some((cards) => cards.length < 2)) return;
  for (const parent of byParent.keys())
    if (parent && isLoose(parent)) wrap(parent, ['div', 'section', 'main'][seed % 3] ?? 'div');
};

/** Permutes the cards of each parent; elements between them stay. */
export const shuffleCards = (sightings: readonly Sighting[], seed: number): void => {
  const random = randomOf(seed);
  const byParent = Map.groupBy(elements(sightings), ([head]) => head?.parentElement);
  for (const [parent, cards] of byParent) {
    if (!parent) continue;
    const places = cards.map(([head]) => {
      const place = parent.ownerDocument.createComment('place');
      head?.before(place);
      return place;
    });
    const shuffled = cards.map((parts) => ({ parts, at: random() })).sort((a, b) => a.at - b.at);
    for (const [index, { parts }] of shuffled.entries()) places[index]?.replaceWith(...parts);
  }
};

/** @returns the identifier of the removed card. */
export const dropCard = (sightings: readonly Sighting[], seed: number): string | undefined => {
  const gone = sightings[seed % sightings.length];
  for (const part of gone ? partsOf(gone) : []) part.remove();
  return gone?.identifier;
};

export const scripts = {
  Chinese: { title: '基于图神经网络的大规模语言模型推理方法研究', names: ['王小明', '李丽华', '欧阳娜'] },
  Arabic: {
    title: 'دراسة شاملة حول النماذج اللغوية الكبيرة وطرق تعلمها من البيانات',
    names: ['أحمد محمد', 'ليلى حسن', 'سمير عباس'],
  },
  Cyrillic: {
    title: 'Исследование больших языковых моделей и способов их обучения',
    names: ['Иван Петров', 'Анна Каренина', 'Олег Попов'],
  },
};

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Replaces titles and authors by text of another script, of about the same length. */
export const translate = (sightings: readonly Sighting[], script: keyof typeof scripts): void => {
  const { title: words, names } = scripts[script];
  for (const [index, sighting] of sightings.entries()) {
    const draft = readSighting(sighting);
    if (!draft) continue;
    const title = fold(draft.title);
    const people = new Set(draft.authors.map(({ name }) => fold(name)));
    for (const part of partsOf(sighting)) {
      const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = fold(node.nodeValue ?? '');
        if (text.length > 8 && title.includes(text.replace(/\.$/u, ''))) {
          const length = script === 'Chinese' ? Math.max(6, text.length / 3) : text.length;
          node.nodeValue = `${words} `
            .repeat(Math.ceil(length / words.length))
            .slice(0, Math.max(10, length))
            .trim();
        } else {
          let found = text;
          for (const [at, name] of [...people].entries())
            if (name.length > 4) found = found.replace(name, names[(index + at) % names.length] ?? name);
          if (found !== text) node.nodeValue = ` ${found} `;
        }
      }
    }
  }
};

const papers = (count: number, item: (link: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) =>
    item(
      `<a href="https://arxiv.org/abs/1412.${60_001 + index}">A paper that this page is not about, number ${index}</a>`,
      index,
    ),
  ).join('');

const block = (page: Document, html: string): Element => {
  const [element] = new DOMParser().parseFromString(html, 'text/html').body.children;
  return page.importNode(element as Element, true);
};

/** Adds typical elements around the content of every page of a site. */
export const addAsides = (page: Document): void => {
  const list = `<ul>${papers(4, (link) => `<li>${link}</li>`)}</ul>`;
  page.body.prepend(block(page, `<nav>${list}</nav>`));
  page.body.append(block(page, `<aside><h3>Sponsored</h3>${list}</aside>`));
  page.body.append(block(page, `<div role="complementary"><h3>Trending now</h3>${list}</div>`));
  page.body.append(block(page, `<footer>${list}</footer>`));
};

export const addReferences = (page: Document, heading: string): void => {
  page.body.append(
    block(
      page,
      `<section><h2>${heading}</h2><ol>${papers(12, (link, index) => `<li>Ada Lovelace, Alan Turing. ${link}. ${2001 + index}.</li>`)}</ol></section>`,
    ),
  );
};
