/** Reads the dates on pages of papers. Month names are English, as on the sites. Runs in the page. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names must be whole: `Market 3` and `maybe 4` are not dates. */
const name =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const th = '(?:st|nd|rd|th)?';
/** The separator of a range. The beginning of the range counts. */
const to = '\\s*(?:[-‒–—/&]|and|to)\\s*';
const season = '(?:spring|summer|autumn|fall|winter|q[1-4]|(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth) (?:quarter|half))';
const day = `(?<d>\\d{1,2})${th}`;

/**
 * Tried in order. Named groups: `y` year, `m` month, `d` day, `w` ISO week; `n` name of a month, `e` name of the last month of
 * a range, `r` present where months form a range.
 */
const patterns = [
  /(?<y>\d{4})\s?[年년](?:\s?(?<m>\d{1,2})\s?[月월](?:\s?(?<d>\d{1,2})\s?[日일])?)?/,
  // ISO 8601's week: `2019-W23-1`.
  /(?<!\d)(?<y>\d{4})-?W(?<w>\d\d)(?:-?(?<d>[1-7]))?(?!\d)/,
  /^(?<y>\d{4}) ?[-–/] ?(?:\d{4}|1[3-9]|[2-9]\d)$/,
  // PubMed's format: `2012 Nov 26`, `1998 Dec-1999 Jan`, `2001 Spring`.
  new RegExp(
    `(?<!\\d)(?<y>\\d{4})[\\s-]+(?<n>${name})(?!\\p{L})(?:(?<r>${to}(?:\\d{4}\\s+)?${name}(?!\\p{L}))|[\\s-]+${day})?(?!\\d)(?!,? \\d{4})`,
    'iu',
  ),
  new RegExp(`(?<!\\d)(?<y>\\d{4})(?:${to}\\d{4})?[\\s,-]*${season}\\b`, 'iu'),
  new RegExp(`\\b${season}(?:${to}${season})?,?\\s+(?<y>\\d{4})(?!\\d)`, 'iu'),
  /^(?<y>(?:1[6-9]|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?!\d)/,
  /(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?(?!\d)/,
  /(?<![\d.])(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})(?!\d)/,
  new RegExp(
    `(?<!\\d)${day}(?:${to}\\d{1,2}${th})?[\\s.-]+(?:of\\s+)?(?<n>${name})(?:${to}\\d{1,2}${th}\\s+(?:of\\s+)?(?<e>${name}))?,?[\\s-]+(?<y>\\d{4})(?!\\d)`,
    'iu',
  ),
  new RegExp(`\\b(?<n>${name})\\s+${day}(?:${to}(?:(?<e>${name})\\s+)?\\d{1,2}${th})?,?\\s+(?<y>\\d{4})(?!\\d)`, 'iu'),
  new RegExp(`\\b(?<n>${name})(?<r>${to}(?<e>${name}))?,?\\s+(?<y>\\d{4})(?!\\d)`, 'iu'),
  new RegExp(`\\b(?<n>${name})\\s+${day}(?!\\s*,?\\s*\\d)`, 'iu'), // input ≤ 300
  /^[^\p{L}\d]*(?:(?:first|published|issued|copyright|circa|ca?|year|date)[^\p{L}\d]*){0,2}(?<y>\d{4})[^\p{L}\d]*$/iu,
];
/** A year as a separate number. */
const stated = /(?<![\d.,:/])(?:1[6-9]|20)\d\d(?![\d:/]|[.,]\d)/;

const longest = 300;
const earliestYear = 1600;

/**
 * @param text the text beside a paper: `Published on Oct 4, 2026`, `2 December, 2025`, `2026-10-04T07:00:00Z`,
 * `June 30 – July 2, 2019`, `Spring 2001`, `2019年6月3日`.
 * @param now determines the year of a date without one (never in the future) and the latest year that is accepted.
 * @returns `2026`, `2026-10` or `2026-10-04`; the first day of a range of days, the year of a range of months. Undefined for
 * no date, and for a date before 1600 or more than two years ahead.
 */
export function tidyDate(text: string, now = new Date()): string | undefined {
  const start = text.slice(0, longest).trim();
  for (const pattern of patterns) {
    const groups = pattern.exec(start)?.groups;
    if (groups) return dateOf(groups, start, now);
  }
  return undefined;
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dateOf({ y, n, e, m, w, d, r }: Record<string, string | undefined>, text: string, now: Date): string | undefined {
  const month = n ? monthOf(n) : m ? Number(m) : undefined;
  const day = d ? Number(d) : undefined;
  // `Dec 30 – Jan 2, 2019` begins in the previous year.
  const ahead = e && month && monthOf(e) < month ? 1 : 0;
  const statedYear = y ?? stated.exec(text)?.[0];
  const year = statedYear ? Number(statedYear) - ahead : latestYear(month, day, now);
  if (year < earliestYear || year > now.getUTCFullYear() + 2) return undefined;
  if (w) return dayOfWeek(year, Number(w), day);
  if (month === undefined || r) return String(year);
  if (month < 1 || month > 12) return undefined;
  const printed = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return printed;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${printed}-${String(day).padStart(2, '0')}`;
}

/** ISO 8601: week 1 contains 4 January. @returns the day; where the day is unknown, the month of the week's Thursday. */
function dayOfWeek(year: number, week: number, day?: number): string | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const days = 4 - (fourth.getUTCDay() || 7) + 7 * (week - 1) + (day ?? 4);
  return new Date(Date.UTC(year, 0, days)).toISOString().slice(0, day ? 10 : 7);
}

/**
 * The latest year in which a date is not in the future: `Dec 30` read on 2 January is last year's. A tolerance of 36 hours
 * allows for time zones.
 */
function latestYear(month = 1, day = 1, now: Date): number {
  const year = now.getUTCFullYear();
  return Date.UTC(year, month - 1, day) > now.getTime() + 36 * 60 * 60 * 1000 ? year - 1 : year;
}
