/** Vancouver: NLM, Samples of Formatted References for Authors of Journal Articles (https://www.nlm.nih.gov/bsd/uniform_requirements.html, 2023). */
import { shortMonth } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { byNumber, isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import type { PlainDate, Work } from '~/lib/citations/kit/work';

const names = {
  ...({ inverted: 'all', separator: ' ', initialsEnd: '', dropsHyphens: true, comma: 'always' } as const),
  etAl: { from: 7, first: 6 },
} as const;

/** What is part of a journal or a book. */
const isPart = ({ type }: Work): boolean => type === 'article-journal' || type === 'chapter' || type === 'paper-conference';

/** `2017 Jun 12`. */
function dateText(date: PlainDate | undefined, most = 3): string | undefined {
  const parts = [date?.year, shortMonth(date)?.replace('.', ''), date?.day];
  return (
    date &&
    parts
      .slice(0, most)
      .filter((part) => part !== undefined)
      .join(' ')
  );
}

const withLabel = (work: Work): Part | undefined =>
  group(', ', [namesList(work.editors, names, work), word(byCount(work.editors, 'editor', 'editors'))]);

const edition = ({ edition: text }: Work, before: string): Part | undefined =>
  isNumeric(text)
    ? group(' ', [data(ordinal(text)), word('ed.')], { before })
    : group('', [data(text, { after: '.' })], { before });

const internet = (work: Work): Part | undefined => (work.url === undefined ? undefined : word('[Internet]', { before: ' ' }));

function title(work: Work): Part | undefined {
  return group('', [data(work.title), ...(isPart(work) ? [] : [internet(work), edition(work, '. ')])]);
}

/** Periods of abbreviated words are left out; those inside a word stay. */
const withoutPeriods = (text: string | undefined): string | undefined => text?.replace(/\.([^a-z]|$)/g, '$1');

function container(work: Work): Part | undefined {
  if (isPart(work)) {
    const named = group('', [data(withoutPeriods(work.container)), internet(work)], { after: '.' });
    return group('', [named, edition(work, ' ')]);
  }
  const volume = group(' ', [word(byNumber(work.volume, 'Vol.', 'Vols.')), data(numberText(work.volume))]);
  return group(', ', [volume, data(work.container)], { after: '.' });
}

function source(work: Work): Part | undefined {
  const editors = work.authors.length > 0 ? group('', [withLabel(work)], { after: '.' }) : undefined;
  const isInside = isPart(work) && work.type !== 'article-journal';
  return group(': ', [isInside ? word('In') : undefined, group(' ', [editors, container(work)])]);
}

function publisher({ type, place, publisher: house }: Work): Part | undefined {
  if (type === 'article-journal') return undefined;
  const where = type === 'thesis' ? data(place, { before: '[', after: ']' }) : data(place);
  return group(': ', [where, data(house)], { after: ';' });
}

function date(work: Work): Part | undefined {
  const visit = work.url === undefined ? undefined : data(dateText(work.accessed));
  const cited = group(' ', [word('cited'), visit], { before: '[', after: ']' });
  if (work.type === 'article-journal') return group(' ', [data(dateText(work.issued)), cited], { after: ';' });
  const isReport = work.type === 'report';
  return group(' ', [data(dateText(work.issued, isReport ? 2 : 1)), cited], { after: isReport ? '' : '.' });
}

function pages({ type, page }: Work): Part | undefined {
  const text = data(pagesText(page, 'minimal'));
  if (type === 'article-journal') return group('', [text], { before: ':' });
  return type === 'book' ? undefined : group(' ', [word('p.'), text], { before: ' ' });
}

export function vancouver(work: Work): Part | undefined {
  const isJournal = work.type === 'article-journal';
  const lead = work.authors.length > 0 ? namesList(work.authors, names, work) : withLabel(work);
  const numbers = [data(numberText(work.volume)), data(numberText(work.issue), { before: '(', after: ')' })];
  const report = work.type === 'report' ? numberText(work.number) : undefined;
  return group('', [
    group('. ', [lead, title(work)], { after: '. ' }),
    group(' ', [source(work), publisher(work), group('', [date(work), ...(isJournal ? numbers : []), pages(work)])], {
      after: '. ',
    }),
    data(report, { before: 'Report No.: ', after: '. ' }),
    group(': ', [word('Available from'), data(work.url)]),
  ]);
}
