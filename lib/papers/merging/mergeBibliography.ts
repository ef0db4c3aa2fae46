/** Merges two bibliographies of one paper (`known`: the record's, `seen`: the page's), and two records of one paper. */

import type { Annotation, HandedTo, Priority, Status } from '~/lib/papers/annotation';
import { strongFirst } from '~/lib/papers/identifiers/titleIdentifier';
import type { Author, Bibliography, Paper, PaperDraft, PaperLinks } from '~/lib/papers/paper';
import { present } from '~/lib/papers/present';
import { tagKey } from '~/lib/papers/tag';
import { limits } from '~/lib/papers/text/limits';
import { scriptOf } from '~/lib/papers/text/scriptOf';
import { authorKey } from './authorKey';
import { keepEdited } from './keepEdited';
import { mergeNotes } from './mergeNotes';
import { mergePublication } from './mergePublication';

/** The text before a final ellipsis; undefined where there is none. No pattern: `\s*…$` is quadratic on white space. */
function beforeEllipsis(text: string): string | undefined {
  const whole = text.trimEnd();
  const mark = ['…', '...'].find((ending) => whole.endsWith(ending));
  return mark && whole.slice(0, -mark.length).trimEnd();
}

/** The fuller text: `known` if `seen` is its beginning or a text cut off with an ellipsis that is not longer; else `seen`. */
function fullerText(known: string | undefined, seen: string | undefined): string | undefined {
  if (!known || !seen) return seen || known;
  const beginning = beforeEllipsis(seen);
  if (beginning !== undefined && known.length >= seen.length) return known;
  return known.startsWith(beginning ?? seen) ? known : seen;
}

/**
 * The fuller list: the one with more names, then with more given names written out instead of initials, then with more
 * family names separated.
 */
function fullerAuthors(known: Author[], seen: Author[]): Author[] {
  if (seen.length !== known.length) return seen.length > known.length ? seen : known;
  const [before, now] = [writtenOut(known), writtenOut(seen)];
  if (before !== now) return now > before ? seen : known;
  const structured = (authors: Author[]) => authors.filter((author) => author.family).length;
  return structured(seen) >= structured(known) ? seen : known;
}

/** Number of authors whose given name is not just an initial: `Ashish Vaswani`, not `A. Vaswani`. */
const writtenOut = (authors: Author[]): number => authors.filter((author) => authorKey(author)?.given.length !== 1).length;

/** The larger count of authors; undefined unless it exceeds the number of authors that are named. */
function countBeyond(named: Author[], known = 0, seen = 0): number | undefined {
  const count = Math.max(known, seen);
  return count > named.length ? count : undefined;
}

/** The more precise date; of two equally precise ones the earlier, which is the date of first publication. */
function finerDate(known: string | undefined, seen: string | undefined): string | undefined {
  if (!known || !seen) return known || seen;
  if (known.length !== seen.length) return known.length > seen.length ? known : seen;
  return known < seen ? known : seen;
}

const isName = (title: string): boolean =>
  /^(?:(?:arxiv|doi|openreview|acl|pmid|pmcid|s2|url|title):|https?:\/\/|PMC\d)\S+$/iu.test(title);

const mergeLinks = (known: PaperLinks, seen: PaperLinks): PaperLinks => {
  const links = { ...known };
  for (const kind of ['page', 'pdf', 'code'] as const) links[kind] ??= seen[kind];
  return Object.fromEntries(Object.entries(links).filter(([, link]) => link)) as PaperLinks;
};

/** Which bibliography has the paper's own texts: one of them if the other is, or appears to be, translated; otherwise both. */
function original(known: Bibliography, seen: Bibliography): 'known' | 'seen' | 'both' {
  if (known.translated !== seen.translated) return known.translated ? 'seen' : 'known';
  if (known.translated) return 'known';
  // A title in another script suggests a browser that translates without leaving traces: keep the known title.
  const [script, other] = [scriptOf(known.title), scriptOf(seen.title)];
  return script >= 0 && other >= 0 && script !== other && !isName(known.title) && !isName(seen.title) ? 'known' : 'both';
}

/** The texts of `own`; those that it lacks, from `other`. */
const withTexts = (own: Bibliography, other: Bibliography): Partial<Bibliography> => ({
  title: isName(own.title) ? other.title : own.title,
  authors: own.authors.length > 0 ? own.authors : other.authors,
  abstract: own.abstract || other.abstract,
  venue: own.venue || other.venue,
  comment: own.comment || other.comment,
});

/**
 * Merges two bibliographies field by field into the richer one. A known value is never replaced by an empty one, by its own
 * beginning, or by a translation; a translation is replaced by the paper's own text. What a person typed stays.
 */
export const mergeBibliography = (known: Bibliography, seen: Bibliography): Bibliography =>
  present(keepEdited(mergeTexts(known, seen), known, seen));

function mergeTexts(known: Bibliography, seen: Bibliography): Bibliography {
  const own = original(known, seen);
  if (own === 'both') return mergeFields(known, seen);
  const texts = own === 'known' ? withTexts(known, seen) : withTexts(seen, known);
  const isStillTranslated = own === 'known' ? known.translated : isName(seen.title) || undefined;
  return present({ ...mergeFields(known, seen), ...texts, translated: isStillTranslated });
}

function mergeFields(known: Bibliography, seen: Bibliography): Bibliography {
  const authors = fullerAuthors(known.authors, seen.authors);
  return present({
    title: isName(seen.title)
      ? known.title
      : isName(known.title)
        ? seen.title
        : (fullerText(known.title, seen.title) ?? known.title),
    authors,
    authorCount: countBeyond(authors, known.authorCount, seen.authorCount),
    abstract: fullerText(known.abstract, seen.abstract),
    published: finerDate(known.published, seen.published),
    venue: seen.venue || known.venue,
    ...mergePublication(known, seen, fullerAuthors),
    // The type of a published paper is not changed back to that of a preprint.
    type: (seen.type === 'article' ? known.type : undefined) ?? seen.type ?? known.type,
    categories: seen.categories?.length ? seen.categories : known.categories,
    comment: seen.comment || known.comment,
    links: mergeLinks(known.links, seen.links),
    upvotes: seen.upvotes ?? known.upvotes,
  });
}

/** Makes the first record of a paper. @param now milliseconds since the epoch. */
export function draftToPaper({ site, identifiers, ...bibliography }: PaperDraft, id: string, now: number): Paper {
  return present({
    ...bibliography,
    links: mergeLinks(bibliography.links, {}),
    id,
    identifiers: [...new Set(identifiers)].slice(0, limits.identifiers),
    sites: [site],
    createdAt: now,
    refreshedAt: now,
  });
}

/** Merges two records: the id of the older one, and the fields, identifiers and sites of both. */
export function mergePaper(a: Paper, b: Paper): Paper {
  const [older, newer] = a.createdAt <= b.createdAt ? [a, b] : [b, a];
  const [staler, fresher] = a.refreshedAt <= b.refreshedAt ? [a, b] : [b, a];
  return {
    ...mergeBibliography(staler, fresher),
    id: older.id,
    identifiers: strongFirst([...new Set([...older.identifiers, ...newer.identifiers])]).slice(0, limits.identifiers),
    sites: [...new Set([...older.sites, ...newer.sites])].slice(0, limits.sites),
    createdAt: older.createdAt,
    refreshedAt: fresher.refreshedAt,
  };
}

/** The rank of a status in a merge: the status of more progress wins. */
const weight: Record<Status, number> = { 'to-read': 0, skipped: 1, reading: 2, read: 3 };

const stronger = (a: Status | undefined, b: Status | undefined): Status | undefined =>
  a === undefined || (b !== undefined && weight[b] > weight[a]) ? b : a;

/** High wins over low, and either of them over none. */
const prior = (a: Priority | undefined, b: Priority | undefined): Priority | undefined =>
  a === 'high' || b === 'high' ? 'high' : (a ?? b);

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

function unite(a: readonly string[], b: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of [...a, ...b]) if (!byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  return [...byKey.values()];
}

/** Merges two annotations: both notes, all tags, the earlier star, the status of more progress, the earlier time of reading, the higher priority. */
export function mergeAnnotations(a: Annotation, b: Annotation): Annotation {
  const status = stronger(a.status, b.status);
  const note = a.note === '' ? b.note : b.note === '' ? a.note : joinNotes(a.note, b.note);
  return present({
    starredAt: earlier(a.starredAt, b.starredAt),
    status,
    readAt: status === 'read' ? earlier(a.readAt, b.readAt) : undefined,
    priority: prior(a.priority, b.priority),
    tags: unite(a.tags, b.tags),
    note,
    noteRevision: Math.max(a.noteRevision, b.noteRevision) + (note === a.note && note === b.note ? 0 : 1),
    handedTo: lastHandedTo(a.handedTo, b.handedTo),
    addedAt: Math.min(a.addedAt, b.addedAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
  });
}

/** The last hand-over to each program; one with a key or file is worth more than none. */
function lastHandedTo(a: HandedTo | undefined, b: HandedTo | undefined): HandedTo | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const zotero = later(a.zotero, b.zotero);
  const key = zotero?.key ?? a.zotero?.key ?? b.zotero?.key;
  return present({ zotero: zotero && present({ at: zotero.at, key }), obsidian: later(a.obsidian, b.obsidian) });
}

const later = <T extends { at: number }>(a: T | undefined, b: T | undefined): T | undefined =>
  a !== undefined && b !== undefined ? (b.at > a.at ? b : a) : (a ?? b);

/** Joins two notes without a known common base: the longer one if it contains the other, else both with a blank line between. */
function joinNotes(a: string, b: string): string {
  const joined = mergeNotes('', a, b);
  return joined === a || joined === b ? joined : `${a.trimEnd()}\n\n${b.trimStart()}`;
}
