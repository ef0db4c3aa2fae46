/**
 * What a panel or page of the library showed when it was closed, so that it can be shown again. It is kept by the
 * browser's session storage: in memory, for the extension's own pages, until the browser is closed.
 */
import '~/lib/papers/zodSetup';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { sortSchema } from './parsePreferences';

const schema = z.object({
  query: z.object({
    text: z.string(),
    sort: sortSchema,
    descending: z.boolean(),
    ranked: z.boolean(),
  }),
  /** Of papers. */
  selection: z.array(z.string()),
  opened: z.string().optional(),
  /** The paper at the top of the window, its number in the list from 0, and how many pixels of it are above the window. */
  place: z.object({ of: z.string(), id: z.string(), index: z.int().min(0), above: z.number() }).optional(),
  /** Milliseconds since the epoch. */
  at: z.number(),
});

export type KeptView = z.infer<typeof schema>;
export type Surface = 'panel' | 'page';

const prefix = 'view:';
/** After half a day one comes back for something else. */
const longest = 12 * 3_600_000;

/** @returns undefined where nothing, nothing valid or only something old is kept. */
export async function readView(surface: Surface, now = Date.now()): Promise<KeptView | undefined> {
  const stored = await browser.storage.session.get(prefix + surface);
  const { data } = schema.safeParse(stored[prefix + surface]);
  return data && now - data.at < longest ? data : undefined;
}

export const keepView = (surface: Surface, view: KeptView): Promise<void> =>
  browser.storage.session.set({ [prefix + surface]: view });

export const forgetViews = (): Promise<void> => browser.storage.session.remove([`${prefix}panel`, `${prefix}page`]);
