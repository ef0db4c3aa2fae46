/** What the words of a page say about its lists: whether they are of papers, of people or of goods. */
import { isLabel, isScholarly } from '~/lib/detection/generic/textPatterns';
import { attributeOf, baseOf, contentOf, find, findAll } from '~/lib/sites/kit/dom';
import { wordList } from './wordList';

/** Words of pages and headings above papers, in the languages of most pages. */
const isOfPapers = wordList(
  'paper papers publica~ publika~ pubblic~ proceedings poster posters preprint preprints arxiv manuscript manuscripts bibliogra~ scholar oral orals spotlight spotlights contributed accepted acceptés aceptados veröff~ beiträge actes actas anais atti ponencias julkaisut yayın~',
  'публикац|статьи|доклады|论文|論文|業績|논문|أبحاث|פרסומים',
);
/** Words of meetings and journals, whose pages also list people, rooms and breaks. */
const isOfMeetings = wordList(
  'workshop conferenc~ symposium congres~ colloqu~ seminar talks abstract abstracts journal volume issue tagung konferen~ vorträge jornadas journées convegno',
  'конференц|会议|大会|학회|مؤتمر',
);
/** Words of programmes, which festivals, theatres and parliaments have as well. */
const isOfProgrammes = wordList('program~ schedule agenda session sessions', 'программа|プログラム');
/** Headings of what stands beside papers on such pages. */
const isOfOthers = wordList(
  'keynote keynotes invited invité~ invitée~ plenary plenaries tutorial tutorials speaker speakers panel panels panelist panelists panellist panellists organizer organizers organiser organisers organizing organising organization organisation commit~ comit~ chair chairs sponsor sponsors reviewer reviewers member members people staff alumni contact contacts venue registration teaching course courses patent patents news about blog posts eingeladene ponentes',
  'call for|important dates|招待|基調|特邀|委员会|委員',
);

/** Most headings and links that are read, and UTF-16 units of each. */
const mostHeadings = 300;
const mostLinks = 3000;
const longestHeading = 160;
/** UTF-16 units of a page's text that are read. */
const longestText = 20_000;
/** Fewest links such as "PDF" and "BibTeX" on a page of papers without a word for them. */
const fewestLabels = 5;

const columns = [
  wordList('title titles paper', '题名|篇名|標題|論題|제목'),
  wordList('author authors', '作者|著者|저자'),
  wordList('journal source venue conference', '来源|期刊|刊名|掲載誌|출처'),
];

/** Whether a table has columns for title, authors and journal, as lists of papers do; one of books or songs has no third. */
const hasColumns = (top: Element): boolean => {
  const heads = findAll(top, 'th', mostHeadings).map(textOf);
  return columns.every((isColumn) => heads.some(isColumn));
};

/** How much the words above a list say for papers: 2 for a word such as "publications", 1 for a meeting or journal, 0 for neither. */
const worthOf = (text: string): 0 | 1 | 2 => (isOfPapers(text) ? 2 : isOfMeetings(text) ? 1 : 0);

/** The same for the words of a page of a meeting, which may be a programme. */
const worthOfMeeting = (text: string): 0 | 1 | 2 => worthOf(text) || (isOfProgrammes(text) ? 1 : 0);

/** Whether a heading is of people, talks without a paper, news, or other things beside papers. */
export const headsOthers = (text: string): boolean =>
  isOfOthers(text) && !/\b(?:papers?|publications?|posters?|contributed)\b/iu.test(text);

const paperLabel = /pdf|paper|bib|abstract|doi|arxiv|preprint|poster/i;

/** How much a page says for lists of papers. */
export interface PageWorth {
  /** In its title, address, only main heading, and links such as "PDF" or to Google Scholar: it holds for all lists of the page. */
  whole: 0 | 1 | 2;
  /** In any heading as well, which may be that of another list. */
  any: 0 | 1 | 2;
  /** How much one heading of the page says. */
  ofHeading: (text: string) => 0 | 1 | 2;
}

export function worthOfPage(top: Element): PageWorth {
  const page = top.ownerDocument;
  const head = `${contentOf(find(page, 'title') ?? page.createTextNode('')).slice(0, longestHeading)} ${decodePath(baseOf(page))}`;
  const headings = findAll(top, 'h1, h2, h3, h4, [role="heading"], caption, summary', mostHeadings);
  const [main, second] = headings.filter(({ localName }) => localName === 'h1');
  const whole = hasColumns(top) ? 2 : worthOfLinks(top, worthOfMeeting(main && !second ? `${head} ${textOf(main)}` : head));
  let any = whole;
  for (const heading of headings) if (any < 2) any = Math.max(any, worthOfMeeting(textOf(heading))) as 0 | 1 | 2;
  // A programme is one of papers only where the page speaks of a meeting or of papers.
  const isMeeting = isOfMeetings(`${head} ${headings.map(textOf).join(' ')}`);
  const isOther = any === 1 && !isMeeting && !speaksOfPapers(contentOf(top).slice(0, longestText));
  return { whole: isOther ? 0 : whole, any: isOther ? 0 : any, ofHeading: isMeeting ? worthOfMeeting : worthOf };
}

const textOf = (heading: Element): string => contentOf(heading).slice(0, longestHeading);

const speaksOfPapers = (text: string): boolean => isOfMeetings(text) || isScholarly(text);

/** @param worth of the words. @returns 2 where the page has links of papers. */
const worthOfLinks = (top: Element, worth: 0 | 1 | 2): 0 | 1 | 2 => {
  if (worth === 2) return worth;
  let labels = 0;
  for (const link of findAll(top, 'a[href]', mostLinks)) {
    const text = contentOf(link).slice(0, 30).trim();
    if ((paperLabel.test(text) && isLabel(text)) || /\/\/scholar\.google\./.test(attributeOf(link, 'href'))) labels += 1;
  }
  return labels >= fewestLabels ? 2 : worth;
};

/** The words of an address's path. */
const decodePath = (address: string): string =>
  URL.canParse(address) ? new URL(address).pathname.slice(0, longestHeading).replace(/[^a-z]+/gi, ' ') : '';
