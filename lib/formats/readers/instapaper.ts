import { listOf } from './kit/listOf';
import { hasColumns, tableRows } from './kit/table';
import { timeOf } from './kit/timeOf';
import { webPage } from './kit/webPage';
import type { Reader } from './reader';

/** `["nlp", "to cite"]` or `nlp, to cite`. */
const tagsIn = (text: string): string[] => listOf(text.replace(/^\[|\]$/g, ''), ',').map((tag) => tag.replace(/^"|"$/g, ''));

/**
 * Instapaper's CSV (instapaper.com/user, "Download .CSV file", 2025): `URL,Title,Selection,Folder,Timestamp,Tags`; the folders
 * "Unread", "Archive" and "Starred" are its own.
 */
export const instapaper: Reader = {
  id: 'instapaper',
  recognise: (start) => (hasColumns(start, ['url', 'title', 'selection', 'folder', 'timestamp']) ? 1 : 0),
  *read(text) {
    for (const row of tableRows(text)) {
      if (row === undefined || 'problem' in row) yield row;
      else {
        yield* webPage(row.at, row.get('url'), row.get('title'), (entry) => {
          for (const tag of tagsIn(row.get('tags'))) entry.tag(tag);
          const folder = row.get('folder');
          if (/^unread$/i.test(folder)) entry.marks.status = 'to-read';
          else if (/^archive$/i.test(folder)) entry.marks.status = 'read';
          else if (/^starred$/i.test(folder)) entry.marks.starred = true;
          else entry.collection([folder]);
          entry.extra('selection', row.get('selection'));
          entry.marks.addedAt = timeOf(row.get('timestamp'));
        });
      }
    }
  },
};
