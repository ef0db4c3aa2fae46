import { expect, test } from 'vitest';
import { stepUnits } from '~/lib/library/history/stepUnits';
import type { HistoryStep } from '~/lib/papers/history';

const paper = (key: string, before: string[] | null, after: string[] | null): HistoryStep => ({
  table: 'papers',
  key,
  before: before && { identifiers: before },
  after: after && { identifiers: after },
});
const annotationStep = (key: string): HistoryStep => ({
  table: 'annotations',
  key,
  before: { tags: [] },
  after: { tags: ['x'] },
});
const keys = (steps: HistoryStep[]) => stepUnits(steps).map((unit) => unit.map(({ key }) => key).join(' '));

test('the steps of one record stay together, in order', () => {
  expect(keys([paper('a', null, ['pmid:1']), paper('b', null, ['pmid:2']), annotationStep('a'), annotationStep('b')])).toEqual([
    'a a',
    'b b',
  ]);
});

test('a record that was merged into another is restored with it', () => {
  const steps = [
    paper('a', ['pmid:1'], ['pmid:1', 'acl:1']),
    paper('z', null, ['pmid:9']),
    annotationStep('a'),
    paper('b', ['acl:1'], null),
    annotationStep('b'),
  ];
  expect(keys(steps)).toEqual(['a a b b', 'z']);
});

test('a pair that is kept apart belongs to both records; a tag or a search to none', () => {
  const pair: HistoryStep = { table: 'distinctPairs', key: 'a b', before: null, after: { ids: ['a', 'b'], at: 1 } };
  const tag: HistoryStep = { table: 'tags', key: 'nlp', before: null, after: { colour: 'red' } };
  expect(keys([annotationStep('a'), tag, annotationStep('b'), pair, { ...tag, key: 'cv' }])).toEqual(['a b a b', 'nlp', 'cv']);
});

test('a long chain of records is one unit, and is found in linear time', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => paper(`r${index}`, [`pmid:${index + 1}`], [`pmid:${index + 2}`]));
  expect(stepUnits(chain)).toHaveLength(1);
  expect(stepUnits(chain.toReversed())[0]).toHaveLength(20_000);
});
