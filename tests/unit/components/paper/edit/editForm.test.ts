import { describe, expect, test } from 'vitest';
import { editOf, textOf } from '~/components/paper/edit/editForm';
import { groups } from '~/components/paper/edit/fields';
import { type Bibliography, editableFields } from '~/lib/papers/paper';

const paper: Bibliography = {
  title: 'On Reading',
  authors: [{ name: 'Grace Hopper', given: 'Grace', family: 'Hopper' }, { name: 'Ada Lovelace' }],
  links: { page: 'https://a.org/' },
  published: '2026',
  venue: 'ICLR',
};

describe('the form of details', () => {
  test('has every field that can be edited, once', () => {
    expect(groups.flatMap(({ fields }) => fields.map(({ field }) => field)).toSorted()).toEqual([...editableFields].toSorted());
  });

  test('shows what the paper has', () => {
    expect(textOf(paper, 'authors')).toBe('Hopper, Grace\nAda Lovelace');
    expect([textOf(paper, 'page'), textOf(paper, 'pdf'), textOf(paper, 'editors')]).toEqual(['https://a.org/', '', '']);
  });

  test('changes only what differs, and empties what is empty', () => {
    expect(
      editOf(paper, { title: 'On Reading', venue: ' ', authors: 'Hopper, Grace\nByron, Ada', pages: ' 1-9 ', page: '' }),
    ).toEqual({
      set: {
        venue: null,
        authors: [paper.authors[0], { name: 'Ada Byron', given: 'Ada', family: 'Byron' }],
        pages: '1-9',
        page: null,
      },
      problems: {},
    });
    expect(editOf(paper, { authors: '' }).set).toEqual({ authors: [] });
  });

  test('says what cannot be stored, field by field', () => {
    expect(
      editOf(paper, {
        title: ' ',
        published: '2026-13',
        pdf: 'ftp://x',
        citationKey: 'a b',
        volume: 'x'.repeat(501),
        issue: '2',
      }),
    ).toEqual({
      set: { issue: '2' },
      problems: { title: 'empty', published: 'date', pdf: 'address', citationKey: 'key', volume: 'tooLong' },
    });
  });
});
