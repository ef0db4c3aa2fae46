/** ACM: Reference Formatting (https://www.acm.org/publications/authors/reference-formatting, 2019). */
import { longDate, monthAndYear } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import type { Work } from '~/lib/citations/kit/work';

const writing = { and: 'and' } as const;
const editing = { and: 'and', comma: 'never' } as const;

function lead(work: Work): Part | undefined {
  if (work.authors.length > 0) return namesList(work.authors, writing, work, { after: '.' });
  const label = word(byCount(work.editors, '(Ed.)', '(Eds.)'));
  return group('', [group(' ', [namesList(work.editors, writing, work), label])], { after: '.' });
}

const isAlone = ({ type }: Work): boolean => type === 'book' || type === 'report';

function title(work: Work): Part | undefined {
  if (!isAlone(work)) return data(work.title);
  const edition = group(' ', [data(ordinal(work.edition)), word('ed.')], { before: '(', after: ')' });
  return group(' ', [data(work.title, { italic: true }), edition]);
}

const publisher = (work: Work): Part | undefined => group(', ', [data(work.publisher), data(work.place)]);
const pages = (work: Work): Part | undefined => data(pagesText(work.page));
const container = (work: Work): Part | undefined => data(work.container, { italic: true });

function chapter(work: Work): Part | undefined {
  const { edition } = work;
  const version = isNumeric(edition) ? group(' ', [data(ordinal(edition)), word('ed.')]) : data(edition);
  const others = work.authors.length > 0 ? work.editors : [];
  const editors = group(' ', [namesList(others, editing, work), word(byCount(others, '(ed.)', '(eds.)'))]);
  const book = group(' ', [container(work), group('', [version], { before: '(', after: ')' })]);
  return group('', [
    group(' ', [word('In'), group(', ', [book, editors])]),
    group(', ', [publisher(work), pages(work)], { before: '. ', after: '.' }),
  ]);
}

function source(work: Work): Part | undefined {
  switch (work.type) {
    case 'book':
    case 'report':
      return publisher(work);
    case 'paper-conference':
      return group(', ', [group(' ', [word('In'), container(work)]), publisher(work), pages(work)]);
    case 'chapter':
      return chapter(work);
    case 'article-journal': {
      const month = data(monthAndYear(work.issued), { before: '(', after: ')' });
      const issue = group('', [data(numberText(work.issue), { after: ' ' }), month]);
      return group(', ', [group(' ', [container(work), data(numberText(work.volume), { after: ',' }), issue]), pages(work)]);
    }
    case 'thesis':
      return publisher(work);
    default: {
      const name = group(' ', [data(work.container), data(numberText(work.volume))], { italic: true });
      return group(', ', [name, pages(work)]);
    }
  }
}

function access(work: Work): Part | undefined {
  if (work.doi !== undefined) return data(work.doi, { before: ' DOI:https://doi.org/' });
  if (work.url === undefined) return undefined;
  return group(' ', [word('Retrieved'), data(longDate(work.accessed)), word('from'), data(work.url)], { before: ' ' });
}

export const acm = (work: Work): Part | undefined =>
  group('', [
    group('. ', [lead(work), data(work.issued?.year), title(work)], { after: '. ' }),
    group('', [source(work)], { after: '.' }),
    access(work),
  ]);
