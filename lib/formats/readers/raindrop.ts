import { listOf } from './kit/listOf';
import { hasColumns, tableRows } from './kit/table';
import { timeOf } from './kit/timeOf';
import { webPage } from './kit/webPage';
import type { Reader } from './reader';

const quoted = (text: string): string => text.replace(/^/gm, '> ');

/**
 * Raindrop's CSV (help.raindrop.io/export, 2025): `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`;
 * nested folders are separated by `/`.
 */
export const raindrop: Reader = {
  id: 'raindrop',
  recognise: (start) => (hasColumns(start, ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created']) ? 1 : 0),
  *read(text) {
    for (const row of tableRows(text)) {
      if (row === undefined || 'problem' in row) yield row;
      else {
        yield* webPage(row.at, row.get('url'), row.get('title'), (entry) => {
          for (const tag of listOf(row.get('tags'), ',')) entry.tag(tag);
          const folders = listOf(row.get('folder'), '/');
          if (folders.join() !== 'Unsorted') entry.collection(folders);
          entry.note(row.get('note'));
          const highlights = row.get('highlights');
          if (highlights !== '') entry.note(quoted(highlights), 'highlights');
          entry.extra('excerpt', row.get('excerpt'));
          if (/^(?:true|1)$/i.test(row.get('favorite'))) entry.marks.starred = true;
          entry.marks.addedAt = timeOf(row.get('created'));
        });
      }
    }
  },
};
