/** What becomes of one record when some of its identifiers are another paper's. Pure: preview and command share it. */

import { compact } from '~/lib/library/database/rows';
import type { Annotation } from '~/lib/papers/annotation';
import type { RowFields } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { mergeNotes } from '~/lib/papers/mergeNotes';
import type { PaperLinks } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';
import { mergeRecordData, type RecordData } from './mergeRecords';
import type { Merge } from './mergesOf';

export interface SplitPlan {
  /** What stays under the record's id. */
  kept: RecordData;
  /** What leaves. Its id is that of the record which was joined, or empty where it is a new one. */
  parted: RecordData;
  /** The history entry of the join that is taken apart. */
  join?: number | undefined;
}

/** @param leaving some of the record's identifiers, not all. @param joins the newest first. */
export function planSplit(record: RecordData, leaving: readonly Identifier[], joins: readonly Merge[], now: number): SplitPlan {
  for (const join of joins) {
    const taken = join.taken.find(({ paper }) => sameSet(paper.identifiers, leaving));
    if (taken) return takeApart(record, join, taken);
  }
  return divide(record, leaving, now);
}

const sameSet = (a: readonly Identifier[], b: readonly Identifier[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((identifier) => b.includes(identifier));

/** Back into what the records were; whatever was changed since the join stays with the one that is kept. */
function takeApart({ paper, annotation }: RecordData, join: Merge, taken: RecordData): SplitPlan {
  const { paperStep, annotationStep, entry } = join;
  const own = {
    paper: { ...paper, ...fields(paperStep?.before) },
    annotation: { ...annotation, ...fields(annotationStep?.before) },
  };
  // Another one that was taken in then may have left since.
  const stillIn = join.taken.filter(({ paper: { identifiers } }) =>
    identifiers.every((name) => paper.identifiers.includes(name)),
  );
  const whole = mergeRecordData(own, stillIn);
  const rest = mergeRecordData(
    own,
    stillIn.filter((other) => other !== taken),
  );
  const identifiers = paper.identifiers.filter((identifier) => !taken.paper.identifiers.includes(identifier));
  const remaining = takenBack(annotation, rest.annotation, whole.annotation, annotationStep?.after);
  return {
    kept: {
      paper: { ...takenBack(paper, rest.paper, whole.paper, paperStep?.after), id: paper.id, identifiers },
      annotation: {
        ...remaining,
        ...tagsLeft(annotation, rest.annotation, whole.annotation),
        ...noteLeft(annotation, rest, whole),
      },
    },
    // An editor of the text before the join must be able to join what it has.
    parted: { paper: taken.paper, annotation: { ...taken.annotation, noteRevision: taken.annotation.noteRevision + 1 } },
    join: entry,
  };
}

/** In the history null stands for a field that is not there. */
const fields = (row: RowFields | null | undefined): RowFields =>
  Object.fromEntries(Object.entries(row ?? {}).map(([field, value]) => [field, value ?? undefined]));

/** Each field that the join changed, as it is without the one that leaves, unless it was changed again. */
function takenBack<T extends object>(present: T, rest: T, whole: T, joined: RowFields | null | undefined): T {
  const row = { ...present } as RowFields;
  for (const field of Object.keys(joined ?? {})) {
    if (sameValue(row[field], (whole as RowFields)[field])) row[field] = (rest as RowFields)[field];
  }
  return compact(row) as T;
}

/** Without the tags that came with the one that leaves. */
function tagsLeft({ tags }: Annotation, rest: Annotation, whole: Annotation): Pick<Annotation, 'tags'> {
  const others = new Set(rest.tags.map(tagKey));
  const came = new Set(whole.tags.map(tagKey));
  return { tags: tags.filter((tag) => others.has(tagKey(tag)) || !came.has(tagKey(tag))) };
}

/** Without the text that came with the one that leaves, line by line; what was written since stays. */
function noteLeft(
  { note, noteRevision }: Annotation,
  rest: RecordData,
  whole: RecordData,
): Pick<Annotation, 'note' | 'noteRevision'> {
  const left = mergeNotes(whole.annotation.note, rest.annotation.note, note);
  return { note: left, noteRevision: left === note ? noteRevision : noteRevision + 1 };
}

/** Nobody knows whose is what: both keep the bibliography, the tags, the star and the status, and the note stays. */
function divide({ paper, annotation }: RecordData, leaving: readonly Identifier[], now: number): SplitPlan {
  const identifiers = paper.identifiers.filter((identifier) => !leaving.includes(identifier));
  return {
    kept: { paper: { ...paper, identifiers, links: linksFor(paper.links, leaving, false) }, annotation },
    parted: {
      paper: {
        ...paper,
        id: '',
        identifiers: paper.identifiers.filter((identifier) => leaving.includes(identifier)),
        links: linksFor(paper.links, leaving, true),
        createdAt: now,
      },
      annotation: { ...annotation, note: '', noteRevision: 0, updatedAt: now },
    },
  };
}

/** A link to the page of one of the identifiers goes with it; any other page stays, and code is of both. */
function linksFor({ page, pdf, code }: PaperLinks, leaving: readonly Identifier[], leaves: boolean): PaperLinks {
  const here = (link: string | undefined): string | undefined => {
    const named = link === undefined ? null : identifierFromUrl(link);
    return (named !== null && leaving.includes(named)) === leaves ? link : undefined;
  };
  return compact({ page: here(page), pdf: here(pdf), code });
}
