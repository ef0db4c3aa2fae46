import { describe, expect, it } from 'vitest';
import { bucketOf, countFeatures, eachFeature, type RankedPaper } from '~/lib/ranking/features';

const paper = (fields: Partial<RankedPaper>): RankedPaper => ({ title: '', authors: [], ...fields });
const titled = (title: string): RankedPaper => paper({ title });

/** Every feature in display form. */
const shown = (given: RankedPaper): string[] => {
  const all: string[] = [];
  eachFeature(given, ({ text, start, end }) => void all.push(text.slice(start, end)));
  return all;
};

const hashes = (given: RankedPaper): number[] => {
  const all: number[] = [];
  eachFeature(given, ({ hash }) => void all.push(hash));
  return all;
};

describe('features', () => {
  it('are words and pairs of neighbours, without words that say nothing', () => {
    expect(shown(titled('Diffusion policy for the robot arm'))).toEqual([
      'Diffusion',
      'policy',
      'Diffusion policy',
      'robot',
      'arm',
      'robot arm',
    ]);
  });

  it('make no pair over the end of a sentence', () => {
    expect(shown(titled('Small robots. Large arms'))).not.toContain('robots. Large');
    expect(shown(titled('small robots, large arms'))).toContain('robots, large');
  });

  it('are characters and pairs of them in scripts without spaces', () => {
    expect(shown(titled('扩散模型'))).toEqual(['扩', '散', '扩散', '模', '散模', '型', '模型']);
  });

  it.each([
    ['Policies', 'policy'],
    ['AGENTS', 'agent'],
    ['Erdős', 'Erdos'],
    ['ﬁne', 'fine'],
    ['loss', 'Loss'],
  ])('of %s and %s are the same', (one, other) => {
    expect(hashes(titled(one))).toEqual(hashes(titled(other)));
  });

  it.each([
    ['loss', 'los'],
    ['gas', 'ga'],
    ['arm robot', 'robot arm'],
  ])('of %s and %s differ', (one, other) => {
    expect(hashes(titled(one))).not.toEqual(hashes(titled(other)));
  });

  it('are authors, however their names are written, and categories', () => {
    const song = hashes(paper({ authors: [{ name: 'Shuran Song' }] }));
    expect(song).toHaveLength(1);
    expect(hashes(paper({ authors: [{ name: 'S. Song' }] }))).toEqual(song);
    expect(hashes(paper({ authors: [{ name: 'Song, Shuran' }] }))).toEqual(song);
    expect(hashes(paper({ authors: [{ name: 'Shuran Sung' }] }))).not.toEqual(song);
    expect(hashes(titled('song'))).not.toEqual(song);
    expect(shown(paper({ authors: [{ name: 'Shuran Song' }], categories: ['cs.RO'] }))).toEqual(['cs.RO', 'Song']);
  });

  it('count twice in the title', () => {
    const { buckets, counts } = countFeatures(paper({ title: 'Robot', abstract: 'A robot and a hand' }));
    const [robot = 0] = hashes(titled('robot'));
    const [hand = 0] = hashes(titled('hand'));
    expect(counts[buckets.indexOf(bucketOf(robot))]).toBe(3);
    expect(counts[buckets.indexOf(bucketOf(hand))]).toBe(1);
  });
});
