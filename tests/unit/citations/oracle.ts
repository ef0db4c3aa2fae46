/**
 * Entries as citeproc-js makes them, with the styles and the locale of Debian's packages
 * citation-style-language-styles and citation-style-language-locales.
 */
import { existsSync, readFileSync } from 'node:fs';
import CSL from 'citeproc';
import type { CitationStyle } from '~/lib/papers/copyKinds';

const folder = '/usr/share/citation-style-language';
const names: Record<CitationStyle, string> = {
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-author-date',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
  nature: 'nature',
  vancouver: 'vancouver',
  acm: 'association-for-computing-machinery',
};
const localePath = `${folder}/locales/locales-en-US.xml`;
const pathOf = (style: CitationStyle): string => `${folder}/styles/${names[style]}.csl`;

export const isOracleInstalled =
  existsSync(localePath) && Object.keys(names).every((style) => existsSync(pathOf(style as CitationStyle)));

type Item = Record<string, unknown>;
const items = new Map<string, Item>();

function engineOf(style: CitationStyle) {
  const system = { retrieveLocale: () => readFileSync(localePath, 'utf8'), retrieveItem: (id: string) => items.get(id) };
  const engine = new CSL.Engine(system, readFileSync(pathOf(style), 'utf8'), 'en-US', true);
  // Dogear finds the particles of names itself.
  engine.opt.development_extensions.parse_names = false;
  return engine;
}

const engines = new Map<CitationStyle, ReturnType<typeof engineOf>>();

const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** The HTML of `formatCitation`: no number of the list, signs that are superscripts themselves, named entities. */
const normal = (html: string): string =>
  html
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/<sup>(\d)<\/sup>/g, (_, digit: string) => superscripts[Number(digit)] ?? '')
    .replaceAll(/<\/i><i>|<\/b><b>/g, '')
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .replaceAll(/"/g, '&quot;')
    .trim();

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

export function oracleEntry(item: Item, style: CitationStyle): { text: string; html: string } {
  const id = `${item.id}`;
  items.set(id, item);
  const engine = engines.get(style) ?? engineOf(style);
  engines.set(style, engine);
  // Else it remembers from other items whether straight single marks are quotation marks.
  engine.fun.flipflopper = new CSL.Util.FlipFlopper(engine);
  engine.updateItems([id]);
  const html = normal(engine.makeBibliography()[1].join(''));
  return { text: plain(html), html };
}
