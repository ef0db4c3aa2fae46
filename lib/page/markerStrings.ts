/**
 * The strings of markers. They are read once, at the start: after an update of the extension, the old script must show that the
 * page needs a reload, and can no longer read strings from the browser.
 */
import { i18n } from '#i18n';
import type { Mark, Status } from '~/lib/papers/annotation';
import type { ErrorCode } from '~/lib/papers/result';

export interface MarkerStrings {
  star(title: string): string;
  edit(title: string): string;
  /** A mark as text, for the edit button's label: `2 tags, note, reading`. */
  description(mark: Mark): string;
  /** Replaces the description while the background does not answer. */
  unknown: string;
  failed(code: ErrorCode): string;
  editorTitle: string;
}

/** Placeholder for a value; it occurs in no message. */
const slot = '\u0001';

export function readMarkerStrings(): MarkerStrings {
  const star = i18n.t('marker.star', [slot]);
  const edit = i18n.t('marker.edit', [slot]);
  const oneTag = i18n.t('marker.tags', 1, [slot]);
  const manyTags = i18n.t('marker.tags', 2, [slot]);
  const note = i18n.t('marker.note');
  const statuses: Record<Status, string> = {
    'to-read': i18n.t('marker.toRead'),
    reading: i18n.t('marker.reading'),
    read: i18n.t('marker.read'),
    skipped: i18n.t('marker.skipped'),
  };
  const gone = i18n.t('marker.gone');
  const quota = i18n.t('marker.quota');
  const newer = i18n.t('marker.newer');
  const failed = i18n.t('marker.failed');
  return {
    star: (title) => star.replace(slot, () => title),
    edit: (title) => edit.replace(slot, () => title),
    description: ({ tagCount, hasNote, status }) =>
      [
        tagCount > 0 && (tagCount === 1 ? oneTag : manyTags).replace(slot, String(tagCount)),
        hasNote && note,
        status && statuses[status],
      ]
        .filter(Boolean)
        .join(', '),
    unknown: i18n.t('marker.unknown'),
    failed: (code) =>
      code === 'gone' ? gone : code === 'quota' ? quota : code === 'newer' || code === 'blocked' ? newer : failed,
    editorTitle: i18n.t('marker.editorTitle'),
  };
}
