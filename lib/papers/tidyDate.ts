/** Reads the dates that paper pages print. English month names, because the sites print English. Runs in the page. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Whole names: `Market 3` and `maybe 4` are no dates. */
const name =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Tried in turn; the named groups are what each gives. */
const patterns = [
  // PubMed's way: `2012 Nov 26`.
  new RegExp(`(?<!\\d)(?<y>\\d{4})\\s+(?<n>${name})(?![\\p{L}-])(?:\\s+(?<d>\\d{1,2}))?(?!\\d)(?!,? \\d{4})`, 'iu'),
  /(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?(?!\d)/u,
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<n>${name}),?\\s+(?<y>\\d{4})(?!\\d)`, 'iu'),
  new RegExp(`\\b(?<n>${name})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)`, 'iu'),
  new RegExp(`\\b(?<n>${name}),?\\s+(?<y>\\d{4})(?!\\d)`, 'iu'),
  new RegExp(`\\b(?<n>${name})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\s*,?\\s*\\d)`, 'iu'),
  /^(?<y>\d{4})$/u,
];

const longest = 300;
const earliestYear = 1600;

/**
 * @param text what stands beside a paper: `Published on Oct 4, 2026`, `2 December, 2025`, `2026-10-04T07:00:00Z`.
 * @param now decides the year of a date without one (never in the future), and what is absurd.
 * @returns `2026`, `2026-10` or `2026-10-04`; undefined for no date, or one before 1600 or over two years ahead.
 */
export function tidyDate(text: string, now = new Date()): string | undefined {
  const start = text.slice(0, longest).trim();
  for (const pattern of patterns) {
    const groups = pattern.exec(start)?.groups;
    if (groups) return dateOf(groups, now);
  }
  return undefined;
}

function dateOf(groups: Record<string, string | undefined>, now: Date): string | undefined {
  const month = groups.n ? months.indexOf(groups.n.slice(0, 3).toLowerCase()) + 1 : groups.m ? Number(groups.m) : undefined;
  const day = groups.d ? Number(groups.d) : undefined;
  const year = groups.y ? Number(groups.y) : latestYear(month, day, now);
  if (year < earliestYear || year > now.getUTCFullYear() + 2) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  const printed = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return printed;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${printed}-${String(day).padStart(2, '0')}`;
}

/** `Dec 30` read on the second of January was last year; a day of grace is for time zones. */
function latestYear(month = 1, day = 1, now: Date): number {
  const year = now.getUTCFullYear();
  return Date.UTC(year, month - 1, day) > now.getTime() + 36 * 60 * 60 * 1000 ? year - 1 : year;
}
