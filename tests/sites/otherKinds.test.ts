/** Pages of anything but papers have no cards: a hundred kinds and more, each in a markup in which such pages are written. */
import { describe, expect, it } from 'vitest';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { parse, times } from '~/tests/support/hugePages';
import { loadedTitles } from '../support/loadedTitles';
import { noHurry } from '../support/noHurry';
import { forms } from './others/forms';
import type { Kind } from './others/kind';
import { kindsAbroad } from './others/kindsAbroad';
import { kindsOfLeisure } from './others/kindsOfLeisure';
import { kindsOfWork } from './others/kindsOfWork';

const kinds = { ...kindsOfWork, ...kindsOfLeisure, ...kindsAbroad };

const listOf = ({ form, lines }: Kind, count: number): string => {
  const { around, entry } = forms[form] ?? { around: '', entry: () => '' };
  return `<${around}>${times(count, (index) => entry(lines(index), index))}</${around}>`;
};

const cardsIn = (page: Document): string[] =>
  [...genericReader(new URL('https://lists.example.org/'), loadedTitles()).find(page, noHurry())].flatMap(
    (sighting) => sighting?.identifier ?? [],
  );

const cardsOn = (html: string): string[] => cardsIn(parse(html));

const pageOf = (kind: Kind, count: number): string =>
  `<html lang="${kind.lang}"><title>${kind.heading}</title><body><main><h1>${kind.heading}</h1>${listOf(kind, count)}</main></body></html>`;

it('a hundred kinds are tried', () => {
  expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(100);
  expect(new Set(Object.values(kinds).map(({ form }) => form))).toEqual(new Set(Object.keys(forms)));
});

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  it('are no papers', () => {
    expect(cardsOn(pageOf(kind, 60))).toEqual([]);
  });

  it('are no papers below a list of papers, under a heading of their own', () => {
    const papers = times(
      8,
      (index) => `<li><b>Sparse Retrieval of Long Documents with Weak Supervision ${index}</b><br>Ada Lovelace, Alan Turing</li>`,
    );
    const cards = cardsOn(`<h1>Publications</h1><ul>${papers}</ul><h1>${kind.heading}</h1>${listOf(kind, 20)}`);
    expect(cards.filter((card) => !card.startsWith('title:sparse-retrieval'))).toEqual([]);
  });
});

const paper = (index: number): string =>
  `<li><b>Sparse Retrieval of Long Documents with Weak Supervision ${index}</b><br>Ada Lovelace, Alan Turing</li>`;

it('of a list that is half papers and half posts, each with one name and a date, only the papers are marked', () => {
  const post = (index: number): string =>
    `<li><b>Why we moved our servers last winter ${index}</b><br>Grace Hopper, 2 May 2024</li>`;
  const cards = cardsOn(`<h1>Papers and posts</h1><ul>${times(40, (index) => (index % 2 ? post(index) : paper(index)))}</ul>`);
  expect(cards).toHaveLength(20);
  expect(cards.filter((card) => !card.startsWith('title:sparse-retrieval'))).toEqual([]);
});

it.each(['ltr', 'rtl'])('a programme that grows while it is read has all its papers, %s', (direction) => {
  const page = parse(`<h1>Workshop programme</h1><ul dir="${direction}">${times(20, paper)}</ul>`);
  const list = page.querySelector('ul');
  for (const shown of [20, 40, 80, 160]) {
    expect(cardsIn(page)).toHaveLength(shown);
    list?.insertAdjacentHTML(
      'beforeend',
      times(shown, (index) => paper(shown + index)),
    );
  }
});

it('titles and names in scripts of both directions are papers in one list', () => {
  const mixed = (index: number): string =>
    index % 2 ? paper(index) : `<li><b>استرجاع الوثائق الطويلة باستخدام الإشراف الضعيف ${index}</b><br>محمد علي، أحمد حسن</li>`;
  expect(cardsOn(`<h1>Accepted papers</h1><ul>${times(24, mixed)}</ul>`)).toHaveLength(24);
});
