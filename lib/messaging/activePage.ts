/** Finds out which papers the active tab shows. The reply comes from a web page's process, so it is validated. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { isPdfAddress } from '~/lib/papers/identifiers/isPdfAddress';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PaperDraft } from '~/lib/papers/paper';
import { pageReportSchema, paperDraftSchema } from '~/lib/papers/schemas';
import { mostPagePapers } from './mostPagePapers';
import { type Envelope, type PageEvents, type PagePaper, protocolVersion } from './protocol';

export type ActivePage =
  /** Papers were found. `more`: how many the page shows beside those that are listed. */
  | {
      kind: 'papers';
      tabId: number;
      url?: string | undefined;
      report: PageReport;
      papers: PagePaper[];
      more?: number | undefined;
    }
  /** Dogear runs on this page and recognised no paper on it. */
  | { kind: 'unrecognised'; tabId: number; url?: string | undefined; report: PageReport | null }
  /** A page on which Dogear does not run automatically; its address may name a paper, or a site that Dogear knows. */
  | { kind: 'elsewhere'; tabId: number; url: string; site?: KnownSite | undefined; paper?: PaperDraft | undefined }
  /** The user switched this site off. */
  | { kind: 'off'; host: string }
  /** The tab was open before Dogear was installed, updated or turned on here. */
  | { kind: 'reload-needed' }
  /** Pages of the browser, extension stores and files, which no extension may read. */
  | { kind: 'forbidden' };

export interface KnownSite {
  id: string;
  name: string;
}

/** Facts about a tab that need no message to its page. */
export interface TabKnowledge {
  siteOf(url: URL): KnownSite | undefined;
  /** The paper that the address names; the page is not read. */
  paperOf(tab: { url: string; title: string }): Promise<PaperDraft | null>;
  isOff(host: string): Promise<boolean>;
  /** Whether a content script runs automatically on pages of this address. */
  isGranted(url: string): Promise<boolean>;
}

const described = z.object({ report: pageReportSchema.nullable(), papers: z.array(z.unknown()).max(5000) });

const webAddress = (url: string | undefined): URL | null =>
  url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : null;

/**
 * Describes the active tab of the current window. The browser gives its address where Dogear has access: on granted hosts, and
 * after the user opened the popup on it or used a command.
 */
export async function describeActivePage(knowledge: TabKnowledge): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'forbidden' };
  const address = webAddress(tab.url);
  if (address && (await knowledge.isOff(address.hostname))) return { kind: 'off', host: address.hostname };
  const reply = described.safeParse(await ask(tab.id, 'page.describe', {}));
  const base = { tabId: tab.id, ...(address ? { url: address.href } : {}) };
  const { report, papers } = reply.success ? reply.data : { report: null, papers: [] };
  const read = papers.flatMap(toPagePaper);
  if (report && read.length > 0) {
    const more = papers.length < mostPagePapers ? 0 : Math.max(0, report.papers - papers.length);
    return { kind: 'papers', ...base, report, papers: read, more };
  }

  const granted = address !== null && (await knowledge.isGranted(address.href));
  const paper = address && (await knowledge.paperOf({ url: address.href, title: tab.title ?? '' }));
  const elsewhere = address && {
    kind: 'elsewhere' as const,
    tabId: tab.id,
    url: address.href,
    site: knowledge.siteOf(address),
    ...(paper ? { paper } : {}),
  };
  if (!elsewhere) return reply.success ? { kind: 'unrecognised', ...base, report } : { kind: 'forbidden' };
  // No content script can read a PDF, on any host.
  if (paper && isPdfAddress(address.href)) return elsewhere;
  if (reply.success && report) return { kind: 'unrecognised', ...base, report };
  // If Dogear runs here automatically, there is nothing to turn on: the page has no papers.
  if (reply.success) return granted && !paper ? { kind: 'unrecognised', ...base, report: null } : elsewhere;
  return granted ? { kind: 'reload-needed' } : elsewhere;
}

/** Scrolls the tab to a paper's card. @returns whether the card was found. */
export async function revealOnPage(tabId: number, identifier: Identifier): Promise<boolean> {
  const reply = await ask(tabId, 'page.reveal', { identifier });
  return z.object({ found: z.literal(true) }).safeParse(reply).success;
}

/** Starts triage on the page of a tab. @returns whether it is on now. */
export async function startTriageOnPage(tabId: number): Promise<boolean> {
  return z.object({ isOn: z.literal(true) }).safeParse(await ask(tabId, 'page.triage', { on: true })).success;
}

/** Outlines the cards of a paper on the page of a tab; null removes the outline. */
export async function outlineOnPage(tabId: number, identifier: Identifier | null): Promise<void> {
  await ask(tabId, 'page.outline', { identifier });
}

/** Toggles the star of the current paper of a tab, see `page.star` in `PageEvents`. @returns whether there was one. */
export async function starOnPage(tabId: number): Promise<boolean> {
  return z.object({ done: z.literal(true) }).safeParse(await ask(tabId, 'page.star', {})).success;
}

/** Starts triage on the page of a tab, or ends it. @returns whether the page has papers to go through. */
export async function triageOnPage(tabId: number): Promise<boolean> {
  return z.object({ isOn: z.boolean() }).safeParse(await ask(tabId, 'page.triage', {})).success;
}

async function ask<E extends keyof PageEvents>(tabId: number, type: E, payload: PageEvents[E]['send']): Promise<unknown> {
  const envelope: Envelope = { dogear: protocolVersion, to: 'page', type, payload };
  try {
    return await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Leaves out an invalid paper, so that it does not cost the whole list. */
function toPagePaper(paper: unknown): PagePaper[] {
  const parsed = z.object({ draft: paperDraftSchema }).safeParse(paper);
  return parsed.success ? [parsed.data] : [];
}
