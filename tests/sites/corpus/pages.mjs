/** Addresses of saved pages where their record is incomplete, and the context of fragments. */
const addresses = {
  'scholar/search-academic-search-mcp.html': 'https://scholar.google.com/scholar?q=Behemoth+Leviathan+biblical+studies',
  'scholar/search-bowan-a.html': 'https://scholar.google.com/scholar?q=Physician+Payment+Reform+and+Hospital+Referrals',
  'scholar/view-citation-compscidr.html': 'https://scholar.google.ca/citations?view_op=view_citation&hl=en&user=SbUmSEAAAAAJ',
  'hackernews/askhn-best-papers-2023.html': 'https://news.ycombinator.com/item?id=36817231',
  'huggingface/trending-card-2026-10.fragment.html': 'https://huggingface.co/papers/trending',
  'single/papis-Lingbuzz_006747.html': 'https://ling.auf.net/lingbuzz/006747',
  'single/papis-USENIX_goyal.html': 'https://www.usenix.org/conference/nsdi22/presentation/goyal',
  'single/sandcrawler-dlib_05vanhyning.html': 'https://www.dlib.org/dlib/may17/vanhyning/05vanhyning.html',
  'thirdparty/arxiv-daily-NicoleLia.html': 'https://nicolelia.github.io/arxiv_daliy_update/',
  'thirdparty/hf-papers-zh-tw-paper-2602.22897.html': 'https://hf-papers.github.io/docs/paper/2602.22897/',
};

/** @returns the page's address: as recorded, else as stated by the page, else its site's search or front page. */
export const addressOf = (entry, own) => {
  if (addresses[entry.file]) return addresses[entry.file];
  const written = /^https?:\S+(?: [^(\s]\S*)*/u.exec(entry.url ?? '')?.[0];
  if (written && !/…|\.\.\.$/u.test(written)) return new URL(written).href;
  const host = /^[\w.-]+\.[a-z]{2,}/u.exec(entry.site ?? '')?.[0] ?? 'papers.example';
  const query = /^q=/u.test(entry.url ?? '') && /scholar/u.test(host) ? `/scholar?${entry.url}` : undefined;
  const path = /^\//u.test(entry.url ?? '') ? entry.url : undefined;
  return own ?? (written ? new URL(written).href : new URL(query ?? path ?? '/', `https://${host}`).href);
};

/** Wraps table rows in a table, as a parser drops rows without one. */
export const wrapped = (html) =>
  /^\s*<tr\b/iu.test(html) ? `<!DOCTYPE html><table id="gsc_a_t"><tbody id="gsc_a_b">${html}</tbody></table>` : html;
