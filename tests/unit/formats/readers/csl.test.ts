/** The reader of CSL-JSON agrees with citation-js, whatever shape the items have. */
import { expect, it } from 'vitest';
import { csl as writer } from '~/lib/formats/writers/csl';
import { readWithCitationJs } from '../writers/parsers';
import { entries, full } from '../writers/sampleEntries';
import { readBy } from './readBy';
import { samples } from './samples';

const files = [samples.find(({ id, from }) => id === 'csl' && from === 'Zotero')?.text ?? '', writer.write(entries, full)];

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
  for (const [at, { issued }] of theirs.entries()) {
    // A date in words stays as it is there.
    const parts: number[] | undefined = issued && 'date-parts' in issued ? issued['date-parts'][0] : undefined;
    const day = parts?.map((part) => String(part).padStart(2, '0')).join('-');
    if (day !== undefined) expect(ours[at]?.bibliography.published).toBe(day);
  }
});
