/**
 * Puts the fields of an entry of BibTeX or biblatex (biblatex 3.19, section 2.2) to their places. Fields of files on a person's
 * disk (`file`, `local-url`, `bdsk-file-1`) are left out.
 */
import { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import { dateOfParts } from '~/lib/formats/readers/kit/looseDate';
import { publishedIn } from '~/lib/formats/readers/kit/publishedIn';
import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import type { PaperType, PublicationField } from '~/lib/papers/paper';
import { bibNames } from './bibNames';
import { bibType } from './bibType';
import { journalOf } from './journalOf';
import { readBibMark } from './readBibMark';
import type { RawEntry } from './scanBib';
import { texText, verbatimText } from './texText';

/** Fields that are read from a table, in this order. */
const places: Record<string, PublicationField> = {
  eventtitle: 'event',
  volume: 'volume',
  pages: 'pages',
  edition: 'edition',
  publisher: 'publisher',
  address: 'place',
  location: 'place',
  language: 'language',
};
/** Files, and what only steers a program. */
const unread =
  /^(?:file|pdf|local-url|localfile|local-path|attachments|bdsk-file-\d+|crossref|xdata|ids|groups|mendeley-groups|useprefix|options)\+*$/;
/** biblatex's names of languages (`langid`), which are Babel's. */
const languages: Record<string, string> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  english: 'en',
  german: 'de',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  brazilian: 'pt-BR',
  dutch: 'nl',
  russian: 'ru',
  polish: 'pl',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  swedish: 'sv',
  danish: 'da',
  norsk: 'nb',
  finnish: 'fi',
  czech: 'cs',
  turkish: 'tr',
  arabic: 'ar',
  latin: 'la',
  greek: 'el',
};

/** Fields by name; each is taken once, and what nobody took goes to `extra`. */
class Fields {
  readonly #left: Map<string, string>;

  constructor(fields: ReadonlyMap<string, string>) {
    this.#left = new Map(fields);
  }

  take(name: string): string | undefined {
    const value = this.#left.get(name);
    this.#left.delete(name);
    return value;
  }

  text(name: string): string | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : texText(value);
  }

  verbatim(name: string): string | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : verbatimText(value).trim();
  }

  look(name: string): string {
    return this.#left.get(name) ?? '';
  }

  rest(): ReadonlyMap<string, string> {
    return this.#left;
  }
}

/** A title with its subtitle. */
function titled(fields: Fields, name: string, under: string): string | undefined {
  const [title, sub] = [fields.text(name), fields.text(under)];
  if (title === undefined || sub === undefined) return title ?? sub;
  return `${title.trimEnd()}${/[.:!?]\s*$/.test(title) ? '' : ':'} ${sub}`;
}

function readIdentifiers(entry: EntryBuilder, fields: Fields): void {
  // ADS gives preprints their identifier as pages, too.
  for (const name of ['pages', 'eid'])
    if (/^arxiv:/i.test(fields.look(name)) && entry.mentioned(fields.look(name), 'arxiv:')) fields.take(name);
  entry.identifier('doi', fields.verbatim('doi'), 'doi');
  const [kind, category] = [
    fields.verbatim('eprinttype') ?? fields.verbatim('archiveprefix') ?? '',
    fields.verbatim('primaryclass') ?? fields.verbatim('eprintclass') ?? '',
  ];
  for (const name of ['eprinttype', 'archiveprefix', 'primaryclass', 'eprintclass']) fields.take(name);
  const eprint = fields.verbatim('eprint');
  const isArxiv =
    /^arxiv$/i.test(kind) ||
    (kind === '' && /arxiv|^[a-z-]+(?:\.[a-z]{2})?\/\d{7}|^\d{4}\.\d{4,5}(?:v\d{1,3})?$/i.test(eprint ?? ''));
  if (eprint !== undefined && isArxiv) entry.identifier('arxiv', eprint, 'eprint', category);
  else if (eprint !== undefined && /^(?:pubmed|pmid)$/i.test(kind)) entry.identifier('pmid', eprint, 'eprint');
  else {
    entry.extra('eprint', eprint);
    entry.extra('eprinttype', kind);
  }
  if (isArxiv || (eprint === undefined && category !== '')) entry.category(category);
  else entry.extra('eprintclass', category);
  for (const name of ['arxivid', 'arxiv']) entry.identifier('arxiv', fields.verbatim(name), name, category);
  for (const name of ['pmid', 'pmcid'] as const) entry.identifier(name, fields.verbatim(name), name);
  entry.identifier('pmcid', fields.verbatim('pmc'), 'pmc');
}

const addresses = ['url', 'ee', 'link', 'bdsk-url-1', 'bdsk-url-2', 'bdsk-url-3'];

/** @returns what `howpublished` says beside an address. */
function readAddresses(entry: EntryBuilder, fields: Fields): string | undefined {
  for (const name of addresses)
    for (const address of (fields.verbatim(name) ?? '').split(/\s+/, 20)) entry.address(address, name);
  const pdf = fields.verbatim('pdf');
  if (pdf !== undefined && /^https?:/i.test(pdf)) entry.address(pdf, 'pdf', 'pdf');
  const value = fields.take('howpublished');
  const written = value === undefined ? '' : verbatimText(value.replace(/\\href\s?\{([^{}]{1,2000})\}/g, '$1 '));
  const address = /https?:\/\/\S+/i.exec(written)?.[0].replace(/[.,;)]{1,9}$/, '');
  if (value === undefined || address === undefined) return value === undefined ? undefined : texText(value);
  entry.address(address, 'howpublished');
  const words = written.replace(address, '').replace(/[\s:,.()<>]{1,20}$/, '');
  return /^(?:available\s{0,3}(?:at|from)|url|online)?$/i.test(words.trim()) ? undefined : words;
}

/** A journal that is none: `arXiv preprint arXiv:1706.03762` (Google Scholar), `CoRR` in volume `abs/1706.03762` (DBLP). */
function isPreprintServer(entry: EntryBuilder, journal: string, volume: string): boolean {
  if (/arxiv/i.test(journal)) {
    entry.mentioned(journal, 'arxiv:');
    return true;
  }
  if (!/^(?:CoRR|Computing Research Repository)$/i.test(journal.trim())) return false;
  const id = /^abs\/(.{1,40})$/.exec(volume.trim())?.[1];
  if (id !== undefined) entry.identified(arxivIdentifier(id));
  return true;
}

function readContainer(entry: EntryBuilder, fields: Fields, title: string | undefined): void {
  const journal = titled(fields, 'journaltitle', 'journalsubtitle') ?? journalOf(fields.text('journal'));
  const book = titled(fields, 'booktitle', 'booksubtitle');
  if (journal !== undefined && isPreprintServer(entry, journal, texText(fields.look('volume')))) {
    entry.extra('journal', journal);
    entry.extra('volume', fields.text('volume'));
  } else publishedIn(entry, journal, 'journal');
  // A book whose chapters inherit from it repeats its title for them.
  if (book !== title) publishedIn(entry, book, 'booktitle');
}

function readDates(entry: EntryBuilder, fields: Fields): void {
  const date = fields.text('date');
  // JabRef writes the macro of a month as `{#mar#}`.
  const [year, month, day] = [fields.text('year'), fields.text('month')?.replace(/^#([a-z]{3})#$/i, '$1'), fields.text('day')];
  entry.date('published', date, 'date');
  if (year !== undefined) {
    const { date: found, whole } = dateOfParts(year, month, day);
    entry.date('published', found ?? year, 'year');
    if (!whole && found !== undefined) entry.extra('month', [day, month].filter(Boolean).join(' '));
  } else if (date === undefined) entry.extra('month', month);
  for (const name of ['urldate', 'lastvisited', 'lastchecked', 'lastaccessed']) entry.date('accessed', fields.text(name), name);
}

function readPeople(entry: EntryBuilder, fields: Fields): void {
  for (const [list, name] of [
    ['authors', 'author'],
    ['editors', 'editor'],
  ] as const)
    for (const person of bibNames(fields.take(name) ?? '')) {
      if (person === 'others') entry.others(list);
      else entry.person(list, person);
    }
}

/** Names of bodies: what is a publisher depends on the type. */
function readBodies(entry: EntryBuilder, fields: Fields, how: string | undefined, type: PaperType | undefined): void {
  const bodies = type === 'thesis' ? ['school', 'institution'] : type === 'report' ? ['institution', 'school'] : [];
  for (const name of [...bodies, 'publisher', 'organization', 'institution', 'school'])
    entry.text('publisher', fields.text(name), name);
  const isLoose = type === undefined || ['article', 'webpage', 'dataset', 'software'].includes(type);
  if (isLoose && !entry.has('container')) publishedIn(entry, how, 'howpublished');
  else entry.extra('howpublished', how);
}

function readNumbers(entry: EntryBuilder, fields: Fields, type: PaperType | undefined): void {
  const isPeriodical = type === 'article-journal' || (type === 'article' && entry.has('container'));
  entry.text(isPeriodical ? 'issue' : 'number', fields.text('number'), 'number');
  entry.text('issue', fields.text('issue'), 'issue');
  // The number of an article in journals without pages.
  entry.text('number', fields.text('eid'), 'eid');
  for (const name of ['isbn', 'issn', 'eissn']) entry.serial(fields.text(name), name);
}

/** @param fields of the entry, with those it inherits. @param key none where another entry has it. */
export function bibEntry({ at, type }: RawEntry, all: ReadonlyMap<string, string>, key: string): EntryBuilder {
  const entry = new EntryBuilder(at);
  const fields = new Fields(all);
  entry.text('citationKey', key);
  const title = titled(fields, 'title', 'subtitle');
  entry.text('title', title, 'title');
  readPeople(entry, fields);
  readIdentifiers(entry, fields);
  const how = readAddresses(entry, fields);
  readContainer(entry, fields, title);
  const isPreprint = entry.hasIdentifier('arxiv') && !entry.has('container');
  const { type: read, genre } = bibType(type, all, isPreprint, entry.isNamed());
  entry.type(read);
  readDates(entry, fields);
  readBodies(entry, fields, how, read);
  readNumbers(entry, fields, read);
  for (const [name, field] of Object.entries(places)) entry.text(field, fields.text(name), name);
  const langid = (fields.text('langid') ?? fields.text('hyphenation'))?.trim();
  if (langid !== undefined && !entry.has('language')) entry.text('language', languages[langid.toLowerCase()] ?? langid, 'langid');
  entry.text('abstract', fields.text('abstract'), 'abstract');
  entry.extra('type', fields.text('type') ?? genre);
  for (const [name, value] of fields.rest()) {
    if (unread.test(name) || readBibMark(entry, name, value)) continue;
    // input ≤ 200
    entry.extra(name.replace(/\++$/, ''), /^(?:biburl|adsurl|bibsource)$/.test(name) ? verbatimText(value) : texText(value));
  }
  return entry;
}
