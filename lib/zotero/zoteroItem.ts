import { type AuthorName, authorName, familyOf } from '~/lib/formats/writers/authorName';
import { type Publication, publicationOf } from '~/lib/formats/writers/publication';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Author, Paper, PaperType, PublicationField } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';

/** An institution, or a name that cannot be separated, is a `lastName` alone with `fieldMode` 1. */
export interface ZoteroCreator {
  creatorType: string;
  lastName: string;
  firstName?: string | undefined;
  fieldMode?: 1 | undefined;
}

/** An item as Zotero's translators give it; further fields are texts, named as in Zotero's schema. */
export interface ZoteroItem {
  /** Names the item within its session; Zotero gives it a key of its own. */
  id: string;
  itemType: string;
  title: string;
  creators: ZoteroCreator[];
  /** As HTML. */
  notes: { note: string }[];
  /** Absent where no address is known. */
  url?: string | undefined;
  [field: string]: unknown;
}

/** Names of the fields by which publications differ, in Zotero. */
type Field = Exclude<PublicationField, 'language'>;

interface ItemKind {
  itemType: string;
  fields: Partial<Record<Field, string>>;
  /** Creator types of authors and of editors. */
  author: string;
  editor: string;
}

const numbered = { volume: 'volume', pages: 'pages' } as const;
const printed = { publisher: 'publisher', place: 'place', isbn: 'ISBN' } as const;

/**
 * Item types, their fields and creators in version 41 of Zotero's schema (https://github.com/zotero/zotero-schema, 2026). An older
 * Zotero puts a field that a type does not have into "Extra" by itself.
 */
const kinds: Record<PaperType, ItemKind> = {
  'article-journal': {
    itemType: 'journalArticle',
    fields: { container: 'publicationTitle', issue: 'issue', issn: 'ISSN', ...numbered, publisher: 'publisher', place: 'place' },
    author: 'author',
    editor: 'editor',
  },
  'paper-conference': {
    itemType: 'conferencePaper',
    fields: { container: 'proceedingsTitle', event: 'conferenceName', issue: 'issue', issn: 'ISSN', ...numbered, ...printed },
    author: 'author',
    editor: 'editor',
  },
  article: {
    itemType: 'preprint',
    fields: { publisher: 'repository', place: 'place', number: 'archiveID' },
    author: 'author',
    editor: 'editor',
  },
  chapter: {
    itemType: 'bookSection',
    fields: { container: 'bookTitle', edition: 'edition', issn: 'ISSN', ...numbered, ...printed },
    author: 'author',
    editor: 'editor',
  },
  book: {
    itemType: 'book',
    fields: { container: 'series', number: 'seriesNumber', volume: 'volume', edition: 'edition', issn: 'ISSN', ...printed },
    author: 'author',
    editor: 'editor',
  },
  thesis: {
    itemType: 'thesis',
    fields: { container: 'series', number: 'seriesNumber', ...printed, publisher: 'university' },
    author: 'author',
    editor: 'contributor',
  },
  report: {
    itemType: 'report',
    fields: { container: 'seriesTitle', number: 'reportNumber', pages: 'pages', ...printed, publisher: 'institution' },
    author: 'author',
    editor: 'editor',
  },
  dataset: {
    itemType: 'dataset',
    fields: { publisher: 'repository', place: 'repositoryLocation', number: 'identifier', edition: 'versionNumber' },
    author: 'author',
    editor: 'contributor',
  },
  software: {
    itemType: 'computerProgram',
    fields: { container: 'seriesTitle', edition: 'versionNumber', ...printed, publisher: 'company' },
    author: 'programmer',
    editor: 'contributor',
  },
  webpage: {
    itemType: 'webpage',
    fields: { container: 'websiteTitle', publisher: 'publisher', place: 'place' },
    author: 'author',
    editor: 'contributor',
  },
};

/** Names in "Extra" of what a type has no field for: the variables of CSL, which Zotero's citations read there. */
const inExtra: Record<Field, string> = {
  container: 'container-title',
  event: 'event-title',
  publisher: 'publisher',
  place: 'publisher-place',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  edition: 'edition',
  isbn: 'ISBN',
  issn: 'ISSN',
};

const oneLine = (text: string): string => tidyText(text, Number.POSITIVE_INFINITY);

/**
 * A paper as an item of Zotero. Tags are not part of it: Zotero would make them automatic ones, and drop them where automatic
 * tags are off.
 * @param note the reader's note as HTML; absent for none.
 */
export function zoteroItem({ paper }: LibraryEntry, note?: string): ZoteroItem {
  const about = withArchive(publicationOf(paper));
  const kind = kinds[about.type];
  const fields = Object.keys(inExtra) as Field[];
  const placed = fields.flatMap((field) => {
    const name = kind.fields[field];
    return name !== undefined && about[field] !== undefined ? [[name, about[field]] as const] : [];
  });
  return dropEmpty({
    id: `dogear-${paper.id}`,
    itemType: kind.itemType,
    title: oneLine(writtenTex(paper.title)),
    creators: [
      ...paper.authors.map((author) => creatorOf(author, kind.author)),
      ...(paper.editors ?? []).map((editor) => creatorOf(editor, kind.editor)),
    ],
    ...Object.fromEntries(placed),
    abstractNote: tidyMultiline(writtenTex(paper.abstract ?? ''), Number.POSITIVE_INFINITY),
    date: paper.published,
    language: kind.itemType === 'computerProgram' ? undefined : about.language,
    DOI: about.doi,
    url: about.url,
    accessDate: paper.accessed,
    citationKey: paper.citationKey,
    extra: extraOf(paper, about, kind),
    notes: note === undefined ? [] : [{ note }],
  });
}

/** A preprint's archive stands where its publisher stands; its number is the one in the archive. */
function withArchive(about: Publication): Publication {
  if (about.type !== 'article' || about.arxiv === undefined) return about;
  return { ...about, publisher: about.publisher ?? 'arXiv', number: about.number ?? `arXiv:${about.arxiv}` };
}

function extraOf(paper: Paper, about: Publication, kind: ItemKind): string {
  const [category] = paper.categories ?? [];
  const lines = [
    about.arxiv && `arXiv:${about.arxiv}${category ? ` [${oneLine(category)}]` : ''}`,
    about.pmid && `PMID: ${about.pmid}`,
    about.pmcid && `PMCID: ${about.pmcid}`,
    ...(Object.keys(inExtra) as Field[]).map((field) =>
      kind.fields[field] === undefined && about[field] !== undefined ? `${inExtra[field]}: ${about[field]}` : '',
    ),
    paper.comment && `Comment: ${oneLine(paper.comment)}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function creatorOf(author: Author, creatorType: string): ZoteroCreator {
  const name: AuthorName = authorName(author);
  if ('literal' in name) return { creatorType, lastName: oneLine(name.literal), fieldMode: 1 };
  const family = oneLine(familyOf(name));
  const given = [name.given, name.suffix].filter(Boolean).join(', ');
  return given === ''
    ? { creatorType, lastName: family, fieldMode: 1 }
    : { creatorType, lastName: family, firstName: oneLine(given) };
}

const dropEmpty = <T extends ZoteroItem>(item: T): ZoteroItem =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== '')) as ZoteroItem;
