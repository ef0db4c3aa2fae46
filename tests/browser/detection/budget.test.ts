/** Cards and pages that take too long to read. The test clock advances with each reading of it. */
import { describe, expect, it } from 'vitest';
import { Budget } from '~/lib/detection/budget';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { reportOf } from '~/lib/detection/reportOf';
import { siteReader } from '~/lib/detection/siteReader';
import { coreSites } from '~/lib/sites/coreSites';
import { arxivOf, entry, list, parse, times } from '~/tests/support/hugePages';
import { loadedTitles } from '../../support/loadedTitles';

/** @param each milliseconds that pass between two readings of the clock. */
const ticking = (each: number): Budget => {
  let time = 0;
  return new Budget(() => {
    time += each;
    return time;
  });
};

const url = new URL('https://lists.example.org/papers');

const lookAt = (html: string, budget: Budget) => {
  const reader = genericReader(url, loadedTitles());
  const sightings = [...reader.find(parse(html), budget)].flatMap((sighting) => sighting ?? []);
  return {
    sightings,
    ids: sightings.map(({ identifier }) => identifier),
    report: reportOf(reader, sightings, undefined, budget),
  };
};

const dear = 7;
/** An entry with hundreds of lines that may be names. */
const longEntry = entry(dear).replace(
  /<\/li>\s*$/,
  `${times(390, (index) => `<div>Ada Lovelace ${'IVX'[index % 3]}</div>`)}</li>`,
);
const withLongEntry = `<ul>${times(12, (index) => (index === dear ? longEntry : entry(index)))}</ul>`;

describe('a card that takes too long', () => {
  it('is left out, the others are found, and the report states this', () => {
    const { ids, report } = lookAt(withLongEntry, ticking(0.4));
    expect(ids).toEqual(Array.from({ length: 12 }, (_, index) => `arxiv:${arxivOf(index)}`).filter((_, index) => index !== dear));
    expect(report).toMatchObject({ cards: 11, givenUp: 1 });
    expect(report.cutShort).toBeUndefined();
  });

  it('is found if the time suffices', () => {
    const { ids, report } = lookAt(withLongEntry, ticking(0));
    expect(ids).toHaveLength(12);
    expect(report.givenUp).toBeUndefined();
  });

  it('is also given up while its fields are read', () => {
    let each = 0;
    let time = 0;
    const budget = new Budget(() => {
      time += each;
      return time;
    });
    const { sightings } = lookAt(withLongEntry, budget);
    each = 0.4;
    const drafts = sightings.map(readSighting);
    expect(drafts.flatMap((draft, index) => (draft ? [] : [index]))).toEqual([dear]);
    expect(reportOf(genericReader(url, loadedTitles()), sightings, undefined, budget).givenUp).toBe(1);
  });
});

describe('a page that takes too long', () => {
  const long = list(3000);

  it('is read in part, and the report states this', () => {
    const { ids, report } = lookAt(long, ticking(0.1));
    expect(ids.length).toBeLessThan(3000);
    expect(report.cutShort).toBe(true);
    expect(lookAt(long, ticking(0)).report.cutShort).toBeUndefined();
  });

  it('the same holds for a page of a known site', () => {
    const day = new URL('https://huggingface.co/papers/date/2024-08-01');
    const html = times(300, (index) => `<article><h3><a href="/papers/${arxivOf(index)}">A paper of the day</a></h3></article>`);
    const reader = siteReader(day, coreSites);
    const budget = ticking(10);
    const all = [...(reader?.find(parse(html), ticking(0)) ?? [])];
    expect(all).toHaveLength(300);
    const found = [...(reader?.find(parse(html), budget) ?? [])];
    expect(found).toHaveLength(200);
    expect(budget.spent).toBe(true);
  });
});
