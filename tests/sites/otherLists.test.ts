/** Lists of anything but papers have no cards, whatever their form and length: people, goods, recipes, films, laws, news, code. */
import { describe, expect, it } from 'vitest';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { parse, times } from '~/tests/support/hugePages';
import { loadedTitles } from '../support/loadedTitles';
import { noHurry } from '../support/noHurry';

const people = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Emmy Noether', 'Sofia Kovalevskaya', 'Edsger Dijkstra'];
const person = (index: number): string => people[index % people.length] ?? '';
const some = (words: readonly string[], index: number, count: number): string =>
  Array.from({ length: count }, (_, at) => words[(index * 7 + at * 3) % words.length]).join(' ');

interface Kind {
  heading: string;
  /** The first line of an entry, and the second. */
  first: (index: number) => string;
  second: (index: number) => string;
}

const words = (text: string): readonly string[] => text.split(' ');
const of = (heading: string, vocabulary: string, count: number, second: Kind['second']): Kind => ({
  heading,
  first: (index) => `${some(words(vocabulary), index, count)} ${index}`,
  second,
});

const kinds: Record<string, Kind> = {
  people: { heading: 'Our team', first: person, second: () => 'Engineer, Department of Machines' },
  speakers: { heading: 'Conference speakers', first: person, second: (index) => `Professor, University of Town ${index}` },
  committee: { heading: 'Program committee', first: person, second: () => 'University of London' },
  products: of(
    'All products',
    'blue steel garden chair lamp table set light wooden outdoor',
    5,
    (index) => `$${index}.99 · in stock`,
  ),
  recipes: of(
    'Recipes of the week',
    'lemon chicken soup with rice garlic butter beans roasted',
    5,
    () => 'Salt, Pepper, Flour, Sugar',
  ),
  films: of(
    'Films of 2024',
    'night river return of the king lost city',
    3,
    (index) => `Starring: ${person(index)}, ${person(index + 1)}`,
  ),
  laws: of(
    'Laws in force',
    'act on the protection of water forests and roads',
    7,
    (index) => `Section ${index}, in force since 2004`,
  ),
  news: of('News', 'council votes to close bridge after storm in spring', 8, (index) => `By ${person(index)} · 3 hours ago`),
  code: of('Repositories', 'parser compiler tiny fast http client library for', 4, (index) => `TypeScript · ${index} stars`),
  jobs: of('Open positions', 'senior engineer for data platform and tools', 5, () => 'Berlin, London, Paris'),
  songs: of('Top songs', 'love night dance rain fire blue summer', 3, (index) => `${person(index)}, ${person(index + 2)}`),
  books: of('New in the shop', 'history of the long war and peace garden', 4, (index) => `${person(index)} · hardback`),
  games: of('Fixtures', 'united city rovers town athletic', 2, () => '3 : 1'),
  houses: of('Homes for sale', 'bright house with garden near the river and park', 7, (index) => `${index} m², 3 rooms`),
  courses: of(
    'Courses',
    'introduction to algebra analysis and geometry for beginners',
    6,
    (index) => `Taught by ${person(index)}`,
  ),
  threads: of('Forum', 'how do I fix the printer when it is offline', 8, (index) => `${person(index)} · 12 replies`),
  posts: of('Blog', 'why we moved our servers to the cloud last winter', 8, (index) => `${person(index)}, 2 May 2024`),
  events: of('What is on', 'open air concert in the old town park', 6, () => 'Saturday 20:00, Main Square'),
  museums: of('Collection', 'portrait of a lady with a dog and roses', 6, (index) => `Oil on canvas, 16${(index % 90) + 10}`),
  episodes: of(
    'Podcast episodes',
    'the one about bread and how it rises',
    7,
    (index) => `with ${person(index)} and ${person(index + 1)}`,
  ),
  drugs: of('Medicines', 'tablets 20 mg film coated for adults', 4, () => 'Prescription only'),
  stations: of('Timetable', 'platform north south central station', 3, () => '10:15 · on time'),
  reviews: of('Reviews', 'great value and quick delivery would buy again', 7, (index) => `★★★★☆ ${person(index)}`),
  sessions: of('Conference schedule', 'Session', 1, (index) => `Chair: ${person(index)}, ${person(index + 1)}`),
  breaks: of('Programme', 'Coffee break', 1, () => '10:30 - 11:00'),
};

type Form = (first: string, second: string, index: number) => string;

const forms: Record<string, Form> = {
  list: (first, second, index) => `<li><h3><a href="/entry/${index}">${first}</a></h3><p>${second}</p></li>`,
  table: (first, second, index) => `<tr><td>${index}</td><td>${first}</td><td>${second}</td></tr>`,
  paragraphs: (first, second) => `<p><b>${first}</b><br>${second}</p>`,
  terms: (first, second) => `<dt>${first}</dt><dd>${second}</dd>`,
};

const around: Record<string, string> = { list: 'ul', table: 'table', paragraphs: 'div', terms: 'dl' };

const pageOf = (kind: Kind, form: string, count: number): Document =>
  parse(
    `<title>${kind.heading}</title><main><h1>${kind.heading}</h1><${around[form]}>${times(count, (index) => forms[form]?.(kind.first(index), kind.second(index), index) ?? '')}</${around[form]}></main>`,
  );

const cardsOn = (page: Document): string[] =>
  [...genericReader(new URL('https://lists.example.org/'), loadedTitles()).find(page, noHurry())].flatMap(
    (sighting) => sighting?.identifier ?? [],
  );

describe.each(Object.keys(forms))('as %s', (form) => {
  it.each(Object.entries(kinds))('%s are no papers', (_, kind) => {
    expect(cardsOn(pageOf(kind, form, 60))).toEqual([]);
  });
});

it.each(['people', 'products', 'recipes', 'films', 'laws', 'news', 'code'])('20,000 %s are no papers', (name) => {
  const kind = kinds[name];
  expect(kind && cardsOn(pageOf(kind, 'list', 20_000))).toEqual([]);
});

describe('on a page of papers', () => {
  const title = (index: number): string =>
    `On ${some(words('Learning Sparse Retrieval Models for Long Documents with Weak Supervision'), index, 7)} ${index}`;
  const names = (index: number): string => [0, 1, 2].map((step) => person(index + step)).join(', ');
  const papers = (count: number): string => times(count, (index) => `<li><b>${title(index)}</b><br>${names(index)}</li>`);

  it('only its papers are marked, not posts below them', () => {
    const posts = times(
      20,
      (index) => `<li><b>Why we moved our servers last winter ${index}</b><br>${person(index)}, 2 May 2024</li>`,
    );
    const page = parse(`<h1>Accepted papers</h1><ul>${papers(20)}</ul><h2>Blog</h2><ul>${posts}</ul>`);
    expect(cardsOn(page)).toHaveLength(20);
  });

  it('a paper in two forms has one identifier', () => {
    const rows = times(10, (index) => `<tr><td>${title(index)}</td><td>${names(index)}</td></tr>`);
    const page = parse(`<h1>Accepted papers</h1><ul>${papers(10)}</ul><h2>Poster session</h2><table>${rows}</table>`);
    expect(new Set(cardsOn(page)).size).toBe(10);
  });

  it.each(['dir="rtl"', 'style="writing-mode: vertical-rl"'])('%s changes nothing', (attribute) => {
    expect(cardsOn(parse(`<h1>Accepted papers</h1><ul ${attribute}>${papers(12)}</ul>`))).toHaveLength(12);
  });

  it.each(['Keynotes', 'Invited talks', 'Tutorials', 'Panel'])('those under “%s” are none', (heading) => {
    const page = parse(`<h1>Program</h1><h2>Papers</h2><ul>${papers(6)}</ul><h2>${heading}</h2><ul>${papers(3)}</ul>`);
    expect(cardsOn(page)).toHaveLength(6);
  });

  it.each(['References', '参考文献', 'Литература', '[12]'])('an article’s references are none: %s', (heading) => {
    const cited = heading.startsWith('[');
    const list = times(
      20,
      (index) =>
        `<li id="ref-${index}">${names(index)}. <a href="https://arxiv.org/abs/2301.${10_000 + index}">${title(index)}</a>. 2023.</li>`,
    );
    const text = `<p>${'we show that the model is better than all of the others on most of the tasks that were tried here '.repeat(60)}${times(20, (index) => `<a href="#ref-${index}">[${index + 1}]</a> `)}</p>`;
    const page = parse(
      `<article><h1>A post about models</h1>${text}${cited ? '' : `<h2>${heading}</h2>`}<ol>${list}</ol></article>`,
    );
    expect(cardsOn(page)).toEqual([]);
  });
});
