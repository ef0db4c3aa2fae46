/** IEEE: IEEE Reference Guide, version of 29 January 2021 (https://ieeeauthorcenter.ieee.org). */
import { monthAndYear, shortMonth } from '~/lib/citations/kit/dates';
import { byCount, namesList } from '~/lib/citations/kit/names';
import { byNumber, isNumeric, numberText, ordinal, pagesText } from '~/lib/citations/kit/numbers';
import { data, group, type Part, word } from '~/lib/citations/kit/part';
import { capitalFirst } from '~/lib/citations/kit/textCase';
import type { PlainDate, Work } from '~/lib/citations/kit/work';

const spoken = { initialsEnd: '. ', and: 'and' } as const;
const leading = { ...spoken, etAl: { from: 7, first: 1, look: { italic: true } } } as const;

function lead(work: Work): Part | undefined {
  if (work.authors.length > 0) return namesList(work.authors, leading, work, { after: ', ' });
  const label = word(byCount(work.editors, 'Ed.', 'Eds.'));
  return group(', ', [namesList(work.editors, leading, work), label], { after: ', ' });
}

const title = (work: Work): Part | undefined => data(work.title, work.type === 'book' ? { italic: true } : { quotes: true });
const container = (work: Work): Part | undefined => data(work.container, { italic: true });

function fullDate(date: PlainDate | undefined): string | undefined {
  if (date?.day === undefined) return monthAndYear(date, shortMonth(date));
  return `${shortMonth(date)} ${`${date.day}`.padStart(2, '0')}, ${date.year}`;
}

function issued({ type, issued: date }: Work): Part | undefined {
  if (type === 'book' || type === 'chapter' || type === 'thesis') return data(date?.year);
  const isMonthly = type === 'article-journal' || type === 'report' || type === 'paper-conference';
  return data(isMonthly ? monthAndYear(date, shortMonth(date)) : fullDate(date));
}

function edition({ type, edition: text }: Work): Part | undefined {
  if (type !== 'book' && type !== 'chapter' && type !== 'paper-conference' && type !== 'report') return undefined;
  return isNumeric(text) ? group(' ', [data(ordinal(text)), word('ed.')]) : data(capitalFirst(text), { after: '.' });
}

const locators = (work: Work): Part | undefined =>
  group(', ', [
    edition(work),
    group(' ', [word('vol.'), data(numberText(work.volume))]),
    group(' ', [word('no.'), data(numberText(work.issue))]),
  ]);

function page(work: Work): Part | undefined {
  if (work.type === 'article-journal' && work.number !== undefined)
    return group(' ', [word('Art. no.'), data(numberText(work.number))]);
  return group(' ', [word(byNumber(work.page, 'p.', 'pp.')), data(pagesText(work.page))]);
}

function publisher({ type, place, publisher: house }: Work): Part | undefined {
  if (type === 'book' || type === 'chapter') return group(': ', [data(place), data(house)]);
  return group(', ', [data(house), data(place)]);
}

function event(work: Work): Part | undefined {
  if (work.container !== undefined) return group(' ', [word('in'), container(work)]);
  return group(' ', [word('presented at the'), data(work.event)]);
}

function access(work: Work): Part | undefined {
  const visit = data(fullDate(work.accessed));
  if (work.type === 'webpage') {
    const seen = group(' ', [word('accessed'), visit], { before: '(', after: ').' });
    return work.url === undefined ? undefined : group(' ', [data(work.url), seen], { before: ' ' });
  }
  if (work.doi !== undefined) return data(work.doi, { before: ' doi: ', after: '.' });
  if (work.url === undefined) return undefined;
  const online = group('. ', [group(': ', [word('Accessed'), visit]), data('[Online]')], { before: ' ', after: '. ' });
  return group('', [online, group(': ', [word('Available'), data(work.url)], { before: ' ' })]);
}

/** The parts of an entry by type; those of `first` are one sentence, those of `second` another. */
function body(work: Work): Part[] {
  const sentence = (parts: (Part | undefined)[], after = '.'): Part[] => {
    const whole = group(', ', parts, { after });
    return whole ? [whole] : [];
  };
  switch (work.type) {
    case 'article-journal': {
      const isOnline = work.url !== undefined || work.doi !== undefined;
      return sentence([title(work), container(work), locators(work), page(work), issued(work)], isOnline ? ',' : '.');
    }
    case 'paper-conference':
      return sentence([title(work), event(work), issued(work), locators(work), page(work)]);
    case 'report':
      return sentence([title(work), publisher(work), data(numberText(work.number)), issued(work)]);
    case 'thesis':
      return sentence([title(work), publisher(work), issued(work)]);
    case 'webpage':
      return sentence([title(work), container(work), issued(work)]);
    case 'book':
      return [...sentence([title(work), locators(work)], '. '), ...sentence([publisher(work), issued(work), page(work)])];
    case 'chapter': {
      const others = work.authors.length > 0 ? work.editors : [];
      const editors = group(', ', [namesList(others, spoken, work), word(byCount(others, 'Ed.', 'Eds.'))], { after: ' ' });
      return [
        ...sentence([title(work), group(' ', [word('in'), container(work)]), locators(work)], ', '),
        ...(editors ? [editors] : []),
        ...sentence([publisher(work), issued(work), page(work)]),
      ];
    }
    default:
      return [
        ...sentence([title(work), container(work), locators(work)], '. '),
        ...sentence([publisher(work), page(work), issued(work)]),
      ];
  }
}

export const ieee = (work: Work): Part | undefined => group('', [lead(work), ...body(work), access(work)]);
