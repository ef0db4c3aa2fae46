/** Classifies a text by its shape, in any script: title, names, date, label, prose. */
import { withoutEnd } from '~/lib/papers/text/textAround';

/** Labels of buttons and links beside papers, alone or with a number; no title consists of them. */
const labels =
  /^[[(⟨|]?(?:(?:the )?(?:arxiv|openreview|hugging ?face|google scholar|semantic scholar|pubmed|doi|github|dblp|acm|ieee|springer|publisher)(?: (?:page|link|version|paper|preprint|entry))?|abs|abstracts?|(?:download |view |open |full(?:[- ]text)? |read )*(?:pdf|html|ps|epub|xml|article|paper|text|online|full text)s?(?: (?:file|version|available|icon|download))?|bib(?:tex)?|ris|cite[ds]?|citations?|cite (?:this|as).*|cited by.*|references?|related(?: articles| papers| work)?|all \d+ versions?|versions?|code|data(?:set)?|slides?|poster|video|talk|demo|website|home ?page|project(?: page)?|supp\w*|appendix|errata|more|less|(?:read|show|see|view) (?:more|less|all|details?|abstract|paper|article|on .+)|details?|comments?|discuss(?:ion)?|reply|share|save[d]?|bookmark|export|download|upvotes?|likes?|edit|hide|flag|next|prev(?:ious)?|back|top|home|link|here|source|other(?: formats)?|view|free(?: article| pmc article| full text)?|open access|preprint|article|review|search result|(?:paper|page)s? ?\d*|\d+ (?:comments?|points?|citations?|upvotes?|authors?|pages?|reads?|views?).*|this (?:paper|article|work|study|link)|\d+(?:st|nd|rd|th)?|untitled)[\])⟩|:.]?$/i;

const letters = /[\p{L}\p{N}]/gu;
/** Scripts that put no space between words. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Collapses white space and removes the labels, bullets and numbers that lists put before their entries. */
export const bare = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:title|titre|titel|t[íi]tulo|titolo|标题|题目|題名|タイトル|заголовок|название)\s*[:：]\s*/iu, '')
    .replace(
      /^(?:\s|\[?\(?\d{1,4}[\])]?[.)]\s|\[\d{1,4}\]|[•·*–—-]\s|\[(?:pdf|html|book|b|c|citation|doc|ps|preprint)\]\s?)+/iu,
      '',
    )
    .trim();

export const isLabel = (text: string): boolean => labels.test(text.trim());

// input ≤ 400
const address = /^(?:https?:|www\.|doi:|10\.\d{4}|arxiv\s?:|pmid)|^\S+@\S+$|^\S+\.(?:com|org|net|edu|io|ai|pdf)(?:\/\S*)?$/i;

/** Whether a text by itself could be a paper's title. */
export function looksLikeTitle(text: string): boolean {
  const whole = bare(text);
  const { length } = whole;
  if (length < 4 || length > 400 || address.test(whole) || isLabel(whole)) return false;
  // A remark in brackets, such as an award, is not a title.
  if (whole.startsWith('(') && whole.endsWith(')')) return false;
  const found = whole.match(letters)?.length ?? 0;
  if (found < length * 0.5) return false;
  if (dense.test(whole)) return found >= 4;
  return words(whole).length >= 2 ? found >= 8 : found >= 5 && /^\p{L}[\p{L}\p{N}-]+$/u.test(whole);
}

/** `(Vaswani et al., 2017)`, `Smith and Jones 2020`, `[12]`: how prose refers to a paper. */
export const isReference = (text: string): boolean =>
  /^[[(]?(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[\p{Lu}][\p{L}'’-]+(?:\s(?:et al\.?|and|&)\s?[\p{L}'’-]*)?,?\s?\(?(?:19|20)\d\d[a-z]?\)?)[\])]?$/u.test(
    text.trim(),
  ) || /\bet al\.?(?:\s?[,(]?\s?(?:19|20)\d\d[a-z]?\)?)?$/iu.test(text.trim());

const particle = /^(?:al|ap|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu|zur|jr\.?|sr\.?|ii|iii)$/iu;
/** Capitalised words within titles that are never in names. */
const inner = /\s(?:Is|Are|Was|Does|Need|Not|From|With|Without|Beyond|Towards?|Through|Between|Against|Via|Into|Under|All)\s/u;
const monthName = /^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
/** Lower-case words of sentences; with a capital they may be names or initials. */
const small =
  /(?:^|\s)(?:the|of|for|with|from|using|in|on|to|is|are|via|by|at|an?|et|au|aux|und|für|zur|im|sur|les|des|del|per|con|para)(?=\s|$)/u;
const venueWords =
  /\b(?:university|institute|department|conference|journal|annalen|annals|proceedings|transactions|letters|vol|volume|pages?|pp|published|submitted|workshop|reviews?|research|science|sciences|medicine|psychology|learning|neural|networks?|models?|data|analysis|systems?|preprint|arxiv|press|society|academy|collaboration on)\b/iu;

const isName = (text: string): boolean => {
  if (text.length < 2 || text.length > 60) return false;
  // input ≤ 60
  if (/[\d:?!]|^\p{Lu}{3,}$|\p{Lu}{4,}\s\p{Lu}{3,}/u.test(text)) return false;
  if (monthName.test(text) || small.test(text) || inner.test(text) || venueWords.test(text)) return false;
  if (dense.test(text)) return [...text].length <= 12;
  const parts = text.split(/[\s.]+/u).filter(Boolean);
  const named = parts.filter((part) => /^\p{Lu}|^[dl]['’]\p{Lu}|^\p{Lo}/u.test(part) || particle.test(part));
  const written = parts.filter((part) => part.length > 1 && !particle.test(part));
  return (
    written.length <= 4 && parts.length <= 7 && named.length === parts.length && parts.some((part) => /^\p{L}{2,}/u.test(part))
  );
};

const listMark = /\s?(?:[,;·•|、，；،؛](?:\s?(?:and|und|et|&|y)(?=\s))?|\s(?:and|und|et|&|y|和|与)\s)\s?/u;
const label = /^\s*(?:authors?|by|作者|著者|autor(?:en|es)?|auteurs?|от|авторы)\s*[:：]?\s+|^\s*(?:作者|著者)\s*[:：]?\s*/iu;
/**
 * Ends of a list of names that leaves some out. Each expression is applied separately: in one repeated expression they would
 * be tried in every combination.
 */
const furtherAuthors = /,? ?\(?\+?\d{1,6} additional authors?.*/isu;
const further = /,? ?(?:…|\.\.\.|et al\.?|\(?\+?\d{1,6} (?:more|others)\)?) ?[.;]? ?$/iu;
/** UTF-16 units; a longer text is not a list of names. */
const longestList = 40_000;
/** More consecutive ends than any list has. */
const mostEnds = 10;

/** Removes the ends of a list that leaves names out. @param text with single spaces. */
function withoutRest(text: string): string {
  let left = text.replace(furtherAuthors, '');
  for (let round = 0; round < mostEnds; round++) {
    const shorter = left.replace(further, '');
    if (shorter === left) break;
    left = shorter;
  }
  return left;
}

/**
 * The names that a text lists.
 * @returns an empty list when the text is not mostly names.
 */
export function namesOf(text: string): string[] {
  if (text.length > longestList) return [];
  const whole = withoutRest(text.replace(/\s+/gu, ' ').replace(label, ''))
    .replace(/[*†‡§¶∗]|\s?\((?:\d|[a-z])\)/gu, '')
    .trim();
  if (whole.length < 2 || whole.length > 20_000) return [];
  const parts = joinInitials(
    whole
      .split(listMark)
      .map((part) => withoutEnd(part, /[\s:]/).replace(/^[\s.:]+/u, ''))
      .filter(Boolean),
  );
  const found = parts.filter(isName);
  return found.length > 0 && found.length >= parts.length * 0.8
    ? found.map((name) => name.replace(/\.$/u, (dot) => (/\b\p{L}\.$/u.test(name) ? dot : '')))
    : [];
}

const initials = /^(?:(?:\p{Lu}\.[\s-]?){1,4}|\p{Lu}{1,3}|\p{Lu}(?:[\s-]\p{Lu}){1,2})$/u;

/** Joins each family name with the initials after its comma: `Vaswani, A., Shazeer, N.`. */
function joinInitials(parts: string[]): string[] {
  if (parts.length < 2 || parts.filter((part) => initials.test(part)).length * 2 < parts.length - 1) return parts;
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && initials.test(part) && !last.includes(', ')) joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined;
}

const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const dates = [
  /\b((?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12]\d|0?[1-9]))(?!\d)/u,
  /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u,
  new RegExp(String.raw`\b(\d{1,2}(?:st|nd|rd|th)?\s${month},?\s(?:19|20)\d\d)\b`, 'iu'),
  new RegExp(String.raw`\b(${month}\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d)\b`, 'iu'),
  new RegExp(String.raw`\b((?:19|20)\d\d\s${month}(?:\s\d{1,2})?)\b`, 'iu'),
  new RegExp(String.raw`\b(${month},?\s(?:19|20)\d\d)\b`, 'iu'),
  /(?<![\d./:#-])((?:19|20)\d\d)(?![\d/.:-]*\d)/u,
];

/** The most precise date in a text, as written save for separators and ordinal endings; undefined for none. */
export function dateIn(text: string): string | undefined {
  for (const pattern of dates) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, first = '', monthNumber, day] = found;
    return monthNumber && day
      ? `${first}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`
      : first.replace(/(\d)(?:st|nd|rd|th)\b/iu, '$1').replaceAll('/', '-');
  }
  return undefined;
}

/** Whether a text consists of sentences rather than a line of facts. */
export const isProse = (text: string): boolean => {
  const whole = text.trim();
  if (whole.length < 120) return false;
  if (dense.test(whole)) return /[。；，、]/u.test(whole);
  const all = words(whole);
  // Words of names, venues and numbers begin with capitals or digits; words of running text mostly do not.
  return all.length >= 18 && all.filter((word) => /^[\p{Ll}\p{Lo}(“"']/u.test(word)).length >= all.length * 0.45;
};

/** A full stop after initials, which ends a list: `Turing AM, Church A. Turing AM, et al.` */
const initialsEnd = /(?<=\s\p{Lu}{1,3})\.\s/u;

/**
 * The names at the beginning of a line that continues with a venue, a year or a host. A single name counts only in a piece of
 * the line with at most 5 words.
 */
export const leadingNames = (text: string): string[] => {
  const afterYear = /^(?:19|20)\d\d\s*[/|·:–-](.+)$/u.exec(text)?.[1];
  const pieces = [
    afterYear,
    // The text before a full stop is the whole list; the text after it may be the list again, shortened.
    text.split(/^\p{Lu}[\p{L}'’-]+\s\p{Lu}{1,3},/u.test(text) ? initialsEnd : /(?<=\p{Ll}\p{Ll}\p{Ll}|\p{Lu}\p{Lu})\.\s/u)[0],
    text,
    text.split(/\s[-–—|•·]\s|\s?\|\s?/u)[0],
    withoutEnd(text.split(/[\d([]/u)[0] ?? '', /[\s;,.]/),
    text.split(';')[0],
  ];
  // Most pieces of most texts are the whole text.
  for (const piece of new Set(pieces)) {
    const names = piece === undefined ? [] : namesOf(piece);
    if (names.length > 1 || (names.length === 1 && (piece ?? '').trim().split(/\s+/u).length <= 5)) return names;
  }
  return [];
};

/** Whether a text is a remark that lists put beside a title and never in it: `Submitted 2 May 2024`, `math.AG cs.LG`. */
export const isRemark = (text: string): boolean => text.length <= longestRemark && (isDated(text) || isCodes(text));

/** UTF-16 units; a remark has a few words, and a longer text is a title or prose. */
const longestRemark = 400;

const isDated = (text: string): boolean =>
  dateIn(text) !== undefined &&
  /^\W*(?:submitted|published|posted|updated|received|accepted|date[d]?|announced|v\d)\b/i.test(text);

const isCodes = (text: string): boolean =>
  /[.-]/.test(text) && text.trim().split(/\s/u).every(isCode) && !/\s[a-z]+\s[a-z]+\s/.test(text);

/** `cs.LG`, `astro-ph.GA`, `quant-ph`. */
const isCode = (word: string): boolean => /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]+)*$/.test(word);

/** Whether a text states author and time, as threads and feeds put them above a post. */
export const isByline = (text: string): boolean =>
  /\b(?:minutes?|hours?|days?|weeks?|months?|years?) ago\b/i.test(text) || text.split(' | ').length > 2;

/** Whether a text has a word that is common in lists of papers or their headings but rare in lists of posts, goods or threads. */
export const isScholarly = (text: string): boolean =>
  /\b(?:journal|proceedings|conference|symposium|workshop|transactions|preprints?|abstract|vol(?:ume)?\.?\s?\d|issue\s?\d|pp\.?\s?\d|doi|arxiv|issn|publications?|papers?|thes[ei]s|bibtex|cite(?:d by)?|citations?|pdf|manuscript|scholarly)\b|论文|期刊|摘要|学报|論文|抄録|紀要|журнал|аннотация|статьи|المجلة|ملخص|مجلة/iu.test(
    text,
  );
