/** Files with random damage: no reader throws, and what was not touched is read. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '~/lib/formats/readers/readers';
import { seeded } from '../../../support/seeded.mjs';
import { type ManyPapers, manyPapers } from './manyPapers';
import { collected } from './readBy';

const papers = 40;
/** 300 files of each format, in tests that are each a third as long. */
const files = 100;
const seeds = [7, 8, 9];
const signs = ['"', '\\', '{', '}', '[', ']', ',', ';', '<', '>', '/', '\n', '&', '\0', '\ud800', '  ', "'", '*', '- ', '%'];

/** Deletes, doubles or inserts a few characters within one entry. */
function damaged(format: ManyPapers, random: () => number): { text: string; touched: number } {
  const touched = Math.floor(random() * papers);
  const pieces = [...format.entries];
  const entry = pieces[touched] ?? '';
  const at = Math.floor(random() * entry.length);
  const length = Math.floor(random() * 12);
  const sign = signs[Math.floor(random() * signs.length)] ?? '';
  pieces[touched] =
    random() < 0.5 ? entry.slice(0, at) + entry.slice(at + length + 1) : entry.slice(0, at) + sign + entry.slice(at);
  return { text: format.join(pieces), touched };
}

describe.each(manyPapers(papers))('$id', (format) => {
  it('loses no entry of a whole file', async () => {
    const reader = readerOf(format.id);
    const { entries } = collected(reader.read(format.join(format.entries)));
    expect(entries.map(({ bibliography }) => bibliography.title)).toEqual(format.titles);
  });

  it.each(seeds)(`loses at most 1 % of the untouched entries of ${files} damaged files (%i)`, (seed) => {
    const reader = readerOf(format.id);
    const random = seeded(seed);
    let lost = 0;
    const examples: string[] = [];
    for (let file = 0; file < files; file += 1) {
      const { text, touched } = damaged(format, random);
      const titles = new Set(collected(reader.read(text)).entries.map(({ bibliography }) => bibliography.title));
      const missing = format.titles.filter((title, at) => at !== touched && !titles.has(title)).length;
      lost += missing;
      if (missing > 1) examples.push(`${missing} beside ${format.entries[touched]}`);
    }
    expect(lost / (files * (papers - 1)), examples.slice(0, 3).join('\n')).toBeLessThanOrEqual(0.01);
  });
});
