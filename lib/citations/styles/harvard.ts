/** Harvard: Pears and Shields, Cite Them Right, 12th edition (2022). */
import { longDate } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { byNumber, isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import { addressOf } from '~/lib/citations/kit/style';
import type { Work } from '~/lib/citations/kit/work';

const etAl = { from: 4, first: 1 } as const;
const inverted = {
  ...({ inverted: 'all', initialsEnd: '.', and: 'and', comma: 'never' } as const),
  etAl: { ...etAl, look: { italic: true } },
} as const;
const spoken = { initialsEnd: '.', and: 'and', etAl } as const;

/** Works that stand alone, with their title in italics. */
const alone = new Set(['book', 'report', 'thesis', 'webpage']);
const paged = new Set(['chapter', 'paper-conference', 'article-journal', 'article', 'book', 'report']);

const isPart = ({ type }: Work): boolean => type === 'chapter' || type === 'paper-conference';

const edition = ({ edition: text }: Work): Part | undefined =>
  isNumeric(text) ? group(' ', [data(ordinal(text)), word('ed')]) : data(text);

function title(work: Work): Part | undefined {
  if (!alone.has(work.type)) return data(work.title, { quotes: true });
  return group('. ', [data(work.title, { italic: true }), edition(work)]);
}

function lead(work: Work): Part | undefined {
  if (work.authors.length > 0) return namesList(work.authors, inverted, work);
  const label = word(byCount(work.editors, '(ed.)', '(eds.)'));
  return group(' ', [namesList(work.editors, inverted, work), label]) ?? title(work);
}

function container(work: Work): Part | undefined {
  // A title that stands for the authors has stated the edition.
  const isStated = work.authors.length === 0 && work.editors.length === 0 && alone.has(work.type);
  const isPreprint = (work.type === 'article' || work.type === 'article-journal') && !work.page && !work.volume;
  if (work.container === undefined) return undefined;
  const preprint = isPreprint ? word('[Preprint]') : undefined;
  return group('. ', [group(' ', [data(work.container, { italic: true }), preprint]), isStated ? undefined : edition(work)]);
}

function source(work: Work): Part | undefined {
  if (!isPart(work)) return container(work);
  const editors = work.authors.length > 0 ? work.editors : [];
  const label = word(byCount(editors, '(ed.)', '(eds.)'));
  return group(' ', [word('in'), group(' ', [namesList(editors, spoken, work), label]), container(work)]);
}

function publisher(work: Work): Part | undefined {
  const { type } = work;
  if (type === 'article-journal') return undefined;
  if (type === 'thesis') return data(work.publisher);
  const house = group(': ', [data(work.place), data(work.publisher)]);
  return type === 'report'
    ? group('. ', [data(numberText(work.number)), house])
    : group(', ', [data(work.event, { italic: true }), house]);
}

function access(work: Work): Part | undefined {
  const visit = group(': ', [word('Accessed'), data(longDate(work.accessed))], { before: '(', after: ')' });
  const address = work.doi === undefined && work.url !== undefined ? group(' ', [data(work.url), visit]) : data(addressOf(work));
  return group(': ', [word('Available at'), address], { before: '. ' });
}

export function harvard(work: Work): Part | undefined {
  const hasNames = work.authors.length > 0 || work.editors.length > 0;
  const others = isPart(work) || work.authors.length === 0 ? [] : work.editors;
  const year = data(work.issued?.year ?? 'no date', { before: '(', after: ')' });
  const numbers = [data(numberText(work.volume)), data(numberText(work.issue), { before: '(', after: ')' })];
  const pages = paged.has(work.type) ? pagesText(work.page) : undefined;
  return group(
    '',
    [
      group('. ', [
        group(' ', [lead(work), year, group(', ', [hasNames ? title(work) : undefined, source(work)])]),
        group(' ', [word('Edited by'), namesList(others, spoken, work)]),
        publisher(work),
      ]),
      group(
        ', ',
        [
          work.type === 'article-journal' ? group('', numbers) : undefined,
          group(' ', [word(byNumber(work.page, 'p.', 'pp.')), data(pages)]),
        ],
        { before: ', ' },
      ),
      access(work),
    ],
    { after: '.' },
  );
}
