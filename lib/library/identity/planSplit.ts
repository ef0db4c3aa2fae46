/** Computes the two records that a split makes of one. Pure: preview and command share it. */

import { compact } from '~/lib/library/database/rows';
import { withoutKey } from '~/lib/library/history/keepKeysUnique';
import type { Annotation } from '~/lib/papers/annotation';
import type { RowFields } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { mergeNotes } from '~/lib/papers/merging/mergeNotes';
import type { PaperLinks } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';
import { mergeRecordData, type RecordData } from './mergeRecords';
import type { Merge } from './mergesOf';

export interface SplitPlan {
  /** The record that keeps the id. */
  kept: RecordData;
  /** The record that is split off. Its id is that of the record that was merged in, or empty for a new record. */
  parted: RecordData;
  /** Number of the history entry of the merge that is reversed; absent when there is none. */
  join?: number | undefined;
}

/**
 * Reverses the newest merge that took in a record with exactly the leaving identifiers. Divides the record if there is none.
 * @param leaving the identifiers to split off: some of the record's, not all.
 * @param joins the merges into the record, newest first.
 * @param now milliseconds since the epoch.
 */
export function planSplit(record: RecordData, leaving: readonly Identifier[], joins: readonly Merge[], now: number): SplitPlan {
  for (const join of joins) {
    const taken = join.taken.find(({ paper }) => sameSet(paper.identifiers, leaving));
    if (taken) return takeApart(record, join, taken);
  }
  return divide(record, leaving, now);
}

const sameSet = (a: readonly Identifier[], b: readonly Identifier[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((identifier) => b.includes(identifier));

/** Reverses a merge. What was changed since the merge stays with the kept record. */
function takeApart({ paper, annotation }: RecordData, join: Merge, taken: RecordData): SplitPlan {
  const { paperStep, annotationStep, entry } = join;
  const own = {
    paper: { ...paper, ...fields(paperStep?.before) },
    annotation: { ...annotation, ...fields(annotationStep?.before) },
  };
  // Another record of the same merge may have been split off since.
  const stillIn = join.taken.filter(({ paper: { identifiers } }) =>
    identifiers.every((name) => paper.identifiers.includes(name)),
  );
  const whole = mergeRecordData(own, stillIn);
  const rest = mergeRecordData(
    own,
    stillIn.filter((record) => record !== taken),
  );
  const identifiers = paper.identifiers.filter((identifier) => !taken.paper.identifiers.includes(identifier));
  const remaining = withoutJoined(annotation, rest.annotation, whole.annotation, annotationStep?.after);
  return {
    kept: {
      paper: { ...withoutJoined(paper, rest.paper, whole.paper, paperStep?.after), id: paper.id, identifiers },
      annotation: {
        ...remaining,
        ...tagsLeft(annotation, rest.annotation, whole.annotation),
        ...noteLeft(annotation, rest, whole),
      },
    },
    // The next revision, so that an editor that started from the text before the merge has its text merged.
    parted: { paper: taken.paper, annotation: { ...taken.annotation, noteRevision: taken.annotation.noteRevision + 1 } },
    join: entry,
  };
}

/** The fields of a history row. Null means an absent field in the history, and becomes undefined. */
const fields = (row: RowFields | null | undefined): RowFields =>
  Object.fromEntries(Object.entries(row ?? {}).map(([field, value]) => [field, value ?? undefined]));

/** Sets each field that the merge changed to its value without the leaving record, unless it was changed again since. */
function withoutJoined<T extends object>(present: T, rest: T, whole: T, joined: RowFields | null | undefined): T {
  const row = { ...present } as RowFields;
  for (const field of Object.keys(joined ?? {})) {
    if (sameValue(row[field], (whole as RowFields)[field])) row[field] = (rest as RowFields)[field];
  }
  return compact(row) as T;
}

/** The tags without those that only the leaving record brought in. */
function tagsLeft({ tags }: Annotation, rest: Annotation, whole: Annotation): Pick<Annotation, 'tags'> {
  const remaining = new Set(rest.tags.map(tagKey));
  const merged = new Set(whole.tags.map(tagKey));
  return { tags: tags.filter((tag) => remaining.has(tagKey(tag)) || !merged.has(tagKey(tag))) };
}

/** The note without the lines that the leaving record brought in; lines written since the merge stay. */
function noteLeft(
  { note, noteRevision }: Annotation,
  rest: RecordData,
  whole: RecordData,
): Pick<Annotation, 'note' | 'noteRevision'> {
  const left = mergeNotes(whole.annotation.note, rest.annotation.note, note);
  return { note: left, noteRevision: left === note ? noteRevision : noteRevision + 1 };
}

/**
 * Divides a record for which there is no merge to reverse: both records get its bibliography, tags, star and status; only the
 * kept one gets the note.
 */
function divide({ paper, annotation }: RecordData, leaving: readonly Identifier[], now: number): SplitPlan {
  const identifiers = paper.identifiers.filter((identifier) => !leaving.includes(identifier));
  return {
    kept: { paper: { ...paper, identifiers, links: linksFor(paper.links, leaving, false) }, annotation },
    parted: {
      paper: {
        ...withoutKey(paper),
        id: '',
        identifiers: paper.identifiers.filter((identifier) => leaving.includes(identifier)),
        links: linksFor(paper.links, leaving, true),
        createdAt: now,
      },
      annotation: { ...annotation, note: '', noteRevision: 0, updatedAt: now },
    },
  };
}

/**
 * The links of one of the two records. A link with a leaving identifier in its URL goes to the record that is split off, any
 * other stays with the kept one; both get the link to code.
 * @param leaves true for the record that is split off.
 */
function linksFor({ page, pdf, code }: PaperLinks, leaving: readonly Identifier[], leaves: boolean): PaperLinks {
  const here = (link: string | undefined): string | undefined => {
    const named = link === undefined ? null : identifierFromUrl(link);
    return (named !== null && leaving.includes(named)) === leaves ? link : undefined;
  };
  return compact({ page: here(page), pdf: here(pdf), code });
}
