/** The part of the generic detector's bench that runs in a page. */
import { Budget } from '~/lib/detection/budget';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { hugePages } from '~/tests/support/hugePages';
import { loadedTitles } from '../support/loadedTitles';

const lowerQuartile = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

export interface Measured {
  links: number;
  cards: number;
  /** Milliseconds, lower quartiles. */
  floor: number;
  ours: number;
  /** Longest time in milliseconds between two points where a caller may pause, in the best round, to exclude other load. */
  longest: number;
}

/** @param html a page, which is only parsed, never displayed or run. */
export function bench(html: string, url: string, rounds: number): Measured {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = url;
  page.head.prepend(base);
  return measure(page, url, rounds);
}

/** The names of `hugePages`, with their sizes. */
export const huge = hugePages.map(({ name, size }) => `${size.toLocaleString('en')} ${name}`);

/** @param index in `huge`. */
export const benchHuge = (index: number, rounds: number): Measured => {
  const { page, size } = hugePages[index]!;
  return measure(page(size), 'https://lists.example.org/', rounds);
};

function measure(page: Document, url: string, rounds: number): Measured {
  const floors: number[] = [];
  const times: number[] = [];
  const longest: number[] = [];
  let links = 0;
  let cards = 0;
  let read = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const all = page.querySelectorAll<HTMLAnchorElement>('a[href]');
    for (const link of all) read += link.href.length + (link.textContent ?? '').length;
    const between = performance.now();
    floors.push(between - start);
    links = all.length;
    cards = 0;
    let last = between;
    let worst = 0;
    for (const found of genericReader(new URL(url), loadedTitles()).find(page, new Budget(() => 0))) {
      if (found) cards++;
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
    }
    times.push(performance.now() - between);
    longest.push(worst);
  }
  if (read === 0 && links > 0) throw new Error('No link was read.');
  return { links, cards, floor: lowerQuartile(floors), ours: lowerQuartile(times), longest: Math.min(...longest) };
}
