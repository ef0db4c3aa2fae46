import { i18n } from '#i18n';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierUrl } from '~/lib/papers/identifiers/printIdentifier';
import type { Bibliography } from '~/lib/papers/paper';
import { plainTex } from '~/lib/papers/text/plainTex';
import { venueOf } from '~/lib/papers/venueOf';

/** Display label of an identifier, e.g. `arXiv:2305.12345`; undefined for a bare address. */
export function identifierLabel(identifier: Identifier): string | undefined {
  const at = identifier.indexOf(':');
  const value = identifier.slice(at + 1);
  const names: Record<string, string> = {
    arxiv: 'arXiv:',
    doi: 'doi:',
    openreview: 'OpenReview ',
    acl: 'ACL ',
    pmid: 'PMID ',
    pmcid: '',
    s2: 'S2 ',
  };
  const name = names[identifier.slice(0, at)];
  return name === undefined ? undefined : name + value;
}

/** Year and venue, as far as they are known; without a venue, the label of an identifier. */
export function whenAndWhere(bibliography: Bibliography, identifiers: readonly Identifier[]): string[] {
  const year = bibliography.published?.slice(0, 4);
  const where = venueOf(bibliography) ?? identifiers.map(identifierLabel).find((label) => label !== undefined);
  return [year, where].filter((part) => part !== undefined);
}

/** Address of the paper's page, or else of the first identifier that has an address. */
export const pageOf = (bibliography: Bibliography, identifiers: readonly Identifier[]): string | undefined =>
  bibliography.links.page ?? identifiers.map(identifierUrl).find((url) => url !== null) ?? undefined;

/** Address of the PDF: as a page stated it, or that of arXiv. */
export const pdfOf = (bibliography: Bibliography, identifiers: readonly Identifier[]): string | undefined => {
  const arxiv = identifiers.find((identifier) => identifier.startsWith('arxiv:'));
  return bibliography.links.pdf ?? (arxiv && `https://arxiv.org/pdf/${arxiv.slice('arxiv:'.length)}`);
};

/** A title for display: TeX spellings of letters are converted; formulas are left as source for `MathText`. */
export const titleOf = (bibliography: Bibliography): string => plainTex(bibliography.title).trim() || i18n.t('paper.untitled');
