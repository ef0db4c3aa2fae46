import { describe, expect, test } from 'vitest';
import { paperTypes } from '~/lib/papers/paper';
import { zoteroItem } from '~/lib/zotero/zoteroItem';
import { entries, entryOf } from '../formats/writers/sampleEntries';
import { zoteroFields } from './zoteroFields';

const everything = {
  container: 'A Container',
  event: 'A Meeting',
  publisher: 'A Publisher',
  place: 'Oslo',
  volume: '7',
  issue: '3',
  pages: '10-20',
  number: '99',
  edition: '2',
  isbn: '978-0-306-40615-7',
  issn: '1234-5679',
  language: 'en',
  editors: [{ name: 'Grace Hopper', given: 'Grace', family: 'Hopper' }],
  abstract: 'About things.',
  accessed: '2026-01-02',
  citationKey: 'hopper1960',
  comment: '12 pages',
  categories: ['cs.PL', 'cs.SE'],
  identifiers: ['doi:10.1000/xyz', 'arxiv:2401.00010', 'pmid:77', 'pmcid:PMC88'] as never,
};

describe.each(paperTypes)('%s', (type) => {
  const item = zoteroItem(entryOf({ ...everything, type }));
  const { itemType } = item;

  test('has only fields and creators that the type has in Zotero, and names what is left in Extra', () => {
    const { fields, creators } = zoteroFields[itemType] ?? { fields: [], creators: [] };
    const own = Object.keys(item).filter((field) => !['id', 'itemType', 'creators', 'notes'].includes(field));
    expect(own.filter((field) => !fields.includes(field))).toEqual([]);
    for (const { creatorType } of item.creators) expect(creators).toContain(creatorType);
    const all = JSON.stringify(item);
    for (const value of Object.values(everything).filter((each) => typeof each === 'string')) {
      if (!(value === 'en' && itemType === 'computerProgram')) expect(all).toContain(value);
    }
  });

  test('names the paper', () => {
    expect(item).toMatchObject({ title: 'Attention Is All You Need', DOI: '10.1000/xyz', date: '2017-06-12' });
    const extra = String(item.extra).split('\n');
    expect(extra).toEqual(expect.arrayContaining(['arXiv:2401.00010 [cs.PL]', 'PMID: 77', 'PMCID: PMC88', 'Comment: 12 pages']));
    expect(item.creators.at(-1)).toMatchObject({ lastName: 'Hopper', firstName: 'Grace' });
  });
});

test('each type has an item type of its own', () => {
  const types = paperTypes.map((type) => zoteroItem(entryOf({ type })).itemType);
  expect(types).toEqual([
    ...['journalArticle', 'conferencePaper', 'preprint', 'bookSection', 'book', 'thesis', 'report'],
    ...['dataset', 'computerProgram', 'webpage'],
  ]);
});

test('an arXiv paper is a preprint of arXiv', () => {
  expect(zoteroItem(entryOf())).toMatchObject({
    itemType: 'preprint',
    repository: 'arXiv',
    archiveID: 'arXiv:1706.03762',
    DOI: '10.48550/arXiv.1706.03762',
    url: 'https://arxiv.org/abs/1706.03762',
    creators: [
      { creatorType: 'author', firstName: 'Ashish', lastName: 'Vaswani' },
      { creatorType: 'author', firstName: 'Noam', lastName: 'Shazeer' },
    ],
  });
});

test('an institution is one name, and TeX becomes text', () => {
  const item = zoteroItem(entryOf({ title: "Erd\\H{o}s' problem", authors: [{ name: 'OpenAI' }, { name: 'DeepSeek-AI Team' }] }));
  expect(item.title).toBe("Erdős' problem");
  expect(item.creators[0]).toEqual({ creatorType: 'author', lastName: 'OpenAI', fieldMode: 1 });
});

test('tags and marks stay out, a note is only there when it is given', () => {
  for (const entry of entries) {
    const text = JSON.stringify(zoteroItem(entry));
    expect(text).not.toContain('private-tag');
    expect(text).not.toContain('private-note');
    expect(zoteroItem(entry, '<p>x</p>').notes).toEqual([{ note: '<p>x</p>' }]);
  }
});
