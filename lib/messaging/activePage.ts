/** Asks the tab in front what papers it shows. The answer comes from a web page's process, so it is parsed. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Identifier } from '~/lib/papers/identifier';
import type { PageReport } from '~/lib/papers/pageReport';
import { pageReportSchema, paperDraftSchema } from '~/lib/papers/schemas';
import { type Envelope, type PageEvents, type PagePaper, protocolVersion } from './protocol';

export type ActivePage =
  /** Papers were found. */
  | { kind: 'papers'; tabId: number; report: PageReport; papers: PagePaper[] }
  /** A site Dogear knows, but no paper was recognised on this page. */
  | { kind: 'unrecognised'; report: PageReport | null }
  /** A page on which Dogear does not run. */
  | { kind: 'unsupported' }
  /** A known site whose tab was open before Dogear was installed or updated. */
  | { kind: 'reload-needed' };

const described = z.object({ report: pageReportSchema.nullable(), papers: z.array(z.unknown()).max(5000) });

/** @param knownHosts host names of sites on which Dogear runs; their subdomains count too. */
export async function describeActivePage(knownHosts: readonly string[]): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'unsupported' };
  const reply = await ask(tab.id, 'page.describe', {});
  if (reply === undefined) return { kind: isOn(tab.url, knownHosts) ? 'reload-needed' : 'unsupported' };
  const parsed = described.safeParse(reply);
  if (!parsed.success) return { kind: 'unrecognised', report: null };
  const papers = parsed.data.papers.flatMap(toPagePaper);
  const { report } = parsed.data;
  return report === null || papers.length === 0
    ? { kind: 'unrecognised', report }
    : { kind: 'papers', tabId: tab.id, report, papers };
}

/** Scrolls the tab to a paper's card. @returns whether it is there. */
export async function revealOnPage(tabId: number, identifier: Identifier): Promise<boolean> {
  const reply = await ask(tabId, 'page.reveal', { identifier });
  return z.object({ found: z.literal(true) }).safeParse(reply).success;
}

async function ask<E extends keyof PageEvents>(tabId: number, type: E, payload: PageEvents[E]['send']): Promise<unknown> {
  const envelope: Envelope = { dogear: protocolVersion, to: 'page', type, payload };
  try {
    return await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** One paper that does not fit loses itself and not the list. */
function toPagePaper(paper: unknown): PagePaper[] {
  const parsed = z.object({ draft: paperDraftSchema }).safeParse(paper);
  return parsed.success ? [parsed.data] : [];
}

const isOn = (url: string | undefined, hosts: readonly string[]): boolean => {
  if (!url || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};
