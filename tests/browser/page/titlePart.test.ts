/** The part of the detector that finds papers that nothing names, which most pages do not load. */
import { afterEach, expect, it, vi } from 'vitest';
import { anyReader } from '~/lib/detection/anyReader';
import { type TitleCards, TitlePart } from '~/lib/detection/titlePart';
import { titleCards } from '~/lib/detection/titles/titleCards';
import { body, layPage, listing, listingUrl, markers, openPage } from './openPage';

const names = [
  'Ada Lovelace, Alan Turing',
  'Grace Hopper, Kurt Gödel',
  'Emmy Noether, Sophie Germain',
  'Mary Cartwright, Julia Robinson',
];
const accepted = (heading: string): string =>
  `<h1>${heading}</h1><ul>${names.map((authors, at) => `<li><b>On the Number ${at} and All Its Powers</b><br>${authors}</li>`).join('')}</ul>`;

afterEach(() => layPage(''));

/** Scans a page twice. @returns how often the part was asked for, and how many cards have a marker. */
const scanned = async (html: string, load: () => Promise<TitleCards | undefined>, url = 'https://lists.example.org/') => {
  const asked = vi.fn(load);
  const { session, end } = openPage(html);
  session.reader = anyReader(new URL(url), new TitlePart(asked));
  await session.scan();
  await session.scan();
  const marked = markers(body()).length;
  end();
  return { asked: asked.mock.calls.length, marked };
};

it('is loaded once, where the words of the page say papers', async () => {
  expect(await scanned(accepted('Accepted papers'), async () => titleCards)).toEqual({ asked: 1, marked: 4 });
});

it('is not loaded on any other page', async () => {
  expect(await scanned(accepted('Our people'), async () => titleCards)).toEqual({ asked: 0, marked: 0 });
});

it('is not loaded where a site’s layout found the papers', async () => {
  expect(await scanned(`<h1>Papers</h1>${listing('2401.00001', '2401.00002')}`, async () => titleCards, listingUrl)).toEqual({
    asked: 0,
    marked: 2,
  });
});

it.each([
  ['cannot be loaded', async () => undefined],
  ['fails to load', () => Promise.reject(new Error('gone'))],
])('leaves the other papers of the page where it %s', async (_, load) => {
  const linked = `<h1>Papers</h1><ul>${[1, 2, 3].map((at) => `<li><a href="https://arxiv.org/abs/2401.0000${at}">A study of the number ${at}</a><br>Ada Lovelace, 2024</li>`).join('')}</ul>`;
  expect(await scanned(linked, load)).toEqual({ asked: 1, marked: 3 });
});
