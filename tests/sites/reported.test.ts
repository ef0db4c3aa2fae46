/** Pages that readers reported, with other words (`npm run new:fixture`): each is read as its file says. */
import { describe, expect, it } from 'vitest';
import { anyReader } from '~/lib/detection/anyReader';
import { readSighting } from '~/lib/detection/readSighting';
import { loadedTitles } from '../support/loadedTitles';
import { parsePage } from './corpus/parsePage';

interface Reported {
  url: string;
  papers: { is: string; title: string; authors: number; date?: string }[];
}

const pages = import.meta.glob<string>('./reported/*.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<Reported>('./reported/*.json', { import: 'default', eager: true });

describe.each(Object.entries(pages))('%s', (path, html) => {
  it('has its papers and no others', () => {
    const { url, papers } = expected[path.replace(/html$/, 'json')] ?? { url: '', papers: [] };
    const drafts = [...anyReader(new URL(url), loadedTitles()).find(parsePage(html, url))].map(
      (sighting) => sighting && readSighting(sighting),
    );
    const read = drafts.flatMap((draft) => draft ?? []);
    expect(
      read.map(({ identifiers: [is], title, authors, published: date }) => ({
        is,
        title,
        authors: authors.length,
        ...(date && { date }),
      })),
    ).toEqual(papers);
  });
});
