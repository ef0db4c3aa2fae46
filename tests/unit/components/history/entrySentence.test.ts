import { describe, expect, test } from 'vitest';
import { entrySentence } from '~/components/history/entrySentence';
import { type HistoryAction, type HistoryEntry, type HistoryStep, historyActions } from '~/lib/papers/history';

const entry = (action: HistoryAction, ...steps: HistoryStep[]): HistoryEntry => ({
  seq: 1,
  at: 0,
  action,
  paperIds: ['p'],
  steps,
});
const annotationStep = (before: HistoryStep['before'], after: HistoryStep['after'], key = 'p'): HistoryStep => ({
  table: 'annotations',
  key,
  before,
  after,
});

describe('the sentence of a history entry', () => {
  test.each<[string, HistoryEntry]>([
    ['Starred', entry('star', annotationStep({ starredAt: null }, { starredAt: 5 }))],
    ['Star removed', entry('unstar', annotationStep({ starredAt: 5 }, { starredAt: null }))],
    ['Status: Reading', entry('status', annotationStep({ status: 'to-read' }, { status: 'reading' }))],
    ['Status removed', entry('status', annotationStep({ status: 'read' }, { status: null }))],
    ['High priority', entry('priority', annotationStep({ priority: null }, { priority: 'high' }))],
    ['Priority removed', entry('priority', annotationStep({ priority: 'low' }, { priority: null }))],
    ['Tagged “b”, “c” · Took off “a”', entry('tags', annotationStep({ tags: ['a'] }, { tags: ['b', 'c'] }))],
    ['Note written', entry('note', annotationStep({ note: '' }, { note: 'x' }))],
    ['Note changed', entry('note', annotationStep({ note: 'x' }, { note: 'y' }))],
    ['Note deleted', entry('note', annotationStep({ note: 'x' }, { note: '' }))],
    ['Starred · Tagged “nlp”', entry('star', annotationStep({ starredAt: null, tags: [] }, { starredAt: 5, tags: ['nlp'] }))],
    ['Renamed “nlp” to “NLP”', entry('renameTag', annotationStep({ tags: ['a', 'nlp'] }, { tags: ['a', 'NLP'] }))],
    ['By a rule: Tagged “nlp”', entry('autoTag', annotationStep({ tags: [] }, { tags: ['nlp'] }))],
    ['Tag deleted: Took off “nlp”', entry('deleteTag', annotationStep({ tags: ['nlp'] }, { tags: [] }))],
    ['Moved to the trash', entry('trash', annotationStep({ starredAt: 5, tags: [] }, null))],
    [
      'Edited: Title, Code · From pages again: Pages',
      entry('edit', {
        table: 'papers',
        key: 'p',
        before: { title: 'A', pages: '1', links: {}, edited: ['pages'], refreshedAt: 1 },
        after: { title: 'B', pages: null, links: { code: 'https://a.org/' }, edited: ['code', 'title'], refreshedAt: 2 },
      }),
    ],
    ['Rules changed: “title:x”', entry('rules', { table: 'rules', key: 'r', before: null, after: { text: 'title:x' } })],
    ['Saved searches changed', entry('searches', { table: 'searches', key: 's', before: { place: 1 }, after: { place: 0 } })],
  ])('%s', (sentence, historyEntry) => {
    expect(entrySentence(historyEntry)).toBe(sentence);
  });

  test('describes the change of the requested paper', () => {
    const both = entry(
      'tags',
      annotationStep({ tags: [] }, { tags: ['a'] }),
      annotationStep({ tags: ['b'] }, { tags: ['b', 'c'] }, 'q'),
    );
    expect(entrySentence(both, 'q')).toBe('Tagged “c”');
  });

  test.each(historyActions)('exists for “%s” without any step', (action) => {
    expect(entrySentence(entry(action)).length).toBeGreaterThan(3);
  });
});
