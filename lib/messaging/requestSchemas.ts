/** Schemas of the requests that the background accepts. Only the receiver imports them: the content script never loads zod. */
import { z } from 'zod';
import { statuses } from '~/lib/papers/annotation';
import { copyKinds } from '~/lib/papers/copyKinds';
import { annotationChangeSchema, isIdentifier, paperDraftSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';
import { pageParts, type RequestName, type Send } from './protocol';

/** The identifiers of one card. Invalid ones are left out, so that one forged link does not cost a page all its marks. */
const cardNames = z
  .unknown()
  .transform((names) => (Array.isArray(names) ? names.slice(0, limits.identifiers).filter(isIdentifier) : []));

const empty = z.strictObject({});
const token = z.uuid();
const focus = z.enum(['star', 'tags', 'note']);
const entry = z.int().positive();
const count = z.int().min(0).max(1_000_000);
const copyKind = z.enum(copyKinds).optional();
const pageChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('star'), starred: z.boolean() }),
  z.strictObject({ kind: z.literal('status'), status: z.enum(statuses).nullable() }),
]);

export const requestSchemas = {
  'page.start': empty,
  'marks.number': empty,
  'marks.get': z.strictObject({ cards: z.array(cardNames).max(5000) }),
  'paper.star': z.strictObject({ draft: paperDraftSchema, starred: z.boolean() }),
  'paper.mark': z.strictObject({
    draft: paperDraftSchema,
    changes: z.array(pageChange).max(4),
    skipped: z.boolean().optional(),
  }),
  'mark.undo': z.strictObject({ entry }),
  'cards.skip': z.strictObject({ cards: z.array(cardNames).max(5000), skipped: z.boolean() }),
  'cards.seen': z.strictObject({ cards: z.array(cardNames).max(1000) }),
  'cards.judge': z.strictObject({ drafts: z.array(paperDraftSchema).max(1000) }),
  'paper.cite': z.strictObject({ drafts: z.array(paperDraftSchema).min(1).max(1000), kind: copyKind }),
  'page.open': z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(limits.url) }),
  'page.triageSettings': z.strictObject({ veil: z.enum(['show', 'dim', 'hide']).optional(), on: z.boolean().optional() }),
  'page.load': z.strictObject({ part: z.enum(pageParts) }),
  'tags.again': z.strictObject({ draft: paperDraftSchema }),
  'page.keys': z.strictObject({ on: z.boolean() }),
  'editor.prepare': z.strictObject({ draft: paperDraftSchema, focus }),
  'sidePanel.open': empty,
  'page.lost': empty,
  'page.counted': z.strictObject({ papers: count, new: count.optional(), starred: count.optional() }),
  'editor.load': z.strictObject({ token }),
  'editor.close': z.strictObject({ token }),
  'paper.get': z.strictObject({ draft: paperDraftSchema }),
  'paper.annotate': z.strictObject({ draft: paperDraftSchema, change: annotationChangeSchema }),
  'paper.trash': z.strictObject({ id: z.uuid() }),
  'history.undo': z.strictObject({ entry }),
  'tags.suggest': z.strictObject({ query: z.string().max(1000), limit: z.int().min(1).max(500) }),
  'tags.recent': z.strictObject({ limit: z.int().min(1).max(500) }),
  'editor.cite': z.strictObject({ draft: paperDraftSchema, kind: copyKind }),
  'editor.openLibrary': z.strictObject({ draft: paperDraftSchema }),
  'editor.resize': z.strictObject({ token, size: z.enum(['compact', 'large']) }),
  'zotero.ask': z.strictObject({
    id: z.uuid(),
    method: z.enum(['GET', 'POST']),
    path: z
      .string()
      .max(4000)
      .regex(/^\/(?:connector|api)\/[!-~]+$/),
    body: z.string().max(20_000_000).optional(),
    patience: z.int().min(1).max(600_000),
  }),
  'zotero.stop': z.strictObject({ id: z.uuid() }),
} satisfies { [R in RequestName]: z.ZodType<Send<R>> };

/** Who may send each request: a content script may get marks only; private text is for Dogear's own pages. */
export const audience: Record<RequestName, 'page' | 'extension'> = {
  'page.start': 'page',
  'marks.number': 'page',
  'marks.get': 'page',
  'paper.star': 'page',
  'editor.prepare': 'page',
  'paper.mark': 'page',
  'page.load': 'page',
  'tags.again': 'page',
  'page.keys': 'page',
  'mark.undo': 'page',
  'cards.skip': 'page',
  'cards.seen': 'page',
  'cards.judge': 'page',
  'paper.cite': 'page',
  'page.open': 'page',
  'page.triageSettings': 'page',
  'page.lost': 'page',
  'page.counted': 'page',
  'editor.load': 'extension',
  'sidePanel.open': 'extension',
  'editor.close': 'extension',
  'paper.get': 'extension',
  'paper.annotate': 'extension',
  'paper.trash': 'extension',
  'history.undo': 'extension',
  'tags.suggest': 'extension',
  'tags.recent': 'extension',
  'editor.cite': 'extension',
  'editor.openLibrary': 'extension',
  'editor.resize': 'extension',
  'zotero.ask': 'extension',
  'zotero.stop': 'extension',
};
