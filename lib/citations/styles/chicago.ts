/** Chicago author-date: The Chicago Manual of Style, 17th edition (2017), chapter 15. */
import { longDate, monthName } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import { addressOf } from '~/lib/citations/kit/style';
import { capitalFirst, titleCase } from '~/lib/citations/kit/textCase';
import type { Work } from '~/lib/citations/kit/work';

const etAl = { from: 11, first: 7 } as const;
const inverted = { inverted: 'first', demotesParticles: true, and: 'and', comma: 'always', etAl } as const;
const spoken = { and: 'and', etAl } as const;

const isPart = ({ type }: Work): boolean => type === 'chapter' || type === 'paper-conference';

function title(work: Work): Part | undefined {
  return data(titleCase(work.title, work.language), work.type === 'book' ? { italic: true } : { quotes: true });
}

function lead(work: Work): Part | undefined {
  if (work.authors.length > 0) return namesList(work.authors, inverted, work);
  const label = word(byCount(work.editors, 'ed.', 'eds.'), { before: ', ' });
  return group('', [namesList(work.editors, inverted, work), label]) ?? title(work);
}

const others = (work: Work): Part | undefined => namesList(work.authors.length > 0 ? work.editors : [], spoken, work);

function container(work: Work): Part | undefined {
  const name = data(titleCase(work.container, work.language), { italic: work.type !== 'webpage' });
  return group(' ', [isPart(work) ? word('In') : undefined, name], { before: '. ' });
}

function edition(work: Work): Part | undefined {
  const { edition: text, type } = work;
  if (isPart(work))
    return isNumeric(text) ? group(' ', [data(ordinal(text)), word('ed.')], { before: ', ' }) : data(text, { before: ', ' });
  if (type !== 'book' && type !== 'report') return undefined;
  return isNumeric(text)
    ? group(' ', [data(ordinal(text)), word('ed')], { before: '. ' })
    : data(capitalFirst(text), { before: '. ' });
}

function journalNumbers(work: Work): Part | undefined {
  const { volume, issue } = work;
  const month = monthName(work.issued);
  if (volume !== undefined)
    return group('', [data(numberText(volume), { before: ' ' }), data(numberText(issue) ?? month, { before: ' (', after: ')' })]);
  if (issue === undefined) return data(month, { before: ', ' });
  return group(' ', [word('no.'), data(numberText(issue)), data(month, { before: '(', after: ')' })], { before: ', ' });
}

/** The numbers of a part with pages come from `pages`. */
function numbers(work: Work): Part | undefined {
  if (work.type === 'article-journal') return journalNumbers(work);
  const isCounted = work.type === 'book' || work.type === 'report' || (isPart(work) && work.page === undefined);
  return isCounted ? group(' ', [word('Vol.'), data(numberText(work.volume))], { before: '. ' }) : undefined;
}

function pages(work: Work): Part | undefined {
  const { volume, issue, page } = work;
  const text = pagesText(page, 'chicago');
  if (isPart(work)) {
    const parts = page === undefined ? [] : [data(numberText(volume), { after: ':' }), data(text)];
    return group('', parts, { before: ', ' });
  }
  if (work.type !== 'article-journal') return undefined;
  return data(text, { before: volume !== undefined || issue !== undefined ? ': ' : ', ' });
}

function access(work: Work): Part | undefined {
  const day = work.type === 'webpage' ? data(longDate(work.issued)) : undefined;
  const visit = work.issued === undefined ? data(longDate(work.accessed)) : undefined;
  return group('. ', [day, group(' ', [word('Accessed'), visit]), data(addressOf(work))], { before: '. ' });
}

export function chicago(work: Work): Part | undefined {
  const hasNames = work.authors.length > 0 || work.editors.length > 0;
  const year = data(work.issued?.year ?? 'n.d.');
  const publisher = group(': ', [data(work.place), data(work.publisher)], { before: '. ' });
  const parts = [
    group('. ', [lead(work), year, hasNames ? title(work) : undefined]),
    work.type === 'report' ? data(numberText(work.number), { before: '. ' }) : undefined,
    isPart(work) ? undefined : group(' ', [word('Edited by'), others(work)], { before: '. ' }),
    container(work),
    isPart(work) ? group(' ', [word('edited by'), others(work)], { before: ', ' }) : undefined,
    edition(work),
    isPart(work) ? pages(work) : undefined,
    numbers(work),
    work.type === 'article-journal' ? pages(work) : publisher,
    access(work),
  ];
  return group('', parts, { after: '.' });
}
