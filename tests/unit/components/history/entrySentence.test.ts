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
const said = (before: HistoryStep['before'], after: HistoryStep['after'], key = 'p'): HistoryStep => ({
  table: 'annotations',
  key,
  before,
  after,
});

describe('the sentence of a history entry', () => {
  test.each<[string, HistoryEntry]>([
    ['Starred', entry('star', said({ starredAt: null }, { starredAt: 5 }))],
    ['Star removed', entry('unstar', said({ starredAt: 5 }, { starredAt: null }))],
    ['Status: Reading', entry('status', said({ status: 'to-read' }, { status: 'reading' }))],
    ['Status removed', entry('status', said({ status: 'read' }, { status: null }))],
    ['High priority', entry('priority', said({ priority: null }, { priority: 'high' }))],
    ['Priority removed', entry('priority', said({ priority: 'low' }, { priority: null }))],
    ['Tagged “b”, “c” · Took off “a”', entry('tags', said({ tags: ['a'] }, { tags: ['b', 'c'] }))],
    ['Note written', entry('note', said({ note: '' }, { note: 'x' }))],
    ['Note changed', entry('note', said({ note: 'x' }, { note: 'y' }))],
    ['Note deleted', entry('note', said({ note: 'x' }, { note: '' }))],
    ['Starred · Tagged “nlp”', entry('star', said({ starredAt: null, tags: [] }, { starredAt: 5, tags: ['nlp'] }))],
    ['Renamed “nlp” to “NLP”', entry('renameTag', said({ tags: ['a', 'nlp'] }, { tags: ['a', 'NLP'] }))],
    ['By a rule: Tagged “nlp”', entry('autoTag', said({ tags: [] }, { tags: ['nlp'] }))],
    ['Tag deleted: Took off “nlp”', entry('deleteTag', said({ tags: ['nlp'] }, { tags: [] }))],
    ['Moved to the trash', entry('trash', said({ starredAt: 5, tags: [] }, null))],
    ['Rules changed: “title:x”', entry('rules', { table: 'rules', key: 'r', before: null, after: { text: 'title:x' } })],
    ['Saved searches changed', entry('searches', { table: 'searches', key: 's', before: { place: 1 }, after: { place: 0 } })],
  ])('%s', (sentence, told) => {
    expect(entrySentence(told)).toBe(sentence);
  });

  test('tells of the paper that is asked for', () => {
    const both = entry('tags', said({ tags: [] }, { tags: ['a'] }), said({ tags: ['b'] }, { tags: ['b', 'c'] }, 'q'));
    expect(entrySentence(both, 'q')).toBe('Tagged “c”');
  });

  test.each(historyActions)('there is one for “%s” without any step', (action) => {
    expect(entrySentence(entry(action)).length).toBeGreaterThan(3);
  });
});
