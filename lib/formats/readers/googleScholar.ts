import { listOf } from './kit/listOf';
import { publishedIn } from './kit/publishedIn';
import { tableReader } from './kit/table';

/**
 * The CSV of "My library" and of profiles in Google Scholar (2026): `Authors,Title,Publication,Volume,Number,Pages,Year,Publisher`,
 * with `Family, Given; ` for each author, and the place of a preprint as `arXiv preprint arXiv:1706.03762`.
 */
export const googleScholar = tableReader({
  id: 'googleScholar',
  columns: ['authors', 'title', 'publication', 'volume', 'number', 'pages', 'year', 'publisher'],
  sure: 1,
  fill(row, entry) {
    entry.text('title', row.get('title'));
    for (const name of listOf(row.get('authors'))) entry.person('authors', name);
    const place = row.get('publication');
    if (/^arxiv\b/i.test(place) && entry.mentioned(place, 'arxiv:')) entry.type('article');
    else publishedIn(entry, place, 'Publication');
    entry.text('volume', row.get('volume'), 'Volume');
    entry.text('issue', row.get('number'), 'Number');
    entry.text('pages', row.get('pages'), 'Pages');
    entry.date('published', row.get('year'), 'Year');
    entry.text('publisher', row.get('publisher'), 'Publisher');
  },
});
