/**
 * Reads the `meta` tags of a paper's own page. Highwire's names are those that Google Scholar requests
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, 2026); bepress and EPrints have their own; also read are
 * PRISM (https://www.w3.org/submissions/prism/, 2020) and Dublin Core (https://www.dublincore.org/schemas/, 2026).
 */
import { authorsIn } from '~/lib/papers/authorList';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import type { PaperType, PublicationField } from '~/lib/papers/paper';
import { tidyDate } from '~/lib/papers/text/tidyDate';
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { attributeOf, baseOf, findAll } from './dom';
import type { RawDraft } from './makeDraft';
import { shownIn } from './shownIn';

/** A draft without the site; its `identifiers` may be empty, but its title is not. */
export type CitationMetas = Omit<RawDraft, 'site'>;

/** Prefixes of the names that are read. */
const prefixes = /^(?:citation|bepress_citation|eprints|prism|dc|dcterms|dcq)[._]/;
/** Most metas of a page that are read; no paper has as many authors. */
const most = 20_000;

/**
 * @returns the contents by name, in the order of the page. Names are in lower case with dots:
 * `bepress.title`, `dc.identifier.doi`.
 */
const contentsOf = (page: Document): Map<string, string[]> => {
  const contents = new Map<string, string[]>();
  for (const meta of findAll(page, 'meta[content]', most)) {
    const written = (attributeOf(meta, 'name') || attributeOf(meta, 'property')).trim().toLowerCase();
    const text = attributeOf(meta, 'content').trim();
    if (!text || !prefixes.test(written)) continue;
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
/** Vocabularies, the best first. */
const vocabularies = ['citation', 'bepress', 'eprints', 'prism', 'dc', 'dcterms'];
/** The metas of each field of a citation, in any vocabulary, the best first. The publisher of a thesis is a university. */
const publication: [PublicationField, string][] = [
  ['container', 'journal_title inbook_title book_title publication publicationname conference_title conference'],
  ['event', 'event_title conference_title conference'],
  ['publisher', 'dissertation_institution technical_report_institution institution publisher'],
  ['place', 'place_of_pub'],
  ['volume', 'volume'],
  ['issue', 'issue number issueidentifier'],
  ['pages', 'firstpage startingpage pages pagerange'],
  ['number', 'technical_report_number'],
  ['isbn', 'isbn'],
  ['issn', 'issn eissn'],
  ['language', 'language'],
];
/** The type of a paper, by the metas that its page has; the most specific ones come first. */
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
/**
 * The terms of repositories: EPrints' types, and the names of COAR and DRIVER
 * (https://vocabularies.coar-repositories.org/resource_types/, 2026).
 */
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
/** The metas with dates: first a publisher's, which are about the paper, then a library's, which are about its record. */
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

/** Markup that some sites write into the value of an attribute. */
const markup =
  /<\/?(?:[a-z]{1,6}:)?(?:abstract|b|br|div|em|h\d|i|italic|bold|li|ol|p|sc|sec|span|strong|su[bp]|title|u|ul)(?:\s[^<>]*)?\/?>/gi;
/** UTF-16 units. A shorter text is a placeholder such as "no abstract", or describes the repository. */
const shortestAbstract = 80;

const plain = (text: string): string =>
  text
    .replace(/<\/(?:p|div|sec|h\d|(?:jats:)?title)>/gi, '\n\n')
    .replace(markup, '')
    .replace(/^\s*(?:abstract|summary)\s*(?:[:.]|\n)\s*/i, '');

/**
 * Highwire's metas may have `09/14/2007`. The first of January is read as the year alone: a system
 * that requires a day fills it in.
 */
const dateIn = (text: string): string | undefined =>
  tidyDate(
    text.replace(/^(?:(\d\d?)\/)?(\d\d?)\/(\d{4})$/, (_, month, day, year) =>
      (Number(month) > 12 ? [year, day, month] : [year, month, day]).filter(Boolean).join('-'),
    ),
  )?.replace(/-01-01$/, '');

/**
 * The date of first publication: an article may be online before its issue is printed, or long after. Takes the most precise
 * dates of the earliest year, and the first of these.
 */
const published = (contents: Map<string, string[]>): string | undefined => {
  const [own = [], records = []] = dates.map((names) =>
    names.flatMap((name) => contents.get(name) ?? []).flatMap((text) => dateIn(text) ?? []),
  );
  const [year] = (own.length ? own : records).map((date) => date.slice(0, 4)).sort();
  // A library that knows only the month writes its first day.
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

/** All identifiers of the metas. Some may be of something else: a handle, a file, the record. */
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
 * @returns the data in the page's `meta` tags about the page's one paper, not tidied (`makeDraft` does that); null if they have
 * no title. Metas of references (`citation_reference`) are not read. A conference session or a data set may have the same metas:
 * a caller that must be certain checks for an identifier.
 */
export const readCitationMetas = (page: Document): CitationMetas | null => {
  const contents = contentsOf(page);
  const first = (names: string[]): string | undefined => names.flatMap((name) => contents.get(name)?.[0] ?? [])[0];
  const written = first(titles);
  if (!written) return null;
  // If a heading shows the title literally, although it contains an `&`, the page does not escape its metas twice.
  const isShown = shownIn(page);
  const right = isShown(written) && written.includes('&');
  const text = (content: string): string => plain(right ? content : unescapeText(content, isShown));
  const title = text(written);
  const names = contents.get(authors.find((name) => contents.has(name)) ?? '') ?? [];
  const type = typeOf(contents);
  const venue = first(venues) ?? (type === 'book' ? first(['citation.publisher']) : undefined);
  const pdf = first(pdfs);
  /** The first content of some names, each in every vocabulary. */
  const named = (names: string): string[] | undefined =>
    names
      .split(' ')
      .flatMap((name) => vocabularies.map((vocabulary) => contents.get(`${vocabulary}.${name}`)))
      .find(Boolean);
  const stated: Partial<Record<PublicationField, string>> = {};
  for (const [field, names] of publication) {
    const [value] = named(names) ?? [];
    if (value) stated[field] = text(value);
  }
  const [last] = named('lastpage endingpage') ?? [];
  if (last && stated.pages && last !== stated.pages) stated.pages += `-${last}`;
  if (stated.event === stated.container) delete stated.event;
  const editors = named('editor editors editors_name contributor.editor');
  const base = baseOf(page);
  return {
    identifiers: [...new Set(identifiersOf(contents))],
    title,
    // If each author has a meta, `García Márquez, Gabriel José` is one name.
    authors: names.flatMap((name) => authorsIn(text(name), names.length > 1 ? 'one' : 'any')),
    published: [published(contents)],
    venue: venue && text(venue),
    ...(type && { type }),
    ...stated,
    ...(editors && { editors: editors.flatMap((name) => authorsIn(text(name), editors.length > 1 ? 'one' : 'any')) }),
    abstract: abstracts
      .flatMap((name) => contents.get(name) ?? [])
      .map(text)
      .find((text) => text.trim().length >= shortestAbstract),
    pdf: pdf && URL.canParse(pdf, base) ? new URL(pdf, base).href : undefined,
  };
};
