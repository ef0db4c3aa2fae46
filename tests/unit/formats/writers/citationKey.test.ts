import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationKey, keysOfOneList } from '~/lib/formats/writers/citationKey';
import type { Paper } from '~/lib/papers/paper';
import { entryOf, uuid } from './sampleEntries';

const keyOf = (paper: Partial<Paper>): string => citationKey(entryOf(paper).paper);

test.each<[string, Partial<Paper>]>([
  ['vaswani2017attention-1706.03762', {}],
  [
    'vandermaaten2008visualizing-1234',
    { authors: [{ name: 'Laurens van der Maaten' }], title: 'Visualizing data', published: '2008', identifiers: ['pmid:1234'] },
  ],
  [
    'erdos1959random-hep-th9901001',
    { authors: [{ name: 'Paul Erdős' }], title: 'On Random Graphs', published: '1959', identifiers: ['arxiv:hep-th/9901001'] },
  ],
  [
    'deepseekai2025deepseek-2501.12948',
    { authors: [{ name: 'DeepSeek-AI' }], title: 'DeepSeek-R1', published: '2025-01', identifiers: ['arxiv:2501.12948'] },
  ],
  [
    'arxiv2024-2401.00001',
    { authors: [{ name: '王小明' }], title: '大模型综述', published: '2024', identifiers: ['arxiv:2401.00001'] },
  ],
  ['arxiv-2401.00001', { authors: [], title: '大模型综述', published: undefined, identifiers: ['arxiv:2401.00001'] }],
  [
    'devlin2017bert-n19-1423',
    { authors: [{ name: 'Jacob Devlin' }], title: 'BERT', identifiers: ['doi:10.18653/v1/n19-1423', 'acl:N19-1423'] },
  ],
])('%s', (key, paper) => expect(keyOf(paper)).toBe(key));

test('the key depends neither on the order of the identifiers nor on marks', () => {
  const identifiers: Paper['identifiers'] = ['doi:10.1/b', 'doi:10.1/a', 'openreview:x'];
  expect(keyOf({ identifiers })).toBe(keyOf({ identifiers: identifiers.toReversed() }));
  expect(keyOf({ identifiers, id: uuid(9), sites: [], upvotes: 3 })).toBe(keyOf({ identifiers }));
});

test('any text gives a key that BibTeX accepts', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, text, (title, name) => {
      expect(keyOf({ title, authors: [{ name }], identifiers: ['url:https://example.org/a'] })).toMatch(/^[a-z][a-z\d.-]*$/);
    }),
  );
});

test('papers that differ in their identifiers alone have different keys', () => {
  const keys = new Set<string>();
  for (let at = 0; at < 20_000; at += 1) keys.add(keyOf({ identifiers: [`doi:10.1234/journal.${at}`] }));
  expect(keys.size).toBe(20_000);
});

test('a subset has the keys of the whole', () => {
  const papers = Array.from({ length: 50 }, (_, at) => entryOf({ id: uuid(at), identifiers: [`openreview:forum${at}`] }).paper);
  const all = keysOfOneList();
  const keys = new Map(papers.map((paper) => [paper.id, all(paper)]));
  fc.assert(
    fc.property(fc.shuffledSubarray(papers), (some) => {
      const key = keysOfOneList();
      for (const paper of some) expect(key(paper)).toBe(keys.get(paper.id));
    }),
  );
});

test('two papers with the same key get distinct keys in a list', () => {
  const key = keysOfOneList();
  const [first, second] = [entryOf({ id: uuid(1) }).paper, entryOf({ id: uuid(2) }).paper];
  const given = [key(first), key(second), key(first), key(first), key(first)];
  expect(new Set(given).size).toBe(5);
  expect(given[0]).toBe(citationKey(first));
  for (const each of given) expect(each).toMatch(/^[a-z][a-z\d.-]*$/);
});
