/** arXiv's two kinds of identifier: https://info.arxiv.org/help/arxiv_identifier.html (2026). */
import type { Identifier } from './identifier';

/** Every archive with identifiers of the old kind, assigned until March 2007. */
const archives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|' +
  'gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|' +
  'quant-ph|solv-int|supr-con';

/** Source of a pattern, to be used with the flag `i`: candidates for identifiers, which `arxivIdentifier` checks. */
export const arxivCandidate = String.raw`(?:(?:${archives})(?:\.[a-z-]{2,9})?\/\d{7}|\d{4}\.\d{4,5})`;

const whole = new RegExp(String.raw`^(?:(${archives})(?:\.[a-z-]{2,9})?\/)?(\d\d)(\d\d)(\.?)(\d{3,5})$`);

/** @param text an identifier without version, in any case; a subject class (`math.GT/…`) is left out of the result. */
export function arxivIdentifier(text: string): Identifier | null {
  const [, archive, year = '', month = '', dot, number = ''] = whole.exec(text.toLowerCase()) ?? [];
  const since = Number(year + month);
  if (Number(month) < 1 || Number(month) > 12 || Number(number) === 0) return null;
  if (archive) {
    const old = !dot && number.length === 3 && (since >= 9101 || since <= 703);
    return old ? `arxiv:${archive}/${year}${month}${number}` : null;
  }
  // Numbers had four digits until the end of 2014. Years after 2049 are refused: such a number is mostly an amount.
  const digits = since >= 704 && since <= 1412 ? 4 : since >= 1501 && since < 5000 ? 5 : 0;
  return dot && number.length === digits ? `arxiv:${year}${month}.${number}` : null;
}
