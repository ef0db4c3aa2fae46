/** How what the web says of one paper in two places becomes one record, and how two records become one. */

import { limits } from '~/lib/papers/text/limits';
import { scriptOf } from '~/lib/papers/text/scriptOf';
import type { Annotation, Priority, Status } from './annotation';
import { authorKey } from './authorKey';
import { mergeNotes } from './mergeNotes';
import type { Author, Bibliography, Paper, PaperDraft, PaperLinks } from './paper';
import { tagKey } from './tag';

/** The text before a final ellipsis; undefined where there is none. No pattern: `\s*…$` is quadratic on white space. */
function beforeEllipsis(text: string): string | undefined {
  const whole = text.trimEnd();
  const mark = ['…', '...'].find((ending) => whole.endsWith(ending));
  return mark && whole.slice(0, -mark.length).trimEnd();
}

/** The fuller text: a beginning that ends in an ellipsis gives way; otherwise the newer, if there is one. */
function fullerText(known: string | undefined, seen: string | undefined): string | undefined {
  if (!known || !seen) return seen || known;
  const beginning = beforeEllipsis(seen);
  if (beginning !== undefined && known.length >= seen.length) return known;
  return known.startsWith(beginning ?? seen) ? known : seen;
}

/** Names beat a count, more names beat fewer, of as many those that are written out beat initials, and then those with family names apart. */
function fullerAuthors(known: Author[], seen: Author[]): Author[] {
  if (seen.length !== known.length) return seen.length > known.length ? seen : known;
  const [before, now] = [writtenOut(known), writtenOut(seen)];
  if (before !== now) return now > before ? seen : known;
  const structured = (authors: Author[]) => authors.filter((author) => author.family).length;
  return structured(seen) >= structured(known) ? seen : known;
}

/** `A. Vaswani` says less than `Ashish Vaswani`. */
const writtenOut = (authors: Author[]): number => authors.filter((author) => authorKey(author)?.given.length !== 1).length;

/** A count says something only where it is of more authors than are named. */
function countBeyond(named: Author[], known = 0, seen = 0): number | undefined {
  const count = Math.max(known, seen);
  return count > named.length ? count : undefined;
}

/** The finer date; of two as fine, the earlier: it is the date of first publication. */
function finerDate(known: string | undefined, seen: string | undefined): string | undefined {
  if (!known || !seen) return known || seen;
  if (known.length !== seen.length) return known.length > seen.length ? known : seen;
  return known < seen ? known : seen;
}

const isName = (title: string): boolean =>
  /^(?:(?:arxiv|doi|openreview|acl|pmid|pmcid|s2|url):|https?:\/\/|PMC\d)\S+$/iu.test(title);

const mergeLinks = (known: PaperLinks, seen: PaperLinks): PaperLinks => {
  const links = { ...known };
  for (const kind of ['page', 'pdf', 'code'] as const) links[kind] ??= seen[kind];
  return Object.fromEntries(Object.entries(links).filter(([, link]) => link)) as PaperLinks;
};

/** Only what is there: a record says nothing by an empty field. */
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Whose texts are the paper's own, where only one of both says or shows that it is translated. */
function original(known: Bibliography, seen: Bibliography): 'known' | 'seen' | 'both' {
  if (known.translated !== seen.translated) return known.translated ? 'seen' : 'known';
  if (known.translated) return 'known';
  // A browser that translates without a trace, and a second title in another script: the first one stays.
  const [script, other] = [scriptOf(known.title), scriptOf(seen.title)];
  return script >= 0 && other >= 0 && script !== other && !isName(known.title) && !isName(seen.title) ? 'known' : 'both';
}

/** The texts of one, and of the other what the first has none of. */
const withTexts = (own: Bibliography, other: Bibliography): Partial<Bibliography> => ({
  title: isName(own.title) ? other.title : own.title,
  authors: own.authors.length > 0 ? own.authors : other.authors,
  abstract: own.abstract || other.abstract,
  venue: own.venue || other.venue,
  comment: own.comment || other.comment,
});

/**
 * The richer of both, field by field. Nothing that is known is replaced by nothing, by its own beginning, or by a
 * translation; a translation gives way to the paper's own words.
 */
export function mergeBibliography(known: Bibliography, seen: Bibliography): Bibliography {
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
    // A preprint that was published stays published.
    type: (seen.type === 'article' ? known.type : undefined) ?? seen.type ?? known.type,
    categories: seen.categories?.length ? seen.categories : known.categories,
    comment: seen.comment || known.comment,
    links: mergeLinks(known.links, seen.links),
    upvotes: seen.upvotes ?? known.upvotes,
  });
}

/** The first record of a paper. @param now milliseconds since the epoch. */
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

/** One record of two: the older one's id, everything that either knows. */
export function mergePapers(one: Paper, other: Paper): Paper {
  const [older, newer] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  const [staler, fresher] = one.refreshedAt <= other.refreshedAt ? [one, other] : [other, one];
  return {
    ...mergeBibliography(staler, fresher),
    id: older.id,
    identifiers: [...new Set([...older.identifiers, ...newer.identifiers])].slice(0, limits.identifiers),
    sites: [...new Set([...older.sites, ...newer.sites])].slice(0, limits.sites),
    createdAt: older.createdAt,
    refreshedAt: fresher.refreshedAt,
  };
}

/** Of two statuses the one that tells of more: having read says more than meaning to. */
const weight: Record<Status, number> = { 'to-read': 0, skipped: 1, reading: 2, read: 3 };

const stronger = (one: Status | undefined, other: Status | undefined): Status | undefined =>
  one === undefined || (other !== undefined && weight[other] > weight[one]) ? other : one;

/** High wins over low, and whatever was said over nothing. */
const prior = (one: Priority | undefined, other: Priority | undefined): Priority | undefined =>
  one === 'high' || other === 'high' ? 'high' : (one ?? other);

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

function unite(one: readonly string[], other: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of [...one, ...other]) if (!byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  return [...byKey.values()];
}

/** Everything that either says: both notes, all tags, the earlier star, the status that tells of more, the higher priority. */
export function mergeAnnotations(one: Annotation, other: Annotation): Annotation {
  const note = one.note === '' ? other.note : other.note === '' ? one.note : joinNotes(one.note, other.note);
  return present({
    starredAt: earlier(one.starredAt, other.starredAt),
    status: stronger(one.status, other.status),
    priority: prior(one.priority, other.priority),
    tags: unite(one.tags, other.tags),
    note,
    noteRevision: Math.max(one.noteRevision, other.noteRevision) + (note === one.note && note === other.note ? 0 : 1),
    addedAt: Math.min(one.addedAt, other.addedAt),
    updatedAt: Math.max(one.updatedAt, other.updatedAt),
  });
}

/** Two notes with nothing known of a common beginning: the longer if it holds the other, else a blank line between. */
function joinNotes(one: string, other: string): string {
  const joined = mergeNotes('', one, other);
  return joined === one || joined === other ? joined : `${one.trimEnd()}\n\n${other.trimStart()}`;
}
