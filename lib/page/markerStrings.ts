/**
 * The strings of markers. They are read once, at the start: after an update of the extension, the old script must show that the
 * page needs a reload, and can no longer read strings from the browser.
 */
import { i18n } from '#i18n';
import { isSkipped, type Mark, type Status } from '~/lib/papers/annotation';
import type { ErrorCode } from '~/lib/papers/result';

export interface MarkerStrings {
  star(title: string): string;
  edit(title: string): string;
  skip(title: string): string;
  /** Names of the buttons for tooltips, by the buttons' classes; of a pressed one, in the past tense. */
  tips: Record<'star' | 'starred' | 'edit' | 'skip' | 'skipped', string>;
  /** A mark as text, for the edit button's label: `2 tags, note, reading`. */
  description(mark: Mark): string;
  /** Why a paper may interest the user: `Likely for you: diffusion, Song`; '' without a hint. */
  because(hint: 0 | 1 | 2 | 3, because: string[]): string;
  /** Names of the watched searches that match: `Matches “protein”, “Song”`; '' for none. */
  watched(names: string[]): string;
  muted: string;
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
  const skip = i18n.t('marker.skip', [slot]);
  const oneTag = i18n.t('marker.tags', 1, [slot]);
  const manyTags = i18n.t('marker.tags', 2, [slot]);
  const note = i18n.t('marker.note');
  const statuses: Record<Status, string> = {
    'to-read': i18n.t('marker.toRead'),
    reading: i18n.t('marker.reading'),
    read: i18n.t('marker.read'),
    skipped: i18n.t('marker.skipped'),
  };
  const hints = ['', i18n.t('forYou.hint1', [slot]), i18n.t('forYou.hint2', [slot]), i18n.t('forYou.hint3', [slot])] as const;
  const watched = i18n.t('watch.matches', [slot]);
  const gone = i18n.t('marker.gone');
  const quota = i18n.t('marker.quota');
  const newer = i18n.t('marker.newer');
  const failed = i18n.t('marker.failed');
  return {
    star: (title) => star.replace(slot, () => title),
    edit: (title) => edit.replace(slot, () => title),
    skip: (title) => skip.replace(slot, () => title),
    tips: {
      star: i18n.t('marker.tip.star'),
      starred: i18n.t('marker.tip.starred'),
      edit: i18n.t('marker.tip.edit'),
      skip: i18n.t('marker.tip.skip'),
      skipped: i18n.t('marker.tip.skipped'),
    },
    description: (mark) => {
      const { tagCount, hasNote, status } = mark;
      return [
        tagCount > 0 && (tagCount === 1 ? oneTag : manyTags).replace(slot, String(tagCount)),
        hasNote && note,
        status ? statuses[status] : isSkipped(mark) && statuses.skipped,
      ]
        .filter(Boolean)
        .join(', ');
    },
    because: (hint, because) => hints[hint].replace(slot, () => because.join(', ')),
    watched: (names) => (names.length > 0 ? watched.replace(slot, () => names.map((name) => `“${name}”`).join(', ')) : ''),
    muted: i18n.t('watch.isMuted'),
    unknown: i18n.t('marker.unknown'),
    failed: (code) =>
      code === 'gone' ? gone : code === 'quota' ? quota : code === 'newer' || code === 'blocked' ? newer : failed,
    editorTitle: i18n.t('marker.editorTitle'),
  };
}
