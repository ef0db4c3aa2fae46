/** Nature: formatting guide for authors (https://www.nature.com/nature/for-authors/formatting-guide, 2024). */
import { byCount, namesList } from '~/lib/citations/kit/names';
import { byNumber, numberText, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import { addressOf } from '~/lib/citations/kit/style';
import type { Work } from '~/lib/citations/kit/work';

const editing = { inverted: 'all', initialsEnd: '. ', and: '&', comma: 'never', etAl: { from: 6, first: 1 } } as const;
const writing = { ...editing, etAl: { from: 6, first: 1, look: { italic: true } } } as const;

const isPart = ({ type }: Work): boolean => type === 'chapter' || type === 'paper-conference';

function editors(work: Work): Part | undefined {
  if (!isPart(work)) return undefined;
  const label = word(byCount(work.editors, 'ed.', 'eds.'));
  return group(' ', [label, namesList(work.editors, editing, work)], { before: '(', after: ')' });
}

function volume(work: Work): Part | undefined {
  const text = numberText(work.volume);
  if (work.type === 'article-journal') return data(text, { bold: true, after: ',' });
  return group(' ', [word(byNumber(work.volume, 'vol.', 'vols.')), data(text)]);
}

function issued(work: Work): Part | undefined {
  const { type } = work;
  const year = data(work.issued?.year, { before: '(', after: ')' });
  if (type === 'book' || type === 'thesis' || isPart(work)) {
    const imprint = group(', ', [data(work.publisher), data(work.issued?.year)], { before: '(', after: ')' });
    return group('', [imprint], { after: '.' });
  }
  if (type === 'article') return group(' ', [word('Preprint at'), data(addressOf(work)), year]);
  return type === 'report' || type === 'webpage' ? group(' ', [data(work.url), year]) : year;
}

export function nature(work: Work): Part | undefined {
  const { type } = work;
  const hasDoi = work.volume === undefined && type !== 'article' && work.doi !== undefined;
  const isItalic = type === 'book' || type === 'report';
  return group(
    ' ',
    [
      namesList(work.authors, writing, work, { after: '.' }),
      data(work.title, { italic: isItalic, after: '.' }),
      group(' ', [isPart(work) ? word('in') : undefined, data(work.container, { italic: true }), editors(work)]),
      volume(work),
      data(pagesText(work.page)),
      issued(work),
      hasDoi ? data(work.doi, { before: 'doi:' }) : undefined,
    ],
    { after: '.' },
  );
}
