import { paperColumns } from './kit/paperColumns';
import { tableReader } from './kit/table';

/** Columns of which papers have at least one, beside a title. */
const ofPapers = [
  'authors',
  'author',
  'doi',
  'arxiv',
  'arxivid',
  'abstract',
  'journal',
  'venue',
  'pmid',
  'url',
  'link',
  'authorfullnames',
];

/** Any other table with a title and something else of papers, such as those of Scopus, PubMed, Notion and spreadsheets of one's own. */
export const table = tableReader({
  id: 'table',
  columns: [],
  sure: 0.5,
  isOwn: (_, columns) =>
    // Notion's first column is called so by default.
    (columns.has('name') && ['doi', 'arxiv', 'url', 'link'].some((name) => columns.has(name))) ||
    (['title', 'papertitle', 'articletitle', 'documenttitle'].some((name) => columns.has(name)) &&
      ofPapers.some((name) => columns.has(name))),
  fill: paperColumns,
});
