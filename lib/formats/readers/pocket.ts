import { listOf } from './kit/listOf';
import { hasColumns, tableRows } from './kit/table';
import { timeOf } from './kit/timeOf';
import { webPage } from './kit/webPage';
import type { Reader } from './reader';

/** Pocket's CSV (getpocket.com/export, 2025): `title,url,time_added,tags,status`; times in seconds, tags separated by `|`. */
export const pocket: Reader = {
  id: 'pocket',
  recognise: (start) => (hasColumns(start, ['title', 'url', 'timeadded', 'tags', 'status']) ? 1 : 0),
  *read(text) {
    for (const row of tableRows(text)) {
      if (row === undefined || 'problem' in row) yield row;
      else {
        yield* webPage(row.at, row.get('url'), row.get('title'), (entry) => {
          for (const tag of listOf(row.get('tags'), '|')) entry.tag(tag);
          const status = row.get('status');
          if (status === 'unread') entry.marks.status = 'to-read';
          if (status === 'archive') entry.marks.status = 'read';
          entry.marks.addedAt = timeOf(row.get('timeadded'));
        });
      }
    }
  },
};
