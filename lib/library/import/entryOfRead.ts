import type { Annotation } from '~/lib/papers/annotation';
import { strongFirst } from '~/lib/papers/identifiers/titleIdentifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { present } from '~/lib/papers/present';
import type { ReadMarks } from '~/lib/papers/readEntry';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { limits } from '~/lib/papers/text/limits';
import type { ImportChoices } from './importChoices';
import type { PlacedEntry } from './placedEntry';

/**
 * Makes a record of its own, under a random id, of what a file says of a paper. An annotation without any mark is blank.
 * @param now milliseconds since the epoch; a later time in the file is not believed.
 */
export const entryOfRead = (read: PlacedEntry, choices: ImportChoices, now: number): LibraryEntry => ({
  paper: paperOf(read, now),
  annotation: annotationOf(read.marks, choices, now),
});

const paperOf = ({ bibliography, identifiers, site }: PlacedEntry, now: number): Paper =>
  present({
    ...bibliography,
    id: crypto.randomUUID(),
    identifiers: strongFirst([...new Set(identifiers)]).slice(0, limits.identifiers),
    sites: [site],
    createdAt: now,
    refreshedAt: now,
  });

function annotationOf(marks: ReadMarks, choices: ImportChoices, now: number): Annotation {
  const addedAt = timeOf(marks.addedAt, now) ?? now;
  const status = choices.marks ? marks.status : undefined;
  const note = choices.notes ? marks.note : '';
  return present({
    starredAt: choices.marks && marks.starred ? (timeOf(marks.starredAt, now) ?? addedAt) : undefined,
    status,
    readAt: status === 'read' ? timeOf(marks.readAt, now) : undefined,
    priority: choices.marks ? marks.priority : undefined,
    tags: tagsOf(marks, choices),
    note: note.trim() === '' ? '' : note,
    noteRevision: note.trim() === '' ? 0 : 1,
    addedAt,
    updatedAt: now,
  });
}

/** A time that a mark can have; 0 would mean "never". */
const timeOf = (time: number | undefined, now: number): number | undefined =>
  time !== undefined && Number.isFinite(time) && time >= 1 ? Math.min(Math.floor(time), now) : undefined;

function tagsOf(marks: ReadMarks, choices: ImportChoices): string[] {
  const names = [
    choices.tag,
    ...marks.tags,
    ...(choices.keywords ? marks.keywords : []),
    ...(choices.collections ? marks.collections.map(nestedTag) : []),
  ];
  const byKey = new Map<string, string>();
  for (const name of names) {
    const tag = tidyTag(name);
    if (tag !== null && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  }
  return [...byKey.values()].slice(0, limits.joinedTags);
}

const nestedTag = (path: readonly string[]): string =>
  path
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join('/');
