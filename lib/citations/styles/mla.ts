/** MLA, 9th edition: MLA Handbook (2021), chapter 5. */
import { dayFirst, monthAndYear } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { byNumber, isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Look, type Part, word } from '~/lib/citations/kit/part';
import { addressOf } from '~/lib/citations/kit/style';
import { capitalFirst, titleCase } from '~/lib/citations/kit/textCase';
import type { PlainDate, Work } from '~/lib/citations/kit/work';

const etAl = { from: 3, first: 1 } as const;
const inverted = {
  ...({ inverted: 'first', initialsEnd: '. ', keepsNames: true, and: 'and', comma: 'always' } as const),
  etAl: { ...etAl, comma: 'always' },
} as const;
const spoken = { and: 'and', etAl } as const;

const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const monthOf = (date: PlainDate | undefined): string | undefined => shortMonths[(date?.month ?? 0) - 1];

function title(work: Work): Part | undefined {
  const look: Look = work.container === undefined ? { italic: true } : { quotes: true };
  return data(titleCase(work.title, work.language), look);
}

function lead(work: Work): Part | undefined {
  if (work.authors.length > 0) return namesList(work.authors, inverted, work);
  const label = word(byCount(work.editors, 'editor', 'editors'), { before: ', ' });
  return group('', [namesList(work.editors, inverted, work), label]) ?? title(work);
}

function edition({ edition: text }: Work): Part | undefined {
  return isNumeric(text) ? group(' ', [data(ordinal(text)), word('ed.')]) : data(capitalFirst(text));
}

/** The volume of a work that stands alone has no place beside its author, as the handbook treats sets of volumes apart. */
function volume({ volume: text, edition: version, container, authors, editors }: Work): Part | undefined {
  const isInside = version !== undefined || container !== undefined;
  const isAlone = authors.length === 0 && editors.length === 0;
  if (!isInside && !isAlone && !(authors.length > 0 && editors.length > 0)) return undefined;
  return group(' ', [word(isInside || !isAlone ? 'vol.' : 'Vol.'), data(numberText(text))]);
}

function date({ type, issued }: Work): string | undefined {
  if (type === 'book' || type === 'chapter' || type === 'paper-conference') return issued && `${issued.year}`;
  return type === 'article-journal' ? monthAndYear(issued, monthOf(issued)) : dayFirst(issued, monthOf(issued));
}

function container(work: Work): Part | undefined {
  const others = work.authors.length > 0 ? work.editors : [];
  const edited = work.container === undefined ? 'Edited by' : 'edited by';
  return group(', ', [
    data(titleCase(work.container, work.language), { italic: true }),
    group(' ', [word(edited), namesList(others, spoken, work)]),
    edition(work),
    volume(work),
    group(' ', [word('no.'), data(numberText(work.issue))]),
    data(numberText(work.number)),
    work.type === 'article-journal' ? undefined : data(work.publisher),
    data(date(work)),
    group(' ', [word(byNumber(work.page, 'p.', 'pp.')), data(pagesText(work.page, 'minimal-two'))]),
    data(addressOf(work)),
  ]);
}

export function mla(work: Work): Part | undefined {
  const hasNames = work.authors.length > 0 || work.editors.length > 0;
  const visit = work.issued === undefined ? dayFirst(work.accessed, monthOf(work.accessed)) : undefined;
  const parts = [lead(work), hasNames ? title(work) : undefined, container(work), group(' ', [word('Accessed'), data(visit)])];
  return group('. ', parts, { after: '.' });
}
