/**
 * The files of PaperMemory (github.com/vict0rsch/PaperMemory, `src/options/options.js`, 2024): its whole memory, an object of
 * papers by id with `__dataVersion`, since 2021 in several versions; all BibTeX, an object of texts by id; and the papers of a
 * tag, an array of objects with `url`, `title`, `tags` and `codeLink`, or of addresses.
 */
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { publicationFields } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import { bibtex } from './bibtex';
import { EntryBuilder } from './kit/entryBuilder';
import { type Fields, fieldsOf, textOf } from './kit/jsonFields';
import { jsonItems, listLayout, memberLayout } from './kit/jsonItems';
import { timeOf } from './kit/timeOf';
import type { Reader } from './reader';

/** A note that PaperMemory made itself. */
const made = /^(?:Accepted|Published|Under review|Submitted|Submission)\b[^\n]{0,10}@[^\n]*$/i;

/** BibTeX within a paper that is read. */
const longestBibtex = 100_000;

/** Takes what the paper's BibTeX says beyond the paper's own fields; problems of it are no problems of the file. */
function fillFromBibtex(entry: EntryBuilder, text: string): void {
  if (!text.includes('@')) return;
  for (const item of bibtex.read(text.slice(0, longestBibtex))) {
    if (item === undefined || 'problem' in item) continue;
    const { bibliography, identifiers } = item.entry;
    entry.type(bibliography.type);
    for (const field of publicationFields) entry.text(field, bibliography[field]);
    if (!entry.has('title')) entry.text('title', bibliography.title);
    const authors = entry.hasPeople('authors') ? [] : bibliography.authors;
    for (const { name, given, family, suffix } of authors) {
      entry.person('authors', family === undefined ? { given: name } : { given, family, suffix });
    }
    if (entry.published === undefined) entry.date('published', bibliography.published, 'year');
    entry.text('abstract', bibliography.abstract);
    for (const identifier of identifiers) if (!identifier.startsWith('url:')) entry.identified(identifier);
    if (bibliography.links.page !== undefined) entry.address(bibliography.links.page, 'url');
    return;
  }
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
  for (const name of get('author').split(/\sand\s/)) entry.person('authors', name);
  identify(entry, id);
  if (get('source') === 'website') entry.type('webpage');
  entry.identifier('doi', get('doi'), 'doi');
  entry.address(get('pdfLink', 'url'), 'pdfLink');
  entry.address(get('codeLink'), 'codeLink', 'code');
  const link = /\]\((https?:\/\/[^\s()]+)\)/.exec(get('md').slice(-2_100))?.[1];
  if (link !== undefined && link !== get('pdfLink')) entry.address(link, 'md');
  entry.date('published', /^\d{4}$/.test(get('year')) ? get('year') : '', 'year');
  fillFromBibtex(entry, get('bibtex', 'bibtext'));
  const venue = get('venue', 'conf');
  if (!/^arxiv$/i.test(venue)) {
    entry.text('venue', venue);
    if (!entry.has('container')) entry.text('container', venue, 'venue');
  }
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
  if (text.includes('@')) fillFromBibtex(entry, text);
  else entry.address(text, 'url');
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
