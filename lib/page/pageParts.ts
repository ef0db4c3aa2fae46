/**
 * Parts of Dogear that most pages do not need are scripts of their own. The background puts one into the page on request; it meets
 * the script that asked for it in the global of content scripts, which no page can see.
 */
import type { PagePart } from '~/lib/messaging/protocol';
import type { ExtensionApi } from './extensionApi';

const meeting = globalThis as { dogearParts?: Partial<Record<PagePart, unknown>> };

/** @returns what the script of the part provides; undefined if the background did not load it. */
export async function loadPart<T>({ request }: Pick<ExtensionApi, 'request'>, part: PagePart): Promise<T | undefined> {
  await request('page.load', { part });
  return meeting.dogearParts?.[part] as T | undefined;
}

export const providePart = (part: PagePart, provided: unknown): void => {
  meeting.dogearParts = { ...meeting.dogearParts, [part]: provided };
};
