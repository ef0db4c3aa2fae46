/**
 * Reads a page as if its site were unknown, for `npm run corpus -- --leave-out`. The hosts of the site get neutral names in the
 * whole page, so that neither the site's layouts nor the rules for its addresses apply. What stays: the rules for arXiv numbers
 * and DOIs wherever they stand, and the thresholds, which were chosen on all pages together.
 */
import { genericReader } from '~/lib/detection/generic/genericReader';
import { pageOf } from '~/lib/detection/pageOf';
import { readSighting } from '~/lib/detection/readSighting';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { sites } from '~/lib/sites/sites';
import { siteNames } from '~/lib/sites/table/siteNames';
import { loadedTitles } from '../../support/loadedTitles';
import { noHurry } from '../../support/noHurry';
import { parsePage } from './parsePage';

const neutral = (index: number): string => `h${index}.left-out.example`;

/** @returns the hosts of a page's site, longest first; only the page's own for a page that no site declares. */
const hostsOf = (url: URL): { site: string; hosts: string[] } => {
  const site = pageOf(url, sites)?.site.id;
  const row = [...siteNames.core, ...siteNames.others].find(({ id }) => id === site);
  const hosts = [...new Set([url.hostname, ...(row?.hosts ?? [])])];
  return { site: site ?? '', hosts: hosts.sort((a, b) => b.length - a.length) };
};

const replaced = (text: string, from: readonly string[], to: readonly string[]): string =>
  from.reduce((all, host, index) => all.replaceAll(host, to[index] ?? host), text);

/** @returns the papers that are found, by the names that they have at the real hosts, and the least confidence in one. */
export function readLeftOut(html: string, url: string) {
  const { site, hosts } = hostsOf(new URL(url));
  const others = hosts.map((_, index) => neutral(index));
  const address = replaced(url, hosts, others);
  const page = parsePage(replaced(html, hosts, others), address);
  const sightings = [...genericReader(new URL(address), loadedTitles()).find(page, noHurry())].filter(
    (sighting) => sighting !== undefined,
  );
  const named = (identifier: Identifier): Identifier => {
    if (!identifier.startsWith('url:')) return identifier;
    const real = replaced(identifier.slice('url:'.length), others, hosts);
    return identifierFromUrl(real) ?? urlIdentifier(real) ?? identifier;
  };
  return {
    site,
    kind: 'left out',
    least: Math.min(1, ...sightings.flatMap(({ sure }) => sure ?? [])),
    anchored: sightings.length,
    cards: sightings.map((sighting) => {
      const draft = readSighting(sighting);
      return { identifier: named(sighting.identifier), draft: draft && { ...draft, identifiers: draft.identifiers.map(named) } };
    }),
  };
}
