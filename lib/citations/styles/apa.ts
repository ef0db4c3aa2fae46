/** APA, 7th edition: Publication Manual of the American Psychological Association (2020), chapters 9 and 10. */
import { longDate, monthName } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { byNumber, isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import { addressOf } from '~/lib/citations/kit/style';
import { titleCase } from '~/lib/citations/kit/textCase';
import type { Name, Work } from '~/lib/citations/kit/work';

/** A paper in proceedings with editors is cited like a chapter, any other like an article. */
const isBookLike = ({ type, editors }: Work): boolean =>
  type === 'paper-conference' ? editors.length > 0 : type !== 'article-journal';

/** A paper of a conference without proceedings. */
const isTalk = ({ type, editors, issue, page, volume }: Work): boolean =>
  type === 'paper-conference' && editors.length === 0 && !(issue || page || volume);

const inverted = {
  inverted: 'all',
  initialsEnd: '. ',
  and: '&',
  comma: 'always',
  etAl: { from: 21, first: 19, last: true },
} as const;
const spoken = { initialsEnd: '. ', and: '&', etAl: inverted.etAl } as const;

/** A volume with a name is part of the title. */
function titled(work: Work, title: string | undefined): Part | undefined {
  const name = work.volume !== undefined && !isNumeric(work.volume) ? work.volume : undefined;
  return group(': ', [data(title), group(' ', [word('Vol.'), data(numberText(name))])], { italic: true });
}

function title(work: Work): Part | undefined {
  if (work.type === 'webpage' || work.type === 'article-journal') {
    return data(work.title, { italic: work.type === 'webpage' || work.container === undefined });
  }
  if (work.container !== undefined) return data(work.title);
  return isBookLike(work) ? titled(work, work.title) : data(work.title, { italic: true });
}

const edition = ({ edition: text }: Work): Part | undefined =>
  isNumeric(text) ? group(' ', [data(ordinal(text)), word('ed.')]) : data(text);

function number(work: Work): Part | undefined {
  const label = isNumeric(work.number) ? word('No.') : undefined;
  const school = work.type === 'thesis' && work.number !== undefined && addressOf(work) ? data(work.publisher) : undefined;
  return group(', ', [group(' ', [label, data(numberText(work.number))]), school]);
}

function locators(work: Work): Part | undefined {
  const { type, volume, issue, page } = work;
  if (type === 'webpage' || !isBookLike(work)) return undefined;
  const numbered = isNumeric(volume) ? data(numberText(volume)) : undefined;
  return group(', ', [
    edition(work),
    group(' ', [word(byNumber(volume, 'Vol.', 'Vols.')), numbered]),
    group(' ', [word(byNumber(issue, 'Issue', 'Issues')), data(numberText(issue))]),
    group(' ', [word(byNumber(page, 'p.', 'pp.')), data(pagesText(page, 'expanded'))]),
  ]);
}

/** Whether editors take the place of missing authors. */
const isEdited = ({ type, authors, editors, container }: Work): boolean =>
  authors.length === 0 && editors.length > 0 && !(type === 'book' && container !== undefined);

const otherEditors = (work: Work): Name[] => (isEdited(work) ? [] : work.editors);

/** The editors of a work that stands alone. */
const editors = (work: Work): Part | undefined =>
  isBookLike(work) && (work.type === 'webpage' || work.container === undefined)
    ? group(', ', [namesList(otherEditors(work), spoken, work), word(byCount(work.editors, 'Ed.', 'Eds.'))])
    : undefined;

function parenthetical(work: Work): Part | undefined {
  const own = work.type === 'webpage' || work.container === undefined;
  return group('; ', own ? [editors(work), number(work), locators(work)] : [editors(work)], { before: '(', after: ')' });
}

function bracketed(work: Work): Part | undefined {
  const look = { before: '[', after: ']' };
  if (work.type === 'dataset') return data('Data set', look);
  return work.type === 'thesis' && work.number === undefined && addressOf(work) ? data(work.publisher, look) : undefined;
}

function date({ type, issued, ...work }: Work): Part | undefined {
  if (issued === undefined) return data('(n.d.)');
  const full = type === 'webpage' || isTalk({ type, ...work });
  const day = full ? [data(monthName(issued), { before: ', ' }), data(issued.day, { before: ' ' })] : [];
  return group('', [data(issued.year), ...day], { before: '(', after: ')' });
}

function periodical(work: Work): Part | undefined {
  const { volume, issue } = work;
  const numbers =
    volume === undefined
      ? data(numberText(issue), { italic: true })
      : group('', [data(numberText(volume), { italic: true }), data(numberText(issue), { before: '(', after: ')' })]);
  return group(', ', [
    data(titleCase(work.container, work.language), { italic: true }),
    numbers,
    work.number === undefined
      ? data(pagesText(work.page, 'expanded'))
      : group(' ', [word('Article'), data(numberText(work.number))]),
  ]);
}

function book(work: Work): Part | undefined {
  if (work.container === undefined) return undefined;
  const label = word(byCount(work.editors, '(Ed.)', '(Eds.)'));
  return group(' ', [
    word('In'),
    group(', ', [group(' ', [namesList(otherEditors(work), spoken, work), label]), titled(work, work.container)]),
    group('; ', [number(work), locators(work)], { before: '(', after: ')' }),
  ]);
}

function container(work: Work): Part | undefined {
  if (work.type === 'webpage') return undefined;
  return isBookLike(work) ? book(work) : periodical(work);
}

function publisher(work: Work): Part | undefined {
  const { type } = work;
  if (type === 'webpage') return group('; ', [data(titleCase(work.container, work.language)), data(work.publisher)]);
  if (!isBookLike(work) || (type === 'thesis' && addressOf(work))) return undefined;
  return data(work.publisher);
}

function access(work: Work): Part | undefined {
  const isUndated = work.doi === undefined && work.url !== undefined && work.issued === undefined;
  const visit = isUndated ? data(longDate(work.accessed), { after: ',' }) : undefined;
  return group(' ', [group(' ', [word('Retrieved'), visit, word('from')]), data(addressOf(work))]);
}

/** What stands first: the authors, or else the editors, or else the title. */
function lead(work: Work): Part | undefined {
  if (work.authors.length > 0) return namesList(work.authors, inverted, work);
  const label = word(byCount(work.editors, 'Ed.', 'Eds.'), { before: ' (', after: ')' });
  if (isEdited(work)) return group('', [namesList(work.editors, inverted, work), label]);
  return group(' ', [title(work), parenthetical(work)]);
}

export function apa(work: Work): Part | undefined {
  const isTitleFirst = work.authors.length === 0 && !isEdited(work);
  const description = isTitleFirst ? [bracketed(work)] : [title(work), parenthetical(work), bracketed(work)];
  const isPrinted = work.editors.length > 0 || work.issue || work.page || work.volume;
  const event = isPrinted ? undefined : data(work.event);
  const parts = [lead(work), date(work), group(' ', description), container(work), event, publisher(work)];
  return group(' ', [group('. ', parts, { after: '.' }), access(work)]);
}
