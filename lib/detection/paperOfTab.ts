/** Reads the paper that a tab's address names, also where no script can read the page, as in a PDF viewer. */

import { nameOfAddress } from '~/lib/detection/generic/pointers';
import { bare, looksLikeTitle } from '~/lib/detection/generic/textPatterns';
import { isPdfAddress } from '~/lib/papers/identifiers/isPdfAddress';
import type { PaperDraft } from '~/lib/papers/paper';
import { makeDraft } from '~/lib/sites/kit/makeDraft';

/** Names of files, single words and addresses: `1706.03762v7.pdf`, `paper`, `https://…`. */
const fileName = /^\S+\.(?:pdf|ps|html?)$|^\S+$|^(?:https?|file):/i;
/** A site's name after a title: `… | OpenReview`, `… - ACL Anthology`, `… :: arXiv`. */
const siteName = /\s(?:[|–—-]|::)\s(?:[^|–—-]{1,40})$/u; // input ≤ 44
const longestSiteName = 44;

/** @returns the paper's title in a tab's title; empty when the tab's title is a file name or does not look like a title. */
export const titleOfTab = (text: string): string => {
  const whole = bare(text.replace(/^\s*\[[\w./-]+\]\s*/u, ''));
  if (fileName.test(whole)) return '';
  const cut = whole.slice(0, -longestSiteName) + whole.slice(-longestSiteName).replace(siteName, '');
  return looksLikeTitle(cut) && cut.split(' ').length > 2 ? cut : looksLikeTitle(whole) ? whole : '';
};

/** @returns the paper's draft; null when the address names no paper. Without a title the draft has the identifier as title. */
export function paperOfTab({ url, title }: { url: string; title: string }): PaperDraft | null {
  const identifier = nameOfAddress(url);
  if (!identifier) return null;
  return makeDraft({
    site: new URL(url).hostname,
    identifiers: [identifier],
    title: titleOfTab(title),
    authors: [],
    ...(isPdfAddress(url) ? { pdf: url } : { page: url }),
  });
}
