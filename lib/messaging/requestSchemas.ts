/** Schemas of the requests that the background accepts. Only the receiver imports them: the content script never loads zod. */
import { z } from 'zod';
import { annotationChangeSchema, isIdentifier, paperDraftSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';
import type { RequestName, Send } from './protocol';

/** The identifiers of one card. Invalid ones are left out, so that one forged link does not cost a page all its marks. */
const cardNames = z
  .unknown()
  .transform((names) => (Array.isArray(names) ? names.slice(0, limits.identifiers).filter(isIdentifier) : []));

const empty = z.strictObject({});
const token = z.uuid();
const focus = z.enum(['star', 'tags', 'note']);
const entry = z.int().positive();

export const requestSchemas = {
  'page.start': empty,
  'marks.number': empty,
  'marks.get': z.strictObject({ cards: z.array(cardNames).max(5000) }),
  'paper.star': z.strictObject({ draft: paperDraftSchema, starred: z.boolean() }),
  'editor.prepare': z.strictObject({ draft: paperDraftSchema, focus }),
  'sidePanel.open': empty,
  'page.lost': empty,
  'page.counted': z.strictObject({ papers: z.int().min(0).max(1_000_000) }),
  'editor.load': z.strictObject({ token }),
  'editor.close': z.strictObject({ token }),
  'paper.get': z.strictObject({ draft: paperDraftSchema }),
  'paper.annotate': z.strictObject({ draft: paperDraftSchema, change: annotationChangeSchema }),
  'paper.trash': z.strictObject({ id: z.uuid() }),
  'history.undo': z.strictObject({ entry }),
  'tags.suggest': z.strictObject({ query: z.string().max(1000), limit: z.int().min(1).max(500) }),
} satisfies { [R in RequestName]: z.ZodType<Send<R>> };

/** Who may send each request: a content script may get marks only; private text is for Dogear's own pages. */
export const audience: Record<RequestName, 'page' | 'extension'> = {
  'page.start': 'page',
  'marks.number': 'page',
  'marks.get': 'page',
  'paper.star': 'page',
  'editor.prepare': 'page',
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
};
