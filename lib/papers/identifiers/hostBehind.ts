/**
 * Finds the host behind the address of a library proxy or a translated page. EZproxy puts its own name behind that of a publisher
 * (`www.jstor.org.ezproxy.uni.edu`), with hyphens for its dots where the connection is encrypted (`www-jstor-org.proxy.uni.edu`):
 * https://help.oclc.org/Library_Management/EZproxy/Configure_resources (2026). Innovative's proxies begin with `0-`. Google's
 * translated pages (`arxiv-org.translate.goog`) write a hyphen of the name twice.
 *
 * There is no list of proxies, so an address at `www.jstor.org.evil.com` names a paper as well. That does no harm: an address says
 * only which paper a page means, as the page's text does, and any page can write any number. Nothing else follows from it. Which
 * pages Dogear runs on, which site's rules read them, and where the address of a paper leads are decided by the real host. arXiv
 * and its readers need no proxy, so `arxiv.org.evil.com` does not even name a paper.
 */

/** Most labels of a host that is examined. */
const mostLabels = 12;

/**
 * @param host in lower case, without `www.`.
 * @param isProxied whether a host, without `www.`, has papers to which libraries give access.
 * @returns the host behind it; undefined for none.
 */
export function hostBehind(host: string, isProxied: (host: string) => boolean): string | undefined {
  const labels = host.replace(/^0-/, '').split('.');
  if (labels.length < 3 || labels.length > mostLabels) return undefined;
  const [first = ''] = labels;
  const dotted = first.replace(/--|-/g, (hyphens) => (hyphens === '-' ? '.' : '-')).replace(/^www\./, '');
  if (host.endsWith('.translate.goog')) return dotted;
  // At least two labels are the proxy's own.
  for (let end = labels.length - 2; end > 1; end -= 1) {
    const beginning = labels
      .slice(0, end)
      .join('.')
      .replace(/^www\./, '');
    if (isProxied(beginning)) return beginning;
  }
  return dotted.includes('.') && isProxied(dotted) ? dotted : undefined;
}
