/**
 * Schemas for values from outside: messages, files, storage. For extension pages and the background only; the content script
 * never loads zod. `satisfies` checks each schema against its interface.
 */
import './zodSetup';
import { z } from 'zod';
import { type Identifier, type Scheme, schemes } from '~/lib/papers/identifiers/identifier';
import { limits } from '~/lib/papers/text/limits';
import { type Annotation, type AnnotationChange, type HandedTo, priorities, statuses, zoteroKey } from './annotation';
import type { DistinctPair } from './distinctPair';
import type { LibraryEntry, TrashedEntry } from './libraryEntry';
import type { PageReport } from './pageReport';
import {
  type Author,
  editableFields,
  type Paper,
  type PaperDraft,
  type PaperLinks,
  type PublicationField,
  paperTypes,
  publicationFields,
} from './paper';
import { mostPosition, type SavedSearch, searchSorts, watchModes } from './savedSearch';
import type { SeenPaper } from './seenPaper';
import { type TagTraits, tagColours } from './tagColour';
import type { TagRule } from './tagRule';

/** @param most code points, as in `limits`. They are only counted where the number of UTF-16 units does not decide. */
const text = (most: number) =>
  z
    .string()
    .refine(
      (value) => value.length <= most || (value.length <= most * 2 && [...value].length <= most),
      `longer than ${most} characters`,
    );

const filled = (most: number) => text(most).refine((value) => value.trim() !== '', 'empty');

/** Milliseconds since the epoch. */
export const time = z.int().min(0).max(8.64e15);

/** Normalised forms, in which equal strings mean the same paper. Wider than what `parseIdentifier` yields now. */
const shapes: Record<Scheme, RegExp> = {
  arxiv: /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/u,
  doi: /^10\.[\d.]+\/[^\sA-Z]+$/u,
  openreview: /^[\w-]+$/u,
  acl: /^[\w.-]+$/u,
  pmid: /^\d+$/u,
  pmcid: /^PMC\d+$/u,
  s2: /^(?:[\da-f]{40}|corpus\/\d+)$/u,
  url: /^https?:\/\/\S+$/u,
  title: /^[\p{L}\p{M}\p{N}-]+(?:\/[\p{L}\p{M}\p{N}-]+)?$/u,
};

export function isIdentifier(value: unknown): value is Identifier {
  if (typeof value !== 'string' || value.length > limits.identifier) return false;
  const colon = value.indexOf(':');
  const scheme = schemes.find((candidate) => candidate === value.slice(0, colon));
  return scheme !== undefined && shapes[scheme].test(value.slice(colon + 1));
}

export const identifierSchema: z.ZodType<Identifier> = z.custom<Identifier>(isIdentifier, 'not an identifier');

const webUrlSchema = z
  .string()
  .max(limits.url)
  .refine((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), 'not a web address');

/** A year, month or day in ISO 8601 that exists in the calendar. */
const dateSchema = z.string().refine((value) => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}, 'not a date');

export const authorSchema = z.strictObject({
  name: filled(limits.authorName),
  given: text(limits.authorName).optional(),
  family: text(limits.authorName).optional(),
  suffix: text(limits.authorName).optional(),
}) satisfies z.ZodType<Author>;

const linksSchema = z.strictObject({
  page: webUrlSchema.optional(),
  pdf: webUrlSchema.optional(),
  code: webUrlSchema.optional(),
}) satisfies z.ZodType<PaperLinks>;

const publicationText = filled(limits.publication).optional();
const publication = Object.fromEntries(publicationFields.map((field) => [field, publicationText])) as Record<
  PublicationField,
  typeof publicationText
>;

const extraSchema = z
  .record(filled(limits.extraName), text(limits.extra))
  .refine((all) => Object.keys(all).length <= limits.extras, `more than ${limits.extras} fields`);

const bibliography = {
  title: filled(limits.title),
  translated: z.literal(true).optional(),
  authors: z.array(authorSchema).max(limits.authors),
  authorCount: z.int().min(0).max(1_000_000).optional(),
  abstract: text(limits.abstract).optional(),
  published: dateSchema.optional(),
  venue: text(limits.venue).optional(),
  type: z.enum(paperTypes).optional(),
  ...publication,
  editors: z.array(authorSchema).max(limits.authors).optional(),
  categories: z.array(text(limits.category)).max(limits.categories).optional(),
  comment: text(limits.comment).optional(),
  links: linksSchema,
  upvotes: z.int().min(0).optional(),
};

const siteSchema = filled(limits.site);

export const paperDraftSchema = z.strictObject({
  ...bibliography,
  identifiers: z
    .tuple([identifierSchema], identifierSchema)
    .refine((all) => all.length <= limits.identifiers, 'too many identifiers'),
  site: siteSchema,
}) satisfies z.ZodType<PaperDraft>;

export const paperSchema = z.strictObject({
  ...bibliography,
  /** A page brings no empty title, but a row that has one can be read. */
  title: text(limits.title),
  citationKey: filled(limits.citationKey).optional(),
  accessed: dateSchema.optional(),
  extra: extraSchema.optional(),
  edited: z.array(z.enum(editableFields)).max(editableFields.length).optional(),
  id: z.uuid(),
  /** Empty in a record that was repaired. */
  identifiers: z.array(identifierSchema).max(limits.identifiers),
  sites: z.array(siteSchema).max(limits.sites),
  createdAt: time,
  refreshedAt: time,
}) satisfies z.ZodType<Paper>;

const tagSchema = filled(limits.tag);
const noteSchema = text(limits.note);
const statusSchema = z.enum(statuses);
const prioritySchema = z.enum(priorities);

/** A number that leaves too few for later saves is read as a smaller one. */
const revisionSchema = z
  .number()
  .refine((value) => Number.isInteger(value) && value >= 0, 'not a revision')
  .transform((value) => (value > 1e15 ? 1e12 : value));

const handedToSchema = z.strictObject({
  zotero: z.strictObject({ at: time, key: z.string().regex(zoteroKey).optional() }).optional(),
  obsidian: z.strictObject({ at: time, file: filled(limits.vaultFile) }).optional(),
}) satisfies z.ZodType<HandedTo>;

/** An annotation as it is stored: merges make notes and lists of tags longer than `annotationChangeSchema` accepts. */
export const annotationSchema = z.strictObject({
  starredAt: time.optional(),
  status: statusSchema.optional(),
  readAt: time.optional(),
  priority: prioritySchema.optional(),
  tags: z.array(tagSchema).max(limits.joinedTags),
  note: z.string().max(limits.joinedNote),
  noteRevision: revisionSchema,
  handedTo: handedToSchema.optional(),
  addedAt: time,
  updatedAt: time,
}) satisfies z.ZodType<Annotation>;

export const annotationChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('star'), starred: z.boolean() }),
  z.strictObject({ kind: z.literal('status'), status: statusSchema.nullable() }),
  z.strictObject({ kind: z.literal('priority'), priority: prioritySchema.nullable() }),
  z.strictObject({
    kind: z.literal('tags'),
    add: z.array(tagSchema).max(limits.tags),
    remove: z.array(tagSchema).max(limits.tags),
  }),
  z.strictObject({
    kind: z.literal('note'),
    note: noteSchema,
    base: z.int().min(0),
    session: z.string().min(1).max(100),
    edit: z.int().min(0).optional(),
  }),
]) satisfies z.ZodType<AnnotationChange>;

export const libraryEntrySchema = z.strictObject({
  paper: paperSchema,
  annotation: annotationSchema,
}) satisfies z.ZodType<LibraryEntry>;

export const trashedEntrySchema = z.strictObject({
  paper: paperSchema,
  annotation: annotationSchema,
  trashedAt: time,
}) satisfies z.ZodType<TrashedEntry>;

export const distinctPairSchema = z.strictObject({
  ids: z.tuple([z.uuid(), z.uuid()]).refine(([first, second]) => first < second, 'not two ids in order'),
  at: time,
}) satisfies z.ZodType<DistinctPair>;

const querySchema = text(limits.query);

export const tagTraitsSchema = z.strictObject({
  key: filled(5000),
  colour: z.enum(tagColours).optional(),
  distinctFrom: z.array(filled(5000)).optional(),
}) satisfies z.ZodType<TagTraits>;

/** The last day that a `Date` can name, in days since the epoch. */
const mostDay = 1e8;
/** Longest host name, in characters (RFC 1035, 1987). */
const longestHost = 253;

export const savedSearchSchema = z.strictObject({
  id: z.uuid(),
  name: filled(limits.searchName),
  text: querySchema,
  sort: z.enum(searchSorts),
  descending: z.boolean(),
  position: z.int().min(0).max(mostPosition),
  createdAt: time,
  watch: z.enum(watchModes).optional(),
}) satisfies z.ZodType<SavedSearch>;

export const tagRuleSchema = z.strictObject({
  id: z.uuid(),
  text: querySchema.refine((value) => value.trim() !== '', 'empty'),
  tags: z.array(tagSchema).min(1).max(limits.tags),
  on: z.boolean(),
  createdAt: time,
}) satisfies z.ZodType<TagRule>;

export const seenPaperSchema = z.strictObject({
  key: z.int().min(0),
  day: z.int().min(0).max(mostDay),
  site: filled(longestHost),
  skippedAt: time.optional(),
  unskippedAt: time.optional(),
}) satisfies z.ZodType<SeenPaper>;

const count = z.int().min(0);

export const pageReportSchema = z.strictObject({
  site: siteSchema,
  page: siteSchema,
  detector: z.enum(['site', 'generic']),
  layouts: z.array(filled(200)).max(50),
  cards: count,
  papers: count,
  missing: z.strictObject({ title: count, authors: count, published: count, abstract: count }),
  unknown: count.optional(),
  sure: z.number().min(0).max(1).optional(),
  givenUp: count.optional(),
  cutShort: z.boolean().optional(),
}) satisfies z.ZodType<PageReport>;
