/** The reader of CSL-JSON agrees with citation-js, whatever shape the items have. */
import { expect, it } from 'vitest';
import { csl as writer } from '~/lib/formats/writers/csl';
import { readWithCitationJs } from '../writers/parsers';
import { entries, full } from '../writers/sampleEntries';
import { readBy } from './readBy';
import { samples } from './samples';

const files = [samples.find(({ from }) => from === 'Zotero' && 'csl')?.text ?? '', writer.write(entries, full)];

it.each(files)('as citation-js does', async (text) => {
  const theirs = readWithCitationJs(text, '@else/json');
  const ours = (await readBy('csl', text)).entries;
  expect(theirs.length).toBeGreaterThan(1);
  expect(ours.map(({ bibliography }) => bibliography.title)).toEqual(theirs.map(({ title }) => title));
  expect(ours.map(({ bibliography }) => bibliography.authors.map(({ name, family }) => family ?? name))).toEqual(
    theirs.map(({ author = [] }) =>
      author.map((name) => name.literal ?? [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')),
    ),
  );
  expect(ours.map(({ bibliography }) => bibliography.published?.slice(0, 4))).toEqual(
    theirs.map(({ issued }) => issued?.['date-parts'][0]?.[0]).map((year) => (year === undefined ? undefined : String(year))),
  );
});
