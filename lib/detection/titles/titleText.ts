/** Tells titles of papers from the other texts of a list: sessions, breaks, places of work, sentences about the page. */
import { bare, isLabel, isProse, isReference, isRemark, looksLikeTitle } from '~/lib/detection/generic/textPatterns';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { isPlaceOfWork } from './people';

/** UTF-16 units of a title. */
const longest = 300;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
/** Fewest words of a title that is not a heading, a link or in bold. */
export const fewest = 3;

/** Number of words; two signs of a script without spaces count as one. */
export const wordsIn = (text: string): number =>
  Math.floor((text.match(dense)?.length ?? 0) / 2) + text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Entries of programmes that are no papers: sessions, breaks, welcomes, talks without a paper. */
const event =
  /^\W*(?:keynote|key note|invited (?:talk|speaker|presentation|lecture|paper)|plenary|tutorials?\s*(?:\d|:|$|[ivx]+\b)|sessions?\s*(?:\d|:|-|–|$|[ivx]+\b|[a-h]\b|chair)|poster sessions?\b|oral (?:sessions?|presentations?)\s*(?:\d|:|\(|$)|(?:paper|spotlight|lightning|contributed|short|full) (?:presentations?|talks?|sessions?|papers?)\s*(?:\d|:|\(|$)|opening|closing|concluding|welcome|introduct(?:ion|ory remarks)\s*(?:$|and|to the)|coffee|tea\b(?!\s?:\s\p{L})|lunch|dinner|break\b(?!\s(?:the|it|an?|down|through)\b)|panel\s*(?:\d|:|$|discussion|session)|registration|reception|banquet|social event|round ?table|business meeting|q ?& ?a|awards? (?:ceremony|session)|chair(?:s|ed)?\b|moderator)/iu;
/** Parts of a volume, and facts beside an entry. */
const matter =
  /^\W*(?:(?:date|time|location|venue|room|deadline)s?\s?[:：]|tb[ad]\b|front matter|(?:entire|full|complete) (?:volume|proceedings)|preface|foreword|editorial board|proceedings of|table of contents|author index|download|copyright|©)/iu;
/** A sentence of the page about itself or its author. */
const sentence =
  /^(?:(?:I|We|It|They) \p{Ll}|(?:My|Our) |See (?:also )?|Please |Click |Featured |This (?:page|site|work|paper) |(?:The|These) (?:following |below )?(?:papers?|list) |More (?:papers|publications|information|details|info|about|on)\b)/u;
/** Names of journals and meetings, which stand in italics beside a title. */
export const venue =
  /^(?:in:?\s)?(?:(?:the\s)?(?:\d+(?:st|nd|rd|th)\s)?(?:proc(?:eedings|\.)|advances in|journal|transactions|trans\.|international (?:conference|journal|workshop)|ieee\b|acm\b|conference|annals|lecture notes|workshop|annual|european|symposium|nature\b|science\b|arxiv|biorxiv|phys\.|j\. ))/iu;
const clock = /^\W*\d{1,2}[:.h]\d{2}/u;

/** Whether a text of a programme is no paper. */
export const isEvent = (text: string): boolean => event.test(withoutCode(text));

/** Numbers, codes and times before an entry: `U16-1001:`, `12.`, `P3.`, `11:35 AM - 12:20 PM`. */
export const withoutCode = (text: string): string =>
  text
    .replace(
      /^\W*(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[–—-]\s?|\s)){1,2}(?:(?:[ecmp][sd]?t|gmt|utc|ces?t|bst|[jki]st)\s)?/iu,
      '',
    )
    .replace(/^\W*(?:\p{Lu}{0,4}\d{1,4}(?:[.-]\d{1,5}){1,3}\s?[:.)–-]?|#?\d{1,4}\s?[:.)]|\p{Lu}{1,2}-?\d{1,3}[.)])\s+/u, '')
    .replace(/^[:.,;–—-]\s/u, '');

const tidied = (text: string): string =>
  withoutEnd(
    bare(
      withoutCode(text.replace(/\s+/gu, ' '))
        .replace(/[[(][,;|/\s]*[\])]/gu, '')
        .replace(/^\W*(?:paper|poster|talk|title)\s?(?:id\s?)?#?\d{0,4}\s?[:.–-]\s/iu, ''),
    ).replace(/^["“”«»„']+/u, ''),
    /[\s,;:"“”«»„']/,
  ).replace(/(?<!\.)\.$/u, '');

/** The title in a text; empty where it is none. @param shown it is a heading, a link or in bold. */
export const titleIn = (text: string, shown: boolean): string => {
  if (text.length > longest + 60 || /^\W*\(|https?:\/\//u.test(text)) return '';
  const title = tidied(text);
  if (sentence.test(title)) return '';
  if (title.length > longest || !looksLikeTitle(title) || isLabel(title) || isReference(title) || isRemark(title)) return '';
  const words = wordsIn(title);
  if (!shown && /^\p{Ll}{2,}(?=[\s,.])/u.test(title)) return '';
  if (words < 2 || (words < fewest && !shown) || clock.test(title) || isEvent(title) || matter.test(title)) return '';
  if (words < 8 && isPlaceOfWork(title) && !/\b(?:for|with|via|of the|towards?|using)\b/iu.test(title)) return '';
  // A heading or a link of one sentence is a title, however long it is.
  return isProse(title) && (!shown || /[.!?]\s/u.test(title)) ? '' : title;
};
