/** Whole files that are odd: their encoding, their line ends, and what they hold in masses. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '~/lib/formats/readers/readers';
import { type FileContent, readFile } from '~/lib/formats/readers/readFile';
import { manyPapers } from './manyPapers';
import { collected } from './readBy';

const accented = 'Étude über Ångström';
const families = {
  bibtex: `@article{a,\n  title = {{${accented}}},\n  doi = {10.1000/a}\n}\n`,
  ris: `TY  - JOUR\nTI  - ${accented}\nDO  - 10.1000/a\nER  - \n`,
  enw: `%0 Journal Article\n%T ${accented}\n%A Doe, J.\n%R 10.1000/a\n`,
  csl: `[{"id":"a","type":"article-journal","title":"${accented}","DOI":"10.1000/a","issued":{"date-parts":[[2020]]}}]`,
  bookmarks: `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="https://doi.org/10.1000/a">${accented}</A>\n</DL>\n`,
  pocket: `title,url,time_added,tags,status\n${accented},https://doi.org/10.1000/a,1600000000,,unread\n`,
};
const formats = Object.keys(families) as (keyof typeof families)[];

const wide = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes, (_, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? 0);

const encoded: [name: string, encode: (text: string) => Uint8Array<ArrayBuffer>][] = [
  ['Latin-1', (text) => new Uint8Array(Buffer.from(text, 'latin1'))],
  ['UTF-8 with a byte order mark', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`))],
  ['UTF-16 LE with a byte order mark', (text) => wide(`\ufeff${text}`)],
  ['UTF-16 BE with a byte order mark', (text) => swapped(wide(`\ufeff${text}`))],
  ['UTF-16 LE without one', wide],
  ['UTF-16 BE without one', (text) => swapped(wide(text))],
  ['carriage returns alone', (text) => new Uint8Array(Buffer.from(text.replaceAll('\n', '\r')))],
  ['carriage returns and line feeds', (text) => new Uint8Array(Buffer.from(text.replaceAll('\n', '\r\n')))],
];

describe.each(formats)('%s', (id) => {
  it.each(encoded)('in %s is recognised and read', async (_, encode) => {
    const content = (await readFile(new Blob([encode(families[id])]))) as FileContent;
    expect(content.reader).toBe(id);
    expect(content.problems).toEqual([]);
    expect(content.entries).toMatchObject([{ bibliography: { title: accented }, identifiers: ['doi:10.1000/a'] }]);
  });
});

it.each(['<!DOCTYPE html><html>', '<html lang="en"><head>', '<!-- saved -->\n<!doctype HTML>\n<html>'])(
  'a web page saved as .bib is refused, also with an entry in it: %s',
  async (begin) => {
    const saved = new File([`${begin}<body><pre>\n${families.bibtex}</pre></body></html>`], 'refs.bib');
    expect(await readFile(saved)).toEqual({ ok: false, code: 'html' });
  },
);

it('100,000 entries with one key are all read; each further one says that it lost the key', () => {
  const count = 100_000;
  const text = Array.from({ length: count }, (_, at) => `@misc{key, title={Paper ${at}}}`).join('\n');
  const { entries, problems } = collected(readerOf('bibtex').read(text));
  expect(entries).toHaveLength(count);
  expect(entries.filter(({ bibliography }) => bibliography.citationKey === 'key')).toHaveLength(1);
  expect(problems).toHaveLength(count - 1);
  expect(problems.at(-1)).toMatchObject({ code: 'repeatedKey', at: { entry: count, line: count } });
});

/** Steps of a reader, which does about the same work in each. */
const stepsOf = (work: Generator<unknown>): number => {
  let steps = 0;
  for (const _ of work) steps += 1;
  return steps;
};

it.each(manyPapers(100).map(({ id }) => id))('%s takes twice the steps for twice as much, with a damaged entry', (id) => {
  const steps = (count: number): number => {
    const format = manyPapers(count).find((each) => each.id === id);
    const [first = '', ...more] = format?.entries ?? [];
    return stepsOf(readerOf(id).read(format?.join([first.replace(/"|<|\*\*/, ''), ...more]) ?? ''));
  };
  expect(steps(400)).toBeLessThan(steps(200) * 2.5);
});
