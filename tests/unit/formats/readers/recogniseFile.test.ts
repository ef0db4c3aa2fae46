import { expect, it } from 'vitest';
import { startLength } from '~/lib/formats/readers/reader';
import { recogniseFile } from '~/lib/formats/readers/readers';
import { readBy } from './readBy';
import { samples } from './samples';

it.each(samples)('recognises a file of $from as $id, and no other format as certain', async ({ id, text }) => {
  const [first] = recogniseFile(text.slice(0, startLength));
  expect(first).toBe(id);
});

it.each(samples)('reads each entry of $from with a title, and says where it stands', async ({ id, text }) => {
  const { entries } = await readBy(id, text);
  expect(entries.length).toBeGreaterThan(0);
  for (const { bibliography, at } of entries) {
    expect(bibliography.title).not.toBe('');
    expect(at.entry).toBeGreaterThan(0);
    expect(at.line).toBeGreaterThan(0);
  }
});

it.each(['', 'A letter without any paper in it.', '{}', '[]', '{"dogear": 2}', 'a,b,c\n1,2,3\n'])(
  'recognises nothing in %j',
  async (text) => {
    expect(recogniseFile(text)).toEqual([]);
  },
);
