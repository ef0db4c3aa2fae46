/**
 * Permission for the hosts of services that answer questions about papers. It is apart from the permission for sites
 * (`siteAccess.ts`): no script is put into pages of these hosts.
 */
import { browser } from 'wxt/browser';

/** The match pattern of each service's host. Those of arXiv and Hugging Face are granted at installation, as sites. */
export const serviceHosts = {
  arxiv: 'https://export.arxiv.org/*',
  crossref: 'https://api.crossref.org/*',
  semanticScholar: 'https://api.semanticscholar.org/*',
  huggingface: 'https://huggingface.co/*',
} as const;

const siteHosts: readonly string[] = [serviceHosts.huggingface];

/** Whether a pattern is that of a service which is no site: Dogear does not run on its pages. */
export const isServiceHost = (pattern: string): boolean =>
  (Object.values(serviceHosts) as string[]).includes(pattern) && !siteHosts.includes(pattern);

export const hasHosts = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...patterns] });

/**
 * Requests permission for hosts. Must be called directly from a click, with nothing awaited before. Hosts that are granted
 * already are not asked for again.
 * @returns whether the user agreed.
 */
export const askForHosts = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...patterns] });

/** @returns those of the service hosts that the user granted and can give back. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(isServiceHost).sort();
}
