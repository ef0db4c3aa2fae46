/** Reads the dates that paper pages print. English month names, because the sites print English. Runs in the page. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Whole names: `Market 3` and `maybe 4` are no dates. */
const name =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const th = '(?:st|nd|rd|th)?';
/** Between the ends of a range, of which the first counts. */
const to = '\\s*(?:[-‒–—/&]|and|to)\\s*';
const season = '(?:spring|summer|autumn|fall|winter|q[1-4]|(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth) (?:quarter|half))';
const day = `(?<d>\\d{1,2})${th}`;

/** Tried in turn; the named groups are what each gives: `n` and `e` are names of months, `r` says that months are a range. */
const patterns = [
  /(?<y>\d{4})\s?[年년](?:\s?(?<m>\d{1,2})\s?[月월](?:\s?(?<d>\d{1,2})\s?[日일])?)?/,
  // ISO 8601's week: `2019-W23-1`.
  /(?<!\d)(?<y>\d{4})-?W(?<w>\d\d)(?:-?(?<d>[1-7]))?(?!\d)/,
  /^(?<y>\d{4}) ?[-–/] ?(?:\d{4}|1[3-9]|[2-9]\d)$/,
  // PubMed's way: `2012 Nov 26`, `1998 Dec-1999 Jan`, `2001 Spring`.
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
/** A year that stands by itself. */
const stated = /(?<![\d.,:/])(?:1[6-9]|20)\d\d(?![\d:/]|[.,]\d)/;

const longest = 300;
const earliestYear = 1600;

/**
 * @param text what stands beside a paper: `Published on Oct 4, 2026`, `2 December, 2025`, `2026-10-04T07:00:00Z`,
 * `June 30 – July 2, 2019`, `Spring 2001`, `2019年6月3日`.
 * @param now decides the year of a date in a text that states none (never in the future), and what is absurd.
 * @returns `2026`, `2026-10` or `2026-10-04`, of a range its first day and of a range of months its year; undefined for no
 * date, or one before 1600 or over two years ahead.
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
  // `Dec 30 – Jan 2, 2019` begins the year before.
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

/** The first week of a year is the one of the fourth of January. @returns the month of its Thursday where no day is told. */
function dayOfWeek(year: number, week: number, day?: number): string | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const days = 4 - (fourth.getUTCDay() || 7) + 7 * (week - 1) + (day ?? 4);
  return new Date(Date.UTC(year, 0, days)).toISOString().slice(0, day ? 10 : 7);
}

/** `Dec 30` read on the second of January was last year; a day of grace is for time zones. */
function latestYear(month = 1, day = 1, now: Date): number {
  const year = now.getUTCFullYear();
  return Date.UTC(year, month - 1, day) > now.getTime() + 36 * 60 * 60 * 1000 ? year - 1 : year;
}
