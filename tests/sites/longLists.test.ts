/** Lists of 20,000 entries, lists that hold several kinds of things, and lists that grow, in the markups in which lists of papers are written. */
import { describe, expect, it } from 'vitest';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { parse, times } from '~/tests/support/hugePages';
import { loadedTitles } from '../support/loadedTitles';
import { noHurry } from '../support/noHurry';
import { forms } from './others/forms';
import { kindsAbroad } from './others/kindsAbroad';
import { kindsOfLeisure } from './others/kindsOfLeisure';
import { kindsOfWork } from './others/kindsOfWork';

const kinds = Object.entries({ ...kindsOfWork, ...kindsOfLeisure, ...kindsAbroad });
const most = 20_000;

const sightingsOn = (page: Document) =>
  [...genericReader(new URL('https://lists.example.org/'), loadedTitles()).find(page, noHurry())].filter(
    (sighting) => sighting !== undefined,
  );
const cardsOn = (html: string): string[] => sightingsOn(parse(html)).map(({ identifier }) => identifier);

const listOf = (form: string, count: number, lines: (index: number) => string[]): string => {
  const { around, entry } = forms[form] ?? { around: '', entry: () => '' };
  return `<${around}>${times(count, (index) => entry(lines(index), index))}</${around}>`;
};

/** The first and the last kind of each markup. */
const examples = Object.keys(forms).flatMap((form) => {
  const own = kinds.filter(([, kind]) => kind.form === form);
  return [own.at(0), own.at(-1)].filter((each) => each !== undefined);
});

it.each(examples)('20,000 entries of %s are no papers', (_, { heading, form, lines, lang }) => {
  expect(
    cardsOn(`<html lang="${lang}"><title>${heading}</title><main><h1>${heading}</h1>${listOf(form, most, lines)}</main></html>`),
  ).toEqual([]);
});

const people = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Emmy Noether', 'Kurt Gödel', 'Mary Somerville', 'Paul Erdős'];
const namesOf = (index: number): string =>
  [0, 1, 2].map((step) => people[(index + step * (1 + (index % 3))) % people.length]).join(', ');
const titleOf = (index: number): string => `Sparse Retrieval of Long Documents with Weak Supervision, Part ${index}`;
const paper = (index: number): string[] => [titleOf(index), namesOf(index)];

describe.each(['plain', 'table', 'paragraphs', 'terms', 'accordion', 'headings', 'boxes'])('papers as %s', (form) => {
  const page = (body: string): string => `<title>Accepted papers</title><main><h1>Accepted papers</h1>${body}</main>`;

  it('are found, all of 20,000', () => {
    expect(new Set(cardsOn(page(listOf(form, most, paper)))).size).toBe(most);
  });

  it('are told from posts in the same list', () => {
    const post = (index: number): string[] => [`Why we moved our servers last winter ${index}`, `Grace Hopper, 2 May 2024`];
    const cards = cardsOn(page(listOf(form, 40, (index) => (index % 2 ? post(index) : paper(index)))));
    expect(cards.filter((card) => !card.startsWith('title:sparse-retrieval'))).toEqual([]);
    expect(cards).toHaveLength(20);
  });

  it('are one paper each where another list of the page has them with a link', () => {
    const linked = times(
      12,
      (index) =>
        `<li><h3><a href="https://arxiv.org/abs/2301.${10_000 + index}">${titleOf(index)}</a></h3><p>${namesOf(index)}</p><p>2023</p></li>`,
    );
    const cards = cardsOn(page(`<ul>${linked}</ul><h2>Posters</h2>${listOf(form, 12, paper)}`));
    expect(cards.filter((card) => !card.startsWith('arxiv:'))).toEqual([]);
    expect(cards).toHaveLength(24);
    expect(new Set(cards).size).toBe(12);
  });

  it('are all found again each time that their programme grows by a session', () => {
    const session = (number: number): string =>
      `<section><h2>Session ${number}: Retrieval</h2><p>${9 + number}:00 – ${10 + number}:30, Room ${number}</p><p>Chair: Mary Somerville</p>${listOf(
        form,
        6,
        (index) => paper(number * 6 + index),
      )}<p>Coffee break</p></section>`;
    const grown = parse(`<title>Workshop programme</title><main><h1>Programme of the workshop</h1>${session(0)}</main>`);
    for (let number = 1; number < 8; number++) {
      grown.querySelector('main')?.insertAdjacentHTML('beforeend', session(number));
      expect(sightingsOn(grown)).toHaveLength((number + 1) * 6);
    }
  });

  it.each(['dir="rtl"', 'style="writing-mode: vertical-rl"'])(
    'are found with %s, in scripts that run that way and not',
    (attribute) => {
      const other = [
        ['استرجاع الوثائق الطويلة باستخدام الإشراف الضعيف', 'محمد علي، أحمد حسن'],
        ['שליפה דלילה של מסמכים ארוכים בפיקוח חלש', 'דוד לוי, שרה כהן'],
        ['弱い教師による長い文書の疎な検索手法', '山田太郎、佐藤花子'],
      ];
      const mixed = (index: number): string[] => {
        const [title = '', names = ''] = other[index % 4] ?? paper(index);
        return [`${title} ${index}`, names];
      };
      const sightings = sightingsOn(parse(`<main ${attribute}><h1>Accepted papers</h1>${listOf(form, 24, mixed)}</main>`));
      expect(sightings).toHaveLength(24);
      expect(sightings.map((sighting) => readSighting(sighting)?.authors.length ?? 0).filter((count) => count < 2)).toEqual([]);
    },
  );
});
