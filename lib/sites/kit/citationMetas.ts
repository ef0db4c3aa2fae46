/**
 * What a paper's own page says in its `meta` tags. Highwire's names are those that Google Scholar asks for
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, 2026); bepress and EPrints have their own;
 * then PRISM (https://www.w3.org/submissions/prism/, 2020) and Dublin Core (https://www.dublincore.org/schemas/, 2026).
 */
import { authorsIn } from '~/lib/papers/authorList';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import type { PaperType } from '~/lib/papers/paper';
import { tidyDate } from '~/lib/papers/text/tidyDate';
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { attributeOf, baseOf, findAll } from './dom';
import type { RawDraft } from './makeDraft';
import { shownIn } from './shownIn';

/** A draft without the site; its `identifiers` may be empty, its title is not. */
export type CitationMetas = Omit<RawDraft, 'site'>;

const known = /^(?:citation|bepress_citation|eprints|prism|dc|dcterms|dcq)[._]/;
/** More than this many are not read: no paper has as many authors. */
const most = 20_000;

/** Contents by name in lower case with dots, `bepress.title`, `dc.identifier.doi`; in the order of the page. */
const contentsOf = (page: Document): Map<string, string[]> => {
  const contents = new Map<string, string[]>();
  for (const meta of findAll(page, 'meta[content]').slice(0, most)) {
    const written = (attributeOf(meta, 'name') || attributeOf(meta, 'property')).trim().toLowerCase();
    const text = attributeOf(meta, 'content').trim();
    if (!text || !known.test(written)) continue;
    const name = written.replace(/^bepress_citation_/, 'bepress.').replace(/^(citation|eprints)[._]/, '$1.');
    const list = contents.get(name);
    if (list) list.push(text);
    else contents.set(name, [text]);
  }
  return contents;
};

const titles = ['citation.title', 'bepress.title', 'eprints.title', 'dc.title', 'dcterms.title', 'prism.title'];
const authors = [
  ...['citation.author', 'citation.authors', 'bepress.author', 'eprints.creators_name'],
  ...['dc.creator', 'dc.creator.personalname', 'dcterms.creator', 'dc.contributor', 'dc.contributor.author'],
];
const venues = [
  ...['citation.journal_title', 'citation.conference_title', 'citation.conference', 'citation.inbook_title'],
  ...['citation.book_title', 'bepress.journal_title', 'eprints.publication', 'eprints.event_title', 'prism.publicationname'],
  ...['citation.dissertation_institution', 'citation.technical_report_institution', 'bepress.dissertation_institution'],
  ...['bepress.technical_report_institution', 'eprints.institution'],
];
/** What a paper is, by which of these a page has; those that say most come first. */
const types: [PaperType, string[]][] = [
  ['thesis', ['citation.dissertation_institution', 'citation.dissertation_name', 'bepress.dissertation_institution']],
  [
    'report',
    ['citation.technical_report_institution', 'citation.technical_report_number', 'bepress.technical_report_institution'],
  ],
  ['paper-conference', ['citation.conference_title', 'citation.conference', 'bepress.conference_title', 'eprints.event_title']],
  [
    'article-journal',
    ['citation.journal_title', 'citation.issn', 'bepress.journal_title', 'prism.publicationname', 'prism.issn'],
  ],
  ['chapter', ['citation.inbook_title', 'citation.book_title']],
  ['book', ['citation.isbn']],
];
/** The words of repositories: EPrints' types, COAR's and DRIVER's names (https://vocabularies.coar-repositories.org/resource_types/, 2026). */
const typeWords: [PaperType, RegExp][] = [
  ['thesis', /thes[ie]s|dissertation/],
  ['paper-conference', /conference|proceedings/],
  ['chapter', /chapter|book ?_?(?:part|section|item)/],
  ['article', /preprint/],
  ['report', /report|working ?paper/],
  ['dataset', /^data ?set$/],
  ['article-journal', /^(?:journal|research|review)? ?article$/],
  ['book', /^(?:book|monograph)$/],
];
const conferenceName = /\b(?:proceedings|conference|symposium|workshop)\b/i;
const abstracts = [
  ...['citation.abstract', 'bepress.abstract', 'eprints.abstract', 'dcterms.abstract', 'dc.description.abstract'],
  ...['dc.description', 'dcterms.description'],
];
const pdfs = ['citation.pdf_url', 'bepress.pdf_url', 'eprints.document_url'];
/** What a publisher says of the paper, then what a library says of its record. */
const dates = [
  [
    ...['publication_date', 'online_date', 'date', 'year', 'cover_date'].map((name) => `citation.${name}`),
    ...['bepress.date', 'bepress.online_date', 'bepress.publication_date', 'eprints.date'],
  ],
  [
    ...['prism.publicationdate', 'prism.coverdate', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'dc.issued', 'dcterms.date'],
    ...['dc.date.created', 'dcterms.created'],
  ],
];

/** Markup that some sites write into the text of an attribute. */
const markup =
  /<\/?(?:[a-z]{1,6}:)?(?:abstract|b|br|div|em|h\d|i|italic|bold|li|ol|p|sc|sec|span|strong|su[bp]|title|u|ul)(?:\s[^<>]*)?\/?>/gi;
/** What stands for "no abstract", or for the repository, is shorter. */
const shortestAbstract = 80;

const plain = (text: string): string =>
  text
    .replace(/<\/(?:p|div|sec|h\d|(?:jats:)?title)>/gi, '\n\n')
    .replace(markup, '')
    .replace(/^\s*(?:abstract|summary)\s*(?:[:.]|\n)\s*/i, '');

/** `09/14/2007` is Highwire's way too. The first of January stands for a year when a system wants a day. */
const dateIn = (text: string): string | undefined =>
  tidyDate(
    text.replace(/^(?:(\d\d?)\/)?(\d\d?)\/(\d{4})$/, (_, month, day, year) =>
      (Number(month) > 12 ? [year, day, month] : [year, month, day]).filter(Boolean).join('-'),
    ),
  )?.replace(/-01-01$/, '');

/**
 * The day of first publication: an article is online before its issue is printed, or long after. Where the earliest
 * date is a year or a month only, what says more of the same year or month is taken.
 */
const published = (contents: Map<string, string[]>): string | undefined => {
  const [own = [], records = []] = dates.map((names) =>
    names.flatMap((name) => contents.get(name) ?? []).flatMap((text) => dateIn(text) ?? []),
  );
  const [year] = (own.length ? own : records).map((date) => date.slice(0, 4)).sort();
  // A library that has a month writes its first day.
  const all = [...own, ...(own.length ? records.map((date) => date.replace(/(-\d\d)-01$/, '$1')) : records)];
  const sameYear = all.filter((date) => year && date.startsWith(year));
  const precision = Math.max(...sameYear.map((date) => date.length));
  return sameYear.filter((date) => date.length === precision).sort()[0];
};

const typeOf = (contents: Map<string, string[]>): PaperType | undefined => {
  const [type, names] = types.find(([, names]) => names.some((name) => contents.has(name))) ?? [];
  const inBook = type === 'chapter' && names?.some((name) => contents.get(name)?.some((text) => conferenceName.test(text)));
  if (type) return inBook ? 'paper-conference' : type;
  const words = ['eprints.type', 'dc.type', 'dcterms.type', 'citation.publication_type']
    .flatMap((name) => contents.get(name) ?? [])
    .map((text) => text.replace(/^.*\//, '').toLowerCase());
  return typeWords.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
};

/** Names of which one may be of something else: a handle, a file, the record. */
const identifiersOf = (contents: Map<string, string[]>): Identifier[] => {
  const all = (...names: string[]): string[] => names.flatMap((name) => contents.get(name) ?? []);
  const dois = all('citation.doi', 'bepress.doi', 'prism.doi', 'eprints.doi', 'eprints.id_number', 'dc.identifier.doi');
  const arxiv = all('citation.arxiv_id').map((id) => `https://arxiv.org/abs/${id.replace(/^arxiv:/i, '')}`);
  const urls = all('citation.public_url', 'citation.abstract_html_url', 'citation.pdf_url', 'prism.url', 'dcterms.identifier');
  return [
    ...[...dois, ...arxiv].flatMap((text) => parseIdentifier(text) ?? []),
    ...all('citation.pmid').flatMap((text) => parseIdentifier(`pmid:${text}`) ?? []),
    ...all('citation.pmcid').flatMap((text) => parseIdentifier(`PMC${text.replace(/^PMC/i, '')}`) ?? []),
    ...all('dc.identifier').flatMap((text) => parseIdentifier(text) ?? []),
    ...urls.flatMap((text) => (/^https?:/i.test(text) ? (identifierFromUrl(text) ?? []) : [])),
  ];
};

/**
 * @returns what the page's `meta` tags say about the one paper that it is about, untidied (`makeDraft` does that);
 * null when they name no title. Metas of references (`citation_reference`) are not read. A conference's session or a
 * data set may have the same metas: a caller who wants to be sure asks for an identifier.
 */
export const readCitationMetas = (page: Document): CitationMetas | null => {
  const contents = contentsOf(page);
  const first = (names: string[]): string | undefined => names.flatMap((name) => contents.get(name)?.[0] ?? [])[0];
  const written = first(titles);
  if (!written) return null;
  // A page on which the title is right with its references escapes nothing twice.
  const isShown = shownIn(page);
  const right = isShown(written) && written.includes('&');
  const text = (content: string): string => plain(right ? content : unescapeText(content, isShown));
  const title = text(written);
  const names = contents.get(authors.find((name) => contents.has(name)) ?? '') ?? [];
  const type = typeOf(contents);
  const venue = first(venues) ?? (type === 'book' ? first(['citation.publisher']) : undefined);
  const pdf = first(pdfs);
  const base = baseOf(page);
  return {
    identifiers: [...new Set(identifiersOf(contents))],
    title,
    // With a meta for each author, `García Márquez, Gabriel José` is one.
    authors: names.flatMap((name) => authorsIn(text(name), names.length > 1 ? 'one' : 'any')),
    published: [published(contents)],
    venue: venue && text(venue),
    ...(type && { type }),
    abstract: abstracts
      .flatMap((name) => contents.get(name) ?? [])
      .map(text)
      .find((text) => text.trim().length >= shortestAbstract),
    pdf: pdf && URL.canParse(pdf, base) ? new URL(pdf, base).href : undefined,
  };
};
