import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { paperColumns } from './kit/paperColumns';
import { tableReader } from './kit/table';

const own = ['corpusid', 'paperid', 's2paperid', 's2id', 'semanticscholarurl', 's2url', 'semanticscholarid'];

/**
 * A library of Semantic Scholar as CSV. Its columns are not documented, so they are found by their usual names. Its BibTeX is
 * read by the reader of BibTeX.
 */
export const semanticScholar = tableReader({
  id: 'semanticScholar',
  columns: ['title'],
  sure: 0.9,
  isOwn: (start, columns) => own.some((name) => columns.has(name)) || start.includes('semanticscholar.org/'),
  fill(row, entry) {
    paperColumns(row, entry);
    const hash = row.get('paperid', 's2paperid', 's2id', 'semanticscholarid');
    const corpus = row.get('corpusid', 's2corpusid');
    for (const text of [`s2:${hash}`, `corpusid:${corpus}`]) for (const each of identifiersIn(text)) entry.identified(each);
  },
});
