import { i18n } from '#i18n';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierUrl } from '~/lib/papers/identifiers/printIdentifier';
import type { Bibliography } from '~/lib/papers/paper';
import { plainTex } from '~/lib/papers/text/plainTex';

/** The name by which a reader knows an identifier, e.g. `arXiv:2305.12345`. A bare address has none. */
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

/** Year and where it appeared, as far as they are known. */
export function whenAndWhere(bibliography: Bibliography, identifiers: readonly Identifier[]): string[] {
  const year = bibliography.published?.slice(0, 4);
  const where = bibliography.venue ?? identifiers.map(identifierLabel).find((label) => label !== undefined);
  return [year, where].filter((part) => part !== undefined);
}

/** The paper's own page, or where its best identifier leads. */
export const pageOf = (bibliography: Bibliography, identifiers: readonly Identifier[]): string | undefined =>
  bibliography.links.page ?? identifiers.map(identifierUrl).find((url) => url !== null) ?? undefined;

/** A title as it is shown: TeX's spelling of letters read, formulas in their source for `MathText`. */
export const titleOf = (bibliography: Bibliography): string => plainTex(bibliography.title).trim() || i18n.t('paper.untitled');
