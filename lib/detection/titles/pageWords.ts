/** What the words of a page say about its lists: whether they are of papers, of people or of goods. */
import { isLabel } from '~/lib/detection/generic/textPatterns';
import { attributeOf, baseOf, contentOf, find, findAll } from '~/lib/sites/kit/dom';

/** Words of pages and headings above papers, in the languages of most pages. */
const papers =
  /\b(?:papers?|publi[ck]a[ctçz]\p{L}*|pubblic\p{L}*|proceedings|posters?|preprints?|arxiv|manuscripts?|bibliogra\p{L}*|scholar|orals?|spotlights?|contributed|accepted|veröff\p{L}*|beiträge|art[ií][cg]\p{L}* accept\p{L}*|actes|actas|anais|atti|ponencias|julkaisut|yayın\p{L}*)(?!\p{L})|публикац|статьи|доклады|论文|論文|業績|논문|أبحاث|פרסומים/iu;
/** Words of meetings and journals, whose pages also list people, rooms and breaks. */
const meetings =
  /\b(?:workshop|conferenc\p{L}*|symposium|congres\p{L}*|colloqu\p{L}*|seminar|program\p{L}*|schedule|agenda|sessions?|talks|abstracts?|journal|volume|issue|tagung|konferen\p{L}*|vorträge|jornadas|journées|convegno)(?!\p{L})|конференц|программа|会议|大会|プログラム|학회|مؤتمر/iu;
/** Headings of what stands beside papers on such pages. */
const others =
  /\b(?:keynotes?|invited|plenar(?:y|ies)|tutorials?|speakers?|panels?|panel(?:l?ists?)|organi[sz](?:ers?|ing|ation)|commit\p{L}*|comit\p{L}*|chairs?|sponsors?|reviewers?|members|people|staff|alumni|contacts?|venue|registration|teaching|courses?|patents?|news|call for|important dates|about|blog|posts|eingeladene|invit[ée]\p{L}*|ponentes)(?!\p{L})|招待|基調|特邀|委员会|委員/iu;

/** Most headings and links that are read, and UTF-16 units of each. */
const mostHeadings = 300;
const mostLinks = 3000;
const longestHeading = 160;
/** Fewest links such as "PDF" and "BibTeX" on a page of papers without a word for them. */
const fewestLabels = 5;

/** How much the words above a list say for papers: 2 for a word such as "publications", 1 for a meeting or journal, 0 for neither. */
export const worthOf = (text: string): 0 | 1 | 2 => (papers.test(text) ? 2 : meetings.test(text) ? 1 : 0);

/** Whether a heading is of people, talks without a paper, news, or other things beside papers. */
export const headsOthers = (text: string): boolean =>
  others.test(text) && !/\b(?:papers?|publications?|posters?|contributed)\b/iu.test(text);

const paperLabel = /pdf|paper|bib|abstract|doi|arxiv|preprint|poster/i;

/** How much a page's title, address, headings and links say for lists of papers: links such as "PDF", or to Google Scholar. */
export function worthOfPage(top: Element): 0 | 1 | 2 {
  const page = top.ownerDocument;
  const head = `${contentOf(find(page, 'title') ?? page.createTextNode('')).slice(0, longestHeading)} ${decodePath(baseOf(page))}`;
  let worth = worthOf(head);
  for (const heading of findAll(top, 'h1, h2, h3, h4, [role="heading"], caption, summary').slice(0, mostHeadings)) {
    if (worth === 2) return worth;
    worth = Math.max(worth, worthOf(contentOf(heading).slice(0, longestHeading))) as 0 | 1 | 2;
  }
  if (worth === 2) return worth;
  let labels = 0;
  for (const link of findAll(top, 'a[href]').slice(0, mostLinks)) {
    const text = contentOf(link).slice(0, 30).trim();
    if ((paperLabel.test(text) && isLabel(text)) || /\/\/scholar\.google\./.test(attributeOf(link, 'href'))) labels += 1;
  }
  return labels >= fewestLabels ? 2 : worth;
}

/** The words of an address's path. */
const decodePath = (address: string): string =>
  URL.canParse(address) ? new URL(address).pathname.slice(0, longestHeading).replace(/[^a-z]+/gi, ' ') : '';
