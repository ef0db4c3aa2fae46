/**
 * The files of PaperMemory (github.com/vict0rsch/PaperMemory, `src/options/options.js`, 2024): its whole memory, an object of
 * papers by id with `__dataVersion`, since 2021 in several versions; all BibTeX, an object of texts by id; and the papers of a
 * tag, an array of objects with `url`, `title`, `tags` and `codeLink`, or of addresses.
 */
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import type { PaperType } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import { bibtexFields } from './kit/bibtexFields';
import { EntryBuilder } from './kit/entryBuilder';
import { type Fields, fieldsOf, textOf } from './kit/jsonFields';
import { jsonItems, listLayout, memberLayout } from './kit/jsonItems';
import { publishedIn } from './kit/publishedIn';
import { timeOf } from './kit/timeOf';
import type { Reader } from './reader';

const types: Record<string, PaperType> = {
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  article: 'article-journal',
  incollection: 'chapter',
  book: 'book',
  phdthesis: 'thesis',
  techreport: 'report',
};

/** A note that PaperMemory made itself. */
const made = /^(?:Accepted|Published|Under review|Submitted|Submission)\b[^\n]{0,10}@[^\n]*$/i;

function fillFromBibtex(entry: EntryBuilder, text: string): void {
  if (!text.includes('@')) return;
  const { type, get } = bibtexFields(text);
  const place = get('booktitle') || get('journal');
  const isPreprint = /\barxiv\b|\bcorr\b/i.test(place);
  entry.type(isPreprint ? 'article' : Object.hasOwn(types, type) ? types[type] : undefined);
  entry.identifier('doi', get('doi'), 'doi');
  if (isPreprint) entry.mentioned(place, 'arxiv:');
  else entry.text('container', place, type === 'article' ? 'journal' : 'booktitle');
  entry.text('volume', get('volume'));
  entry.text('issue', get('number'), 'number');
  entry.text('pages', get('pages'));
  entry.text('publisher', get('publisher'));
}

/** `Arxiv-1703.10593`, `Arxiv-hep-th_9711200`, `OR-ICLR-2022_EZNOb_uNpJk`, `PubMed-2019_31217588`, `PMC-2019_PMC442760`. */
function identify(entry: EntryBuilder, id: string): void {
  const [, arxiv, forum, pmid, pmcid] =
    /^Arxiv-(.+)$|^OR-.{1,60}?-\d{4}_([\w-]{6,40})$|^PubMed-\w+?_(\d+)$|^PMC-\w+?_(?:PMC)?(\d+)$/.exec(id) ?? [];
  const text = arxiv
    ? `arXiv:${arxiv.replace('_', '/')}`
    : forum
      ? `openreview:${forum}`
      : pmid
        ? `pmid:${pmid}`
        : pmcid
          ? `PMC${pmcid}`
          : '';
  for (const each of identifiersIn(text)) entry.identified(each);
}

function fill(entry: EntryBuilder, id: string, paper: Fields): void {
  const get = (...names: string[]): string => names.map((name) => textOf(paper.get(name))).find((text) => text !== '') ?? '';
  entry.text('title', get('title'));
  for (const name of get('author').split(/\s+and\s+/)) entry.person('authors', name);
  identify(entry, id);
  if (get('source') === 'website') entry.type('webpage');
  entry.identifier('doi', get('doi'), 'doi');
  entry.address(get('pdfLink', 'url'), 'pdfLink');
  entry.address(get('codeLink'), 'codeLink', 'code');
  const link = /\]\((https?:\/\/[^\s()]+)\)/.exec(get('md').slice(-2_100))?.[1];
  if (link !== undefined && link !== get('pdfLink')) entry.address(link, 'md');
  const venue = get('venue', 'conf');
  if (!/^arxiv$/i.test(venue)) publishedIn(entry, venue, 'venue');
  entry.date('published', /^\d{4}$/.test(get('year')) ? get('year') : '', 'year');
  fillFromBibtex(entry, get('bibtex', 'bibtext'));
  const key = get('key');
  if (!/^(?:defaultKey_|$)/.test(key)) entry.text('citationKey', key, 'key');
  const note = get('note');
  if (made.test(note.trim())) entry.text('comment', note, 'note');
  else entry.note(note);
  const tags = paper.get('tags');
  for (const tag of Array.isArray(tags) ? tags : []) entry.tag(textOf(tag));
  const { marks } = entry;
  if (paper.get('favorite') === true) Object.assign(marks, { starred: true, starredAt: timeOf(get('favoriteDate')) });
  marks.addedAt = timeOf(get('addDate'));
  entry.extra('lastOpenDate', get('lastOpenDate'));
  entry.extra('count', get('count'));
}

/** A text is the BibTeX of a paper, or its address. */
function fillFromText(entry: EntryBuilder, id: string, text: string): void {
  identify(entry, id);
  if (!text.includes('@')) {
    entry.address(text, 'url');
    return;
  }
  const { get } = bibtexFields(text);
  entry.text('title', get('title'));
  for (const name of get('author').split(/\s+and\s+/)) entry.person('authors', name);
  entry.date('published', get('year'), 'year');
  entry.address(get('url'), 'url');
  fillFromBibtex(entry, text);
}

export const paperMemory: Reader = {
  id: 'paperMemory',
  recognise(start) {
    if (/^\s*\{/.test(start)) {
      if (/"__dataVersion"\s*:/.test(start) && !/"dogear"\s*:/.test(start)) return 1;
      if (/"pdfLink"\s*:/.test(start) && /"(?:codeLink|favorite|addDate|md)"\s*:/.test(start)) return 1;
      return /^\s*\{\s*"[^"\n]{1,200}"\s*:\s*"\s*@[a-z]+\s*\{/i.test(start) ? 0.9 : 0;
    }
    if (/^\s*\[\s*"https?:\/\//.test(start)) return 0.7;
    return /^\s*\[\s*\{\s*"url"\s*:\s*"/.test(start) && /"title"\s*:/.test(start) ? 0.7 : 0;
  },
  *read(text): Generator<ReadItem, void, undefined> {
    const layout = /^\s*\[/.test(text.slice(0, 1_000)) ? listLayout(text, []) : memberLayout(text);
    for (const step of jsonItems(text, layout)) {
      if (step === undefined || 'problem' in step) {
        yield step;
        continue;
      }
      const { value, at } = step;
      const paper = fieldsOf(value);
      // `__dataVersion` is a number.
      if (!paper && typeof value !== 'string') continue;
      const entry = new EntryBuilder(at);
      if (paper) fill(entry, textOf(paper.get('id')) || (at.key ?? ''), paper);
      else fillFromText(entry, at.key ?? '', String(value));
      yield* entry.items();
    }
  },
};
