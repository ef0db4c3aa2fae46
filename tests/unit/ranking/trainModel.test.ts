import { describe, expect, it } from 'vitest';
import { countFeatures } from '~/lib/ranking/features';
import { fewest } from '~/lib/ranking/fewest';
import { hintOf, hintSteps } from '~/lib/ranking/hintSteps';
import { judgePaper } from '~/lib/ranking/judgePaper';
import type { RankingModel } from '~/lib/ranking/rankingModel';
import { trainModel } from '~/lib/ranking/trainModel';
import { otherPaper, robotPaper } from '~/tests/support/someFeed';
import { finish } from './finish';

const kept = Array.from({ length: 12 }, (_, index) => robotPaper(index));
const passed = Array.from({ length: 200 }, (_, index) => countFeatures(otherPaper(index)));

const model = (): RankingModel => finish(trainModel(kept, passed))!;

describe('the model', () => {
  it('is not made of too few papers', () => {
    expect(finish(trainModel(kept.slice(0, fewest.kept - 1), passed))).toBeNull();
    expect(finish(trainModel(kept, passed.slice(0, fewest.passed - 1)))).toBeNull();
    expect(finish(trainModel(kept.slice(0, fewest.kept), passed.slice(0, fewest.passed)))).not.toBeNull();
  });

  it('is the same each time, and says from how many papers it is', () => {
    const [one, other] = [model(), model()];
    expect(one.weights.every((weight, bucket) => weight === other.weights[bucket])).toBe(true);
    expect([one.bias, one.steps]).toEqual([other.bias, other.steps]);
    expect([one.kept, one.passed]).toEqual([12, 200]);
  });

  it('prefers new papers of the kind that was kept, and gives the others no hint', () => {
    const learned = model();
    const likely = judgePaper(learned, robotPaper(50));
    const others = Array.from({ length: 100 }, (_, index) => judgePaper(learned, otherPaper(1000 + index)));
    expect(likely.hint).toBe(3);
    expect(others.every(({ score }) => score < likely.score)).toBe(true);
    expect(others.filter(({ hint }) => hint > 0).length).toBeLessThan(20);
    expect(others.find(({ hint }) => hint === 0)?.because).toEqual([]);
  });

  it('gives a paper without words no hint', () => {
    expect(judgePaper(model(), { title: '', authors: [] }).hint).toBe(0);
  });

  it('holds numbers only', () => {
    const values = Object.values(model());
    expect(values.flat().every((value) => typeof value === 'number' || ArrayBuffer.isView(value))).toBe(true);
  });
});

describe('the explanation', () => {
  it('names up to five words, authors and categories in display form, each once', () => {
    const { because } = judgePaper(model(), robotPaper(50));
    expect(because.length).toBeGreaterThan(2);
    expect(because.length).toBeLessThanOrEqual(5);
    const parts = because.flatMap((name) => name.toLowerCase().split(' '));
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('names authors and categories as they are, and words in lower case unless they have inner capitals', () => {
    const learned = model();
    const because = [
      { title: 'ROBOT', authors: [{ name: 'Shuran Song' }], categories: [] },
      { title: 'Robot', authors: [], categories: ['cs.RO'] },
      { title: 'A GRPO Robot', authors: [] },
    ].map((paper) => judgePaper(learned, paper).because);
    expect(because[0]).toEqual(expect.arrayContaining(['ROBOT', 'Song']));
    expect(because[1]).toEqual(expect.arrayContaining(['robot', 'cs.RO']));
    expect(because[2]).toEqual(expect.arrayContaining(['GRPO']));
  });

  it('names no word that only shares a bucket with a word of the kept papers', () => {
    const learned = model();
    const paper = { title: 'Robot', authors: [] };
    expect(judgePaper(learned, paper).because).toEqual(['robot']);
    const other = { ...learned, fingerprints: learned.fingerprints.map((print) => (print === 0 ? 0 : print ^ 1 || 2)) };
    expect(judgePaper(other, paper).because).toEqual([]);
  });

  it('names no text that would fill the tooltip', () => {
    const long = 'x'.repeat(100);
    const papers = kept.map((paper) => ({ ...paper, title: long }));
    const learned = finish(trainModel(papers, passed))!;
    const { hint, because } = judgePaper(learned, { ...robotPaper(50), title: long });
    expect(hint).toBe(3);
    expect(because.every((name) => name.length <= 60)).toBe(true);
  });
});

describe('the steps of hints', () => {
  const scores = Float32Array.from({ length: 1000 }, (_, index) => (index * 7919) % 1000);

  it('leave nine of ten passed papers without a hint, and give the strongest to one of a hundred', () => {
    const steps = hintSteps(scores);
    expect(steps).toEqual([900, 960, 990]);
    expect([0, 899, 900, 959, 960, 990, 5000].map((score) => hintOf(score, steps))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  });

  it('ascend also with few papers, and give no hint without any', () => {
    const [one, two, three] = hintSteps(Float32Array.of(3, 1, 2));
    expect(one <= two && two <= three).toBe(true);
    expect(hintOf(1e9, hintSteps(new Float32Array()))).toBe(0);
  });
});
