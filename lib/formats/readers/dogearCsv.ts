import { priorities, statuses } from '~/lib/papers/annotation';
import { type Identifier, schemes } from '~/lib/papers/identifiers/identifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { limits } from '~/lib/papers/text/limits';
import { listOf } from './kit/listOf';
import { type TableRow, tableReader } from './kit/table';
import { timeOf } from './kit/timeOf';

/** The beginning of a text before which Dogear put an apostrophe, so that a spreadsheet runs no formula. */
const guarded = /^'(?=[\t\r]|[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;
const bare = (text: string): string => text.replace(guarded, '');

/** An identifier as Dogear wrote it; null for one that it would not have written. */
function identifierIn(text: string): Identifier | null {
  const colon = text.indexOf(':');
  const scheme = schemes.find((each) => each === text.slice(0, colon));
  if (scheme === undefined || text.length > limits.identifier || colon === text.length - 1) return null;
  return scheme === 'url' ? urlIdentifier(text.slice(colon + 1)) : `${scheme}:${text.slice(colon + 1)}`;
}

/** Dogear's own reading list as CSV (`lib/formats/writers/csv.ts`), also with the columns that a spreadsheet left out. */
export const dogearCsv = tableReader({
  id: 'dogearCsv',
  columns: ['title', 'authors', 'published', 'venue', 'arxiv', 'doi', 'identifiers', 'page'],
  sure: 1,
  fill(row: TableRow, entry) {
    const cell = (name: string): string => bare(row.get(name));
    entry.text('title', cell('title'));
    // Names stay as they are written.
    for (const name of listOf(cell('authors'), '; ')) entry.person('authors', { given: bare(name) });
    entry.date('published', cell('published'), 'published');
    entry.text('venue', cell('venue'));
    for (const text of listOf(cell('identifiers'), ' ')) entry.identified(identifierIn(text));
    for (const text of listOf(cell('arxiv'), ';')) entry.identifier('arxiv', text, 'arxiv');
    for (const text of listOf(cell('doi'), '; ')) entry.identifier('doi', text, 'doi');
    for (const kind of ['page', 'pdf', 'code'] as const) entry.address(cell(kind), kind, kind);
    for (const category of listOf(cell('categories'), ' ')) entry.category(category);
    entry.text('comment', cell('comment'));
    entry.text('abstract', cell('abstract'));
    for (const tag of listOf(cell('tags'), '; ')) entry.tag(bare(tag));
    entry.note(cell('note'));
    const { marks } = entry;
    const starred = cell('starred');
    if (starred !== '') Object.assign(marks, { starred: true, starredAt: timeOf(starred) });
    marks.status = statuses.find((status) => status === cell('status'));
    marks.priority = priorities.find((priority) => priority === cell('priority'));
    marks.addedAt = timeOf(cell('added'));
  },
});
